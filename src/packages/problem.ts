import type { PackageProblemCode } from './problemCodes';
import type { ProblemParams } from './problemTexts';
import type { ModelPackage, PackageProblem, PackageResult, SentenceParams } from './types';

/** A refusal, thrown inside the reader and turned into a result at its edge. */
export class Refusal extends Error {
  readonly problem: PackageProblem;
  constructor(problem: PackageProblem) {
    super(`${problem.file}: ${problem.code}`);
    this.problem = problem;
  }
}

/** A refusal with everything that its sentence has a blank for. */
export function refusal<Code extends PackageProblemCode>(
  code: Code,
  file: string,
  ...[params]: keyof ProblemParams<Code> extends never ? [] : [ProblemParams<Code>]
): Refusal {
  return new Refusal(problem(code, file, params ?? {}));
}

/** A problem whose names, which come from files, are fit to be shown. */
export function problem(code: PackageProblemCode, file: string, params: SentenceParams): PackageProblem {
  const shown = Object.entries(params).map(([blank, value]) => [
    blank,
    typeof value === 'string' && blank !== 'command' ? shownText(value) : value,
  ]);
  return { code, file: shownText(file), params: Object.fromEntries(shown) };
}

/** A model that was read and assembled, and gives numbers that are not finite when it is tried out. */
export function selfTestProblem(kind: ModelPackage['kind']): PackageProblem {
  return { code: 'selfTest', file: kind === 'forest' ? 'forest.json' : 'model.json', params: {} };
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

/** A name out of a file: not a page long, and without characters that a terminal would obey. */
export function shownText(text: string): string {
  const clean = text.replace(/[\p{Cc}\p{Cf}]/gu, '\u{fffd}');
  return clean.length > 200 ? `${clean.slice(0, 200)}…` : clean;
}
