import { sha256 } from '../packages/hash';

/** A CSV file as it was chosen. */
export interface CsvFile {
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
}

/** Why a file is not even looked into. */
export type CsvRefusal = 'tooLarge' | 'spreadsheet' | 'cannotRead';

const mostBytes = 50 * 2 ** 20;

/** Reads a chosen file as text, whatever the program that wrote it took for one. */
export async function csvFile(file: File): Promise<CsvFile | CsvRefusal> {
  if (file.size > mostBytes) return 'tooLarge';
  const buffer = await file.arrayBuffer().catch(() => undefined);
  if (!buffer) return 'cannotRead';
  const bytes = new Uint8Array(buffer);
  if (isSpreadsheet(bytes)) return 'spreadsheet';
  return { name: file.name, text: decode(bytes), sha256: await sha256(bytes) };
}

/** Excel and OpenDocument files are zips; the older Excel's begin with an OLE header. */
function isSpreadsheet(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  return (a === 0x50 && b === 0x4b && c === 3 && d === 4) || (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0);
}

/** By its byte order mark, else as UTF-8; what is none was written by Windows programs of the West. */
function decode(bytes: Uint8Array<ArrayBuffer>): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
