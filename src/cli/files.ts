import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { ColumnMap } from '../learning/types';
import type { PackageFiles } from '../packages/types';
import { CommandFailure } from './failure';

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
