import { describe, expect, it } from 'vitest';
import { highestDensityP } from '../../../../src/detection/masked/highestDensity';
import {
  type Mixture,
  mixtureBetween,
  mixtureDensity,
  mixtureQuantile,
} from '../../../../src/detection/masked/mixture';
import { t4Quantile, t4UpperTail } from '../../../../src/detection/measures/studentT';
import { createRandom } from '../../../../src/simulation/random';
import { fc } from '../../support/fc';

const alone: Mixture = { weights: [1], locations: [2], scales: [0.5] };
const twoModes: Mixture = { weights: [0.7, 0.3], locations: [-5, 5], scales: [0.1, 0.3] };

const component = fc.record({
  weight: fc.double({ min: 0.01, max: 1, noNaN: true }),
  location: fc.double({ min: -6, max: 6, noNaN: true }),
  logScale: fc.double({ min: -6, max: 1.5, noNaN: true }),
});
const mixtures = fc.array(component, { minLength: 1, maxLength: 6 }).map((parts): Mixture => {
  const sum = parts.reduce((total, { weight }) => total + weight, 0);
  return {
    weights: parts.map(({ weight }) => weight / sum),
    locations: parts.map(({ location }) => location),
    scales: parts.map(({ logScale }) => Math.exp(logScale)),
  };
});

/** n values of a mixture. */
function sample({ weights, locations, scales }: Mixture, n: number, random: () => number): number[] {
  return Array.from({ length: n }, () => {
    let [at, left] = [0, random()];
    while (at < weights.length - 1 && left > (weights[at] ?? 0)) {
      left -= weights[at] ?? 0;
      at += 1;
    }
    return (locations[at] ?? 0) + (scales[at] ?? 1) * t4Quantile(Math.max(1e-9, random()));
  });
}

describe('how often a value is at least as improbable', () => {
  it('is both tails of one component, to many digits', () => {
    for (const t of [0.5, 3, 40, 1000, 1e5]) {
      const both = 2 * t4UpperTail(t);
      expect(highestDensityP(alone, 2 + 0.5 * t) / both).toBeCloseTo(1, 7);
      expect(highestDensityP(alone, 2 - 0.5 * t) / both).toBeCloseTo(1, 7);
    }
  });

  it('is one at the mode of one component', () => {
    expect(highestDensityP(alone, 2)).toBe(1);
  });

  it('sees the gap between two modes', () => {
    expect(highestDensityP(twoModes, 0)).toBeLessThan(1e-4);
    expect(highestDensityP(twoModes, 5)).toBeGreaterThan(0.05);
  });

  it('is never NaN and in (0, 1], at any place', () => {
    const places = fc.oneof(
      fc.double({ min: -20, max: 20, noNaN: true }),
      fc.double({ min: -1e30, max: 1e30, noNaN: true }),
    );
    fc.assert(
      fc.property(mixtures, places, (mixture, x) => {
        const p = highestDensityP(mixture, x);
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('falls on the way out from all modes', () => {
    const steps = fc.array(fc.double({ min: 0, max: 5, noNaN: true }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(mixtures, steps, fc.constantFrom(1, -1), (mixture, logs, side) => {
        const end = side > 0 ? Math.max(...mixture.locations) : Math.min(...mixture.locations);
        const places = [...logs].sort((a, b) => a - b).map((log) => end + side * Math.expm1(log));
        const found = places.map((x) => highestDensityP(mixture, x));
        for (const [at, p] of found.entries()) {
          expect(p).toBeLessThanOrEqual((found[at - 1] ?? 1) * (1 + 1e-6));
        }
      }),
    );
  });

  it('is what counting a large sample gives', () => {
    const random = createRandom('samples').next;
    const n = 20_000;
    fc.assert(
      fc.property(mixtures, fc.double({ min: -8, max: 8, noNaN: true }), (mixture, x) => {
        const level = mixtureDensity(mixture, x);
        const count = sample(mixture, n, random).filter((y) => mixtureDensity(mixture, y) <= level).length;
        const nearMode = count / n > 0.9 ? 0.01 : 0;
        expect(Math.abs(highestDensityP(mixture, x) - count / n)).toBeLessThan(5 * Math.sqrt(0.25 / n) + nearMode);
      }),
      { numRuns: 60 },
    );
  });

  it('is uniform for values of the mixture itself', () => {
    const random = createRandom('uniform').next;
    const p = sample(twoModes, 4000, random).map((x) => highestDensityP(twoModes, x));
    for (const share of [0.01, 0.1, 0.5, 0.9]) {
      const below = p.filter((each) => each <= share).length / p.length;
      expect(Math.abs(below - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / p.length));
    }
  });
});

describe('the quantile of a mixture', () => {
  it('has its share of the mixture below it', () => {
    fc.assert(
      fc.property(mixtures, fc.constantFrom(0.05, 0.5, 0.95), (mixture, p) => {
        const below = mixtureBetween(mixture, Number.NEGATIVE_INFINITY, mixtureQuantile(mixture, p));
        expect(below).toBeCloseTo(p, 6);
      }),
    );
  });
});
