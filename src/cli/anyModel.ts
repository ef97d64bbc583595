import type { AnyModel } from '../detection/anyModel';
import { maskedSelfTest } from '../detection/masked/selfTest';
import { assembleMasked, assembleModel } from '../model/assembleModel';
import { forestModel, forestSelfTest } from '../model/forestModel';
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
    if (!(await maskedSelfTest(model))) throw selfTestFailed(read);
    return { kind: 'masked', model };
  }
  if (read.kind === 'forest') {
    const model = forestModel(read);
    if (!forestSelfTest(model)) throw selfTestFailed(read);
    return { kind: 'forest', model };
  }
  const model = assembleModel(read);
  if (!(await selfTest(model))) throw selfTestFailed(read);
  return { kind: 'dense', model };
}

function selfTestFailed({ kind }: ModelPackage): CommandFailure {
  return new CommandFailure(describeProblem(selfTestProblem(kind), 'en'));
}
