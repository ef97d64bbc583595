import fc from 'fast-check';
import { describe, it } from 'vitest';
import { createForest } from '../../../src/forest/createForest';
import { expectWhole } from './invariants';
import { forestOf, normalRows } from './rows';

// Few values, so that equal points, shared coordinates and constant dimensions are common.
const coarseRows = fc.array(fc.array(fc.constantFrom(-2, -1, 0, 0.5, 3), { minLength: 3, maxLength: 3 }), {
  maxLength: 60,
});

describe('the trees of a forest', () => {
  it('are whole after every point taken in and given up', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 7 }), coarseRows, (seed, samples, rows) => {
        const forest = createForest({ dimensions: 3, trees: 3, samples, seed });
        expectWhole(forest);
        for (const row of rows) {
          forest.update(row);
          expectWhole(forest);
        }
      }),
    );
  });

  it('are whole whatever the size of the numbers', () => {
    const number = fc.double({ min: -1e38, max: 1e38, noNaN: true });
    const rows = fc.array(fc.array(number, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.string(), rows, (seed, some) => expectWhole(forestOf(some, { trees: 2, samples: 8, seed }))),
    );
  });

  it('are whole after the samples have been replaced many times', () => {
    expectWhole(forestOf(normalRows('many', 3000, 5), { trees: 4, samples: 32 }));
  });
});
