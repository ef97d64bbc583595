import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forestFrom } from '../../../src/forest/forestFrom';
import { forestState } from '../../../src/forest/forestState';
import { expectWhole } from './invariants';
import { forestOf } from './rows';

/** One tree of three points: 0 (twice), 1 and 5, each of two equal numbers. */
const whole = {
  version: 1,
  dimensions: 2,
  samples: 4,
  seen: 4,
  random: 7,
  points: [0, 0, 1, 1, 5, 5],
  trees: [{ nodes: [-1, -2, 0, 1, 2], cuts: [3, 0.5], counts: [2, 1, 1] }],
};

const withTree = (change: object) => ({ ...whole, trees: [{ ...whole.trees[0], ...change }] });

describe('forestFrom', () => {
  it('takes the state that the broken ones below are made of', () => {
    const forest = forestFrom(whole);
    expectWhole(forest);
    expect(forestState(forest)).toEqual(whole);
  });

  it.each([
    ['nothing', null, 'the state must be an object'],
    ['a text', 'forest', 'the state must be an object'],
    ['another version', { ...whole, version: 2 }, 'the state is not of version 1'],
    ['no trees', { ...whole, trees: [] }, 'trees must be a whole number of at least 1'],
    ['trees that are no list', { ...whole, trees: {} }, 'trees must be a list'],
    ['a tree that is none', { ...whole, trees: [null] }, 'a tree must be an object'],
    ['no dimensions', { ...whole, dimensions: 0 }, 'dimensions must be a whole number of at least 1'],
    ['samples in words', { ...whole, samples: '4' }, 'samples must be a whole number from 0 to 9007199254740991'],
    ['too many samples', { ...whole, samples: 2 ** 40 }, 'dimensions × trees × samples must be at most 4194304'],
    ['fewer points seen than none', { ...whole, seen: -1 }, 'seen must be a whole number from 0 to 9007199254740991'],
    [
      'a random state out of range',
      { ...whole, random: 2 ** 32 },
      'random must be a whole number from 0 to 4294967295',
    ],
    ['half a point', { ...whole, points: [0, 0, 1, 1, 5] }, 'points must be rows of 2 numbers'],
    [
      'a point with a gap',
      { ...whole, points: [0, 0, 1, 1, 5, null] },
      'points holds something that does not belong there',
    ],
    [
      'a point of infinity',
      { ...whole, points: [0, 0, 1, 1, 5, Number.POSITIVE_INFINITY] },
      'points holds something that does not belong there',
    ],
    [
      'more points than room',
      { ...whole, points: Array.from({ length: 10 }, () => 0) },
      'points must be a list of at most 8 numbers',
    ],
    ['a point in no tree', { ...whole, points: [0, 0, 1, 1, 5, 5, 6, 6] }, 'a point is in no tree'],
    ['more seen than the tree holds', { ...whole, samples: 5, seen: 5 }, 'a tree holds 4 samples instead of 5'],
    ['fewer seen than the tree holds', { ...whole, seen: 3 }, 'a tree holds 4 samples instead of 3'],
    [
      'nodes that are fractions',
      withTree({ nodes: [-1, -2, 0, 1, 1.5] }),
      'nodes holds something that does not belong there',
    ],
    ['a leaf of no point', withTree({ nodes: [-1, -2, 0, 1, 3] }), 'a leaf names a point that is not there'],
    ['a cut across no dimension', withTree({ nodes: [-1, -3, 0, 1, 2] }), 'a cut names a dimension that is not there'],
    ['a cut with one side', withTree({ nodes: [-1, -2, 0, 1] }), 'a cut lacks a side'],
    ['a second root', withTree({ nodes: [-1, 0, 1, 2], cuts: [0.5] }), 'a tree has parts left over'],
    ['an empty tree', withTree({ nodes: [], cuts: [], counts: [] }), 'a tree holds 0 samples instead of 4'],
    [
      'too many nodes',
      withTree({ nodes: Array.from({ length: 8 }, () => 0) }),
      'nodes must be a list of at most 7 numbers',
    ],
    ['a cut beside its points', withTree({ cuts: [3, 1] }), 'a cut does not part its sides'],
    ['a cut on the wrong side', withTree({ cuts: [0.5, 3] }), 'a cut does not part its sides'],
    ['a cut at NaN', withTree({ cuts: [3, Number.NaN] }), 'cuts holds something that does not belong there'],
    ['a cut too few', withTree({ cuts: [3] }), 'a cut does not part its sides'],
    ['a cut too many', withTree({ cuts: [3, 3, 0.5] }), 'a tree has parts left over'],
    ['sides changed over', withTree({ nodes: [-1, -2, 1, 0, 2] }), 'a cut does not part its sides'],
    ['the same leaf twice', withTree({ nodes: [-1, -2, 0, 0, 2] }), 'a cut does not part its sides'],
    ['a count of nothing', withTree({ counts: [2, 0, 2] }), 'counts holds something that does not belong there'],
    [
      'a count that wraps around',
      withTree({ counts: [2 ** 32 + 2, 1, 1] }),
      'counts holds something that does not belong there',
    ],
    ['a count too few', withTree({ counts: [2, 2] }), 'a leaf has no count'],
    ['a count too many', withTree({ counts: [1, 1, 1, 1] }), 'a tree has parts left over'],
    [
      'a list with a hole',
      withTree({ counts: Object.assign(Array.from({ length: 0 }), { 0: 2, 2: 1 }) }),
      'counts holds something that does not belong there',
    ],
  ])('refuses %s', (_, state, reason) => {
    expect(() => forestFrom(state)).toThrow(new RangeError(reason));
  });

  it('gives a whole forest or a RangeError, whatever number is changed', () => {
    const rows = [
      [0, 0],
      [1, 4],
      [2, 2],
      [0, 0],
      [7, 1],
      [3, 3],
    ];
    const text = JSON.stringify(forestState(forestOf(rows, { trees: 2, samples: 4 })));
    const numbers = [...text.matchAll(/-?\d+(\.\d+)?/g)];
    const change = fc.record({ nth: fc.nat(numbers.length - 1), to: fc.constantFrom(-3, -1, 0, 0.5, 1, 3, 1e9) });
    const taken = (changed: string) => {
      try {
        return forestFrom(JSON.parse(changed));
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
        return undefined;
      }
    };
    fc.assert(
      fc.property(change, ({ nth, to }) => {
        const match = numbers[nth];
        const start = match?.index ?? 0;
        const forest = taken(`${text.slice(0, start)}${to}${text.slice(start + (match?.[0].length ?? 0))}`);
        if (forest === undefined) return;
        expectWhole(forest);
        forest.update(Array.from({ length: forest.dimensions }, () => 1));
        expectWhole(forest);
      }),
      { numRuns: 1000 },
    );
  });
});
