import { shownText } from './problem';
import type { ScalerRead } from './readScaler';
import type { PackageNote } from './types';

/** What was found while a package was read. */
export interface Found {
  readonly quantisedTo: readonly string[];
  /** Of the dense kind only. */
  readonly scaler?: ScalerRead;
  /** Names of files that do not belong to the package. */
  readonly unused: readonly string[];
}

/** What people should know of a package that is accepted; nothing of one that is as it should be. */
export function notesOf({ quantisedTo, scaler, unused }: Found): PackageNote[] {
  const files = unused.filter(isWorthAWord).sort();
  const notes: (PackageNote | false)[] = [
    quantisedTo.length > 0 && { code: 'quantised', params: { types: quantisedTo.join(', ') } },
    scaler?.clips === true && { code: 'clip', params: {} },
    scaler !== undefined && !scaler.names && { code: 'byPosition', params: {} },
    files.length > 0 && { code: 'unusedFiles', params: { files: shownText(files.join(', ')) } },
  ];
  return notes.filter((note) => note !== false);
}

/** Documents and hidden files may lie in any folder; others may have been meant to count. */
function isWorthAWord(name: string): boolean {
  return !/^\.|\.md$/i.test(name);
}
