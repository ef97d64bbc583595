import type { AnyModel } from '../detection/anyModel';
import { maskedSelfTest } from '../detection/masked/selfTest';
import { assembleMasked, assembleModel } from '../model/assembleModel';
import { forestModel, forestSelfTest } from '../model/forestModel';
import { selfTest } from '../model/selfTest';
import type { ModelPackage } from '../packages/types';

/** A model of whatever kind on the current backend. */
export interface Assembled {
  readonly model: AnyModel;
  /** Whether it gives finite numbers. */
  readonly test: () => Promise<boolean>;
  readonly dispose: () => void;
}

/** Puts a package on the current backend. */
export function assemble(read: ModelPackage): Assembled {
  if (read.kind === 'masked') {
    const model = assembleMasked(read);
    return { model: { kind: 'masked', model }, test: () => maskedSelfTest(model), dispose: model.dispose };
  }
  if (read.kind === 'forest') {
    const model = forestModel(read);
    return { model: { kind: 'forest', model }, test: async () => forestSelfTest(model), dispose: () => undefined };
  }
  const model = assembleModel(read);
  return { model: { kind: 'dense', model }, test: () => selfTest(model), dispose: model.dispose };
}
