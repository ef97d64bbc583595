import { expect, it } from 'vitest';
import { readPackage } from '../../../src/packages/readPackage';
import type { PackageFiles, PackageProblem } from '../../../src/packages/types';
import { writePackage } from '../../../src/packages/writePackage';
import { examplePackage, rewritten, textFile, withFiles } from './examplePackage';

export const model = 'model.json';
export const scaler = 'scaler_params.json';
export const threshold = 'anomaly_threshold.json';
export const features = 'features.json';

/** The files of the example package, before anything in them is made wrong. */
export const whole = writePackage(examplePackage);

/** What is wrong, the code and the file that the refusal must name, and the files. */
export type RefusalCase = readonly [what: string, code: PackageProblem['code'], file: string, files: PackageFiles];

/** One test a case: the package is refused with the right code and file, and a sentence. */
export function itRefuses(cases: readonly RefusalCase[]): void {
  it.each(cases)('refuses %s (%s in %s)', async (_, code, file, files) => {
    const result = await readPackage(files);
    expect(result).toEqual({ ok: false, problem: { code, file, detail: expect.stringMatching(/\w/) } });
  });
}

/** The example with a part of one file's text replaced. */
export function replaced(file: string, from: string | RegExp, to: string, files: PackageFiles = whole): PackageFiles {
  return rewritten(files, file, (text) => text.replace(from, to));
}

/** The example with one file of another content. */
export function json(file: string, value: unknown): PackageFiles {
  return withFiles(whole, { [file]: textFile(JSON.stringify(value)) });
}

/** The sentence of a refusal. */
export async function detailOf(files: PackageFiles): Promise<string> {
  const result = await readPackage(files);
  return result.ok ? '' : result.problem.detail;
}
