import { describe, expect, it } from 'vitest';
import { acceptance } from '../../../src/forest/acceptance';
import { partsOf } from '../../../src/forest/forestParts';
import { forestState } from '../../../src/forest/forestState';
import { drawUniform, randomStream } from '../../../src/forest/random';
import { createRandom } from '../../../src/simulation/random';
import { forestOf } from './rows';

/** Which part of all samples in 400 trees of 8 stems from the points that `is` picks by their order of arrival. */
function partOfSamples(arrivals: number, is: (order: number) => boolean): number {
  const forest = forestOf(
    Array.from({ length: arrivals }, (_, order) => [order]),
    { trees: 400, samples: 8 },
  );
  const { points, trees } = forestState(forest);
  const kept = trees.flatMap((tree) => tree.nodes.filter((node) => node >= 0).map((node) => points[node] ?? -1));
  return kept.filter(is).length / kept.length;
}

describe('the samples of a tree', () => {
  it('are a uniform choice of up to ten times as many points', () => {
    expect(Math.abs(partOfSamples(80, (order) => order < 40) - 1 / 2)).toBeLessThan(0.04);
    expect(Math.abs(partOfSamples(80, (order) => order >= 72) - 1 / 10)).toBeLessThan(0.03);
  });

  it('fade by e^(−1/(10 × samples)) a point after that', () => {
    const agedBelow = (age: number) => partOfSamples(1000, (order) => order >= 1000 - age);
    expect(Math.abs(agedBelow(80) - (1 - Math.exp(-1)))).toBeLessThan(0.04);
    expect(Math.abs(agedBelow(160) - (1 - Math.exp(-2)))).toBeLessThan(0.04);
  });

  it('need bounded memory, however many points come', () => {
    const forest = forestOf(
      Array.from({ length: 5000 }, (_, order) => [order]),
      { trees: 4, samples: 8 },
    );
    expect(partsOf(forest).points.length).toBeLessThanOrEqual(4 * 8 + 1);
    expect(forest.size).toBe(8);
  });
});

describe('acceptance', () => {
  it('is certain until the tree is full, then samples ÷ seen, at least a tenth', () => {
    expect(acceptance(1, 512)).toBe(1);
    expect(acceptance(512, 512)).toBe(1);
    expect(acceptance(1024, 512)).toBe(0.5);
    expect(acceptance(1_000_000, 512)).toBe(0.1);
  });
});

describe('the random stream', () => {
  it('is decided by its seed and goes on from its state', () => {
    const stream = randomStream('a');
    expect(drawUniform(stream)).toBe(drawUniform(randomStream('a')));
    expect(drawUniform(randomStream('b'))).not.toBe(drawUniform(randomStream('a')));
    const copy = { state: stream.state };
    expect([drawUniform(copy), drawUniform(copy)]).toEqual([drawUniform(stream), drawUniform(stream)]);
  });

  it('is the one that the simulated companies are drawn from, number by number', () => {
    const stream = randomStream('seed');
    const known = createRandom('seed');
    for (const _ of Array.from({ length: 100 })) expect(drawUniform(stream)).toBe(known.next());
  });

  it('is uniform in [0, 1)', () => {
    const stream = randomStream('uniform');
    const drawn = Array.from({ length: 10_000 }, () => drawUniform(stream));
    for (const tenth of Array.from({ length: 10 }, (_, at) => at)) {
      const inTenth = drawn.filter((value) => Math.floor(value * 10) === tenth).length;
      expect(Math.abs(inTenth - 1000)).toBeLessThan(120);
    }
  });
});
