import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createForest } from '../../../src/forest/createForest';
import { forestFrom } from '../../../src/forest/forestFrom';
import { forestState } from '../../../src/forest/forestState';
import { expectWhole } from './invariants';
import { forestOf, normalRows } from './rows';

describe('forestState and forestFrom', () => {
  it('are as in the example, for a forest without points', () => {
    expect(JSON.stringify(forestState(createForest({ dimensions: 1, trees: 1, seed: '' })))).toBe(
      '{"version":1,"dimensions":1,"samples":512,"seen":0,"random":2166136261,"points":[],' +
        '"trees":[{"nodes":[],"cuts":[],"counts":[]}]}',
    );
  });

  it('give a forest that goes on exactly as the first would', () => {
    const number = fc.oneof(fc.constantFrom(0, 1, -0), fc.double({ min: -1e38, max: 1e38, noNaN: true }));
    const rows = fc.array(fc.array(number, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.nat(40), rows, fc.integer({ min: 1, max: 9 }), (taken, some, samples) => {
        const first = createForest({ dimensions: 2, trees: 3, samples, seed: 'forest' });
        for (const row of some.slice(0, taken)) first.update(row);
        const second = forestFrom(JSON.parse(JSON.stringify(forestState(first))));
        expectWhole(second);
        for (const row of some) {
          expect(second.score(row)).toBe(first.score(row));
          expect(second.attribution(row)).toEqual(first.attribution(row));
          first.update(row);
          second.update(row);
        }
        expect(forestState(second)).toEqual(forestState(first));
      }),
    );
  });

  it('work through structured clone, and share nothing with the forest', () => {
    const first = forestOf(normalRows('rows', 100, 3), { trees: 5, samples: 32 });
    const state = structuredClone(forestState(first));
    const second = forestFrom(state);
    const kept = structuredClone(state);
    first.update([1, 2, 3]);
    second.update([1, 2, 3]);
    expect(state).toEqual(kept);
    expect(forestState(second)).toEqual(forestState(first));
  });

  it('store a point that many trees keep once', () => {
    const { points } = forestState(forestOf(normalRows('rows', 100, 3)));
    expect(points.length).toBe(100 * 3);
  });

  it('refuse a forest that was made elsewhere', () => {
    expect(() => forestState({ ...createForest({ dimensions: 1, seed: '' }) })).toThrow(
      new RangeError('not a forest of this module'),
    );
  });
});
