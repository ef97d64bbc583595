import { expect, it } from 'vitest';
import { describeProblem } from '../../../src/packages/problemTexts';
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

/** One test a case: the package is refused with the right code and file, in a whole sentence of either language. */
export function itRefuses(cases: readonly RefusalCase[]): void {
  it.each(cases)('refuses %s (%s in %s)', async (_, code, file, files) => {
    const result = await readPackage(files);
    expect(result).toEqual({ ok: false, problem: { code, file, params: expect.any(Object) } });
    if (!result.ok) expectSentences(result.problem);
  });
}

/** A problem is said in two languages, each with the file's name, a full stop or a command, and every blank filled. */
export function expectSentences(problem: PackageProblem): void {
  const [english, german] = [describeProblem(problem, 'en'), describeProblem(problem, 'de')];
  expect(english).not.toBe(german);
  for (const sentence of [english, german]) {
    expect(sentence).toContain(problem.file);
    expect(sentence).toMatch(/\.$|: \w+ .+$/);
    expect(sentence).not.toMatch(/\{\w+\}/);
  }
}

/** The example with a part of one file's text replaced. */
export function replaced(file: string, from: string | RegExp, to: string, files: PackageFiles = whole): PackageFiles {
  return rewritten(files, file, (text) => text.replace(from, to));
}

/** The example with one file of another content. */
export function json(file: string, value: unknown): PackageFiles {
  return withFiles(whole, { [file]: textFile(JSON.stringify(value)) });
}

/** The sentence of a refusal, in English. */
export async function sentenceOf(files: PackageFiles): Promise<string> {
  const result = await readPackage(files);
  return result.ok ? '' : describeProblem(result.problem, 'en');
}
