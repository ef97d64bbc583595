import * as v from 'valibot';
import { readJson } from './readJson';
import { manifestSchema } from './schemas';
import { isPlainName } from './shards';
import { keysOf } from './topology';
import type { PackageFiles } from './types';

/** The files of a dense package beside its weight files; `features.json` may be absent. */
export const packageFileNames = [
  'model.json',
  'scaler_params.json',
  'anomaly_threshold.json',
  'features.json',
] as const;

/** The same of a masked package. */
const maskedFileNames = ['model.json', 'features.json'] as const;

/** The names of the files that a package with this `model.json` is made of; unreadable, it names no weight files. */
export function usedNames(files: PackageFiles): string[] {
  const named = isMasked(files) ? maskedFileNames : packageFileNames;
  return [...new Set([...named, ...shardNames(files)])];
}

/** The files of a package without what lies beside them: what is kept, and what its SHA-256 is that of. */
export function usedFiles(files: PackageFiles): PackageFiles {
  const names = new Set(usedNames(files));
  return Object.fromEntries(Object.entries(files).filter(([name]) => names.has(name)));
}

function isMasked(files: PackageFiles): boolean {
  return keysOfFile(files, 'features.json')['kind'] === 'masked';
}

function shardNames(files: PackageFiles): string[] {
  const { weightsManifest } = keysOfFile(files, 'model.json');
  const manifest = v.safeParse(manifestSchema, weightsManifest, { abortEarly: true });
  return manifest.success ? manifest.output.flatMap(({ paths }) => paths.filter(isPlainName)) : [];
}

/** The keys of a JSON file; none of one that is missing or unreadable. */
function keysOfFile(files: PackageFiles, name: string): Readonly<Record<string, unknown>> {
  try {
    return keysOf(readJson(files, name));
  } catch {
    return {};
  }
}
