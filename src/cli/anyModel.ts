import type { AnyModel } from '../detection/judge';
import { maskedSelfTest } from '../detection/masked/selfTest';
import { assembleMasked, assembleModel } from '../model/assembleModel';
import { selfTest } from '../model/selfTest';
import { selfTestProblem } from '../packages/problem';
import { describeProblem } from '../packages/problemTexts';
import type { ModelPackage } from '../packages/types';
import { CommandFailure } from './failure';

/**
 * A package on the current backend, whatever its kind, tried out.
 *
 * @throws CommandFailure when it does not give what it must.
 */
export async function anyModel(read: ModelPackage): Promise<AnyModel> {
  if (read.kind === 'masked') {
    const model = assembleMasked(read);
    if (!(await maskedSelfTest(model))) throw selfTestFailed();
    return { kind: 'masked', model };
  }
  const model = assembleModel(read);
  if (!(await selfTest(model))) throw selfTestFailed();
  return { kind: 'dense', model };
}

function selfTestFailed(): CommandFailure {
  return new CommandFailure(describeProblem(selfTestProblem, 'en'));
}
