import * as v from 'valibot';
import { readJson } from './readJson';
import { manifestSchema } from './schemas';
import { isPlainName } from './shards';
import { keysOf } from './topology';
import type { PackageFiles } from './types';

/** The files of a package beside its weight files; `features.json` may be absent. */
export const packageFileNames = [
  'model.json',
  'scaler_params.json',
  'anomaly_threshold.json',
  'features.json',
] as const;

/** The names of the files that a package with this `model.json` is made of; unreadable, it names no weight files. */
export function usedNames(files: PackageFiles): string[] {
  return [...new Set([...packageFileNames, ...shardNames(files)])];
}

/** The files of a package without what lies beside them: what is kept, and what its SHA-256 is that of. */
export function usedFiles(files: PackageFiles): PackageFiles {
  const names = new Set(usedNames(files));
  return Object.fromEntries(Object.entries(files).filter(([name]) => names.has(name)));
}

function shardNames(files: PackageFiles): string[] {
  try {
    const { weightsManifest } = keysOf(readJson(files, 'model.json'));
    const manifest = v.safeParse(manifestSchema, weightsManifest, { abortEarly: true });
    return manifest.success ? manifest.output.flatMap(({ paths }) => paths.filter(isPlainName)) : [];
  } catch {
    return [];
  }
}
