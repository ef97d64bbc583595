import { readdir, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { packageSha256 } from '../packages/hash';
import { neverConverted } from '../packages/rawFiles';
import { readPackage } from '../packages/readPackage';
import type { ModelPackage, PackageFiles, PackageResult } from '../packages/types';
import { mainFileNames, usedNames } from '../packages/usedFiles';
import { CommandFailure } from './failure';
import { readSized } from './readSized';

/** A package that was read, and the SHA-256 of the files that make it. */
export interface LoadedPackage {
  readonly model: ModelPackage;
  readonly sha256: string;
}

/** The model itself, which names its weight files, and what says of which kind it is. */
const namingFileNames: readonly string[] = [...mainFileNames, 'features.json'];

/**
 * Reads a package. Only the files that make it are read, and none that is too large.
 *
 * @param path - Its folder, its model.json or forest.json, or a file that was never converted, for the sentence that says so.
 * @throws CommandFailure when nothing that could be a package is there.
 */
export async function loadPackage(path: string): Promise<PackageResult<LoadedPackage>> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new CommandFailure(`${path} cannot be read. Name the folder of a model package.`);
  const isFile = !found.isDirectory();
  if (isFile && !mainFileNames.some((name) => name === basename(path))) {
    const raw = neverConverted([basename(path)]);
    if (raw) return { ok: false, problem: raw };
    throw new CommandFailure(
      `${path} is not a model package. Name the folder of one, or its model.json or forest.json.`,
    );
  }
  return loadFolder(isFile ? dirname(path) : path);
}

async function loadFolder(folder: string): Promise<PackageResult<LoadedPackage>> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => {
    throw new CommandFailure(`The folder ${folder} cannot be read.`);
  });
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  const read = await readUsed(folder, names);
  if (!read.ok) return read;
  const files = read.value;
  const result = await readPackage(
    files,
    names.filter((name) => !Object.hasOwn(files, name)),
  );
  return result.ok ? { ok: true, value: { model: result.value, sha256: await packageSha256(files) } } : result;
}

/** The files that make a package: first those that say which the others are. */
async function readUsed(folder: string, names: readonly string[]): Promise<PackageResult<PackageFiles>> {
  const first = await readSized(
    folder,
    names.filter((name) => namingFileNames.includes(name)),
  );
  if (!first.ok) return first;
  const used = new Set(usedNames(first.value));
  return readSized(
    folder,
    names.filter((name) => used.has(name)),
  );
}
