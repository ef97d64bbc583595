// The few globals that every realm has and lib ES2023 alone does not declare.
interface URL {
  readonly protocol: string;
  readonly hostname: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}
declare var URL: {
  new (address: string): URL;
  canParse(address: string): boolean;
};
declare var TextDecoder: { new (label?: string, options?: { fatal?: boolean }): { decode(bytes: Uint8Array): string } };
declare var TextEncoder: { new (): { encode(text: string): Uint8Array<ArrayBuffer> } };
declare var crypto: {
  readonly subtle: { digest(algorithm: 'SHA-256', data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> };
};
