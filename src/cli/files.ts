import { createReadStream } from 'node:fs';
import { access, constants, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { ColumnMap } from '../learning/types';
import type { PackageFiles } from '../packages/types';
import { CommandFailure } from './failure';

const partBytes = 2 ** 20;

const columnMapSchema = v.strictObject({
  columns: v.record(v.string(), v.string()),
  numberLocale: v.exactOptional(v.string()),
  dateLocale: v.exactOptional(v.string()),
  customKinds: v.exactOptional(v.record(v.string(), v.picklist(['number', 'date', 'text']))),
});

/** @throws CommandFailure that names a file that cannot be read. */
export async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new CommandFailure(`The file ${file} cannot be read.`);
  }
}

/**
 * Opens a text that is read in parts, each time from its beginning. What is no file but a pipe can be read but once: it is
 * held whole.
 *
 * @throws CommandFailure that names a file that cannot be read.
 */
export async function readParts(file: string): Promise<() => AsyncIterable<string>> {
  const isFile = await Promise.all([stat(file), access(file, constants.R_OK)]).then(
    ([found]) => found.isFile(),
    () => false,
  );
  const whole = isFile ? undefined : await readText(file);
  return async function* () {
    if (whole !== undefined) yield whole;
    else yield* createReadStream(file, { encoding: 'utf8', highWaterMark: partBytes });
  };
}

/** The file that says what the columns of a CSV mean. */
export async function readColumnMap(file: string | undefined): Promise<ColumnMap> {
  if (file === undefined) return { columns: {} };
  const text = await readText(file);
  try {
    return v.parse(columnMapSchema, JSON.parse(text));
  } catch {
    throw new CommandFailure(
      `${file} is not a column map. It is JSON such as {"columns": {"Amount": "grossTotal"}, "numberLocale": "de-DE", "dateLocale": "de-DE"}.`,
    );
  }
}

/** Writes files into a folder, which is made when it is not there. @throws CommandFailure when it cannot be. */
export async function writeFolder(folder: string, files: PackageFiles): Promise<void> {
  const done = mkdir(folder, { recursive: true }).then(() =>
    Promise.all(Object.entries(files).map(([name, bytes]) => writeFile(join(folder, name), bytes))),
  );
  await done.catch(() => {
    throw new CommandFailure(`The folder ${folder} cannot be written.`);
  });
}

/** Writes a file. @throws CommandFailure when it cannot be written. */
export async function writeText(file: string, text: string): Promise<void> {
  await writeFile(file, text).catch(() => {
    throw new CommandFailure(`The file ${file} cannot be written.`);
  });
}
