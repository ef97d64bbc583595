import type { PackageFiles } from './types';

/** SHA-256 of bytes in lower-case hex. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * One hash for a whole package: SHA-256 over the lines `HASH  NAME` of its files in the order of their names, as the
 * command `sha256sum` prints them, so that an auditor can repeat it.
 */
export async function packageSha256(files: PackageFiles): Promise<string> {
  const names = Object.keys(files).sort();
  const lines = await Promise.all(
    names.map(async (name) => `${await sha256(new Uint8Array(files[name] ?? []))}  ${name}\n`),
  );
  return sha256(new TextEncoder().encode(lines.join('')));
}
