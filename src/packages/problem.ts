import type { PackageProblem, PackageResult } from './types';

/** A refusal, thrown inside the reader and turned into a result at its edge. */
export class Refusal extends Error {
  readonly problem: PackageProblem;
  constructor(code: PackageProblem['code'], file: string, detail: string) {
    super(`${file}: ${detail}`);
    this.problem = { code, file, detail };
  }
}

/** Runs a reader; a refusal becomes a value, any other error is a bug and goes on. */
export async function refusalAsResult<T>(read: () => Promise<T>): Promise<PackageResult<T>> {
  try {
    return { ok: true, value: await read() };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    throw error;
  }
}
