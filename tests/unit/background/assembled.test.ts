import { beforeAll, describe, expect, it } from 'vitest';
import { assemble } from '../../../src/background/assembled';
import { columnsOf } from '../../../src/detection/anyModel';
import { useNodeBackend } from '../../../src/model/nodeBackend';
import { examplePackage } from '../support/examplePackage';
import { forestPackage } from '../support/forestPackage';
import { maskedPackage } from '../support/maskedPackage';

describe('a package on the backend', () => {
  beforeAll(useNodeBackend);

  it.each([
    ['dense', examplePackage],
    ['masked', maskedPackage],
    ['forest', forestPackage()],
  ])('of the kind %s is tried out and let go', async (kind, read) => {
    const { model, test, dispose } = assemble(read);
    expect(model.kind).toBe(kind);
    expect(await test()).toBe(true);
    dispose();
  });

  it('has columns of its own in the calibration: one a question, or one for the score of the row', () => {
    const ofModel = (read: Parameters<typeof assemble>[0]) => {
      const { model, dispose } = assemble(read);
      dispose();
      return columnsOf(model).filter(({ id }) => id.startsWith('network.'));
    };
    for (const read of [examplePackage, forestPackage()])
      expect(ofModel(read).map(({ id }) => id)).toEqual(['network.score']);
    expect(ofModel(maskedPackage).map(({ id }) => id)).toEqual(['network.net', 'network.net.2', 'network.currency']);
  });
});
