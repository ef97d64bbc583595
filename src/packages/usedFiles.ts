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

/** The files that only one of can be in a package: a second one belongs to another package. */
export const mainFileNames = ['model.json', 'forest.json'] as const;

/** The same of the other kinds. */
const otherFileNames: Readonly<Record<string, readonly string[]>> = {
  masked: ['model.json', 'features.json'],
  forest: ['forest.json', 'scaler_params.json', 'anomaly_threshold.json', 'features.json'],
};

/** The names of the files that a package with these is made of; an unreadable `model.json` names no weight files. */
export function usedNames(files: PackageFiles): string[] {
  const kind = kindOf(files);
  const named = Object.hasOwn(otherFileNames, kind) ? (otherFileNames[kind] ?? []) : packageFileNames;
  return [...new Set([...named, ...(kind === 'forest' ? [] : shardNames(files))])];
}

/**
 * What kind of package files are by `features.json`, known or not. Without one it is the dense kind, or the forest kind where
 * the only model is a forest.
 */
export function kindOf(files: PackageFiles): string {
  const { kind } = keysOfFile(files, 'features.json');
  if (typeof kind === 'string') return kind;
  return Object.hasOwn(files, 'forest.json') && !Object.hasOwn(files, 'model.json') ? 'forest' : 'dense';
}

/** The files of a package without what lies beside them: what is kept, and what its SHA-256 is that of. */
export function usedFiles(files: PackageFiles): PackageFiles {
  const names = new Set(usedNames(files));
  return Object.fromEntries(Object.entries(files).filter(([name]) => names.has(name)));
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
