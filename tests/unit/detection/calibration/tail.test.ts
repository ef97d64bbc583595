import { describe, expect, it } from 'vitest';
import { fitTail, quantileOf, smallestP, type Tail, tailP } from '../../../../src/detection/calibration/tail';
import { fc } from '../../support/fc';
import { paretoSample, paretoTail } from './samples';

function tailOf(values: ArrayLike<number>, knots?: number): Tail {
  const tail = fitTail(Float64Array.from(values), knots);
  if (!tail) throw new Error('no tail of an empty sample');
  return tail;
}

/** (how many are at least as large + 1) / (n + 1). */
const conformal = (values: readonly number[], statistic: number) =>
  (values.filter((each) => each >= statistic).length + 1) / (values.length + 1);

const finite = fc.double({ noNaN: true, min: -1e6, max: 1e6 });
const tied = fc.constantFrom(0, 0.5, 1, 2, 3);
const sample = fc.array(fc.oneof(finite, tied), { minLength: 1, maxLength: 40 });

describe('a tail', () => {
  it('of nothing is none', () => {
    expect(fitTail(new Float64Array())).toBeUndefined();
  });

  it('up to the 95th percentile gives the share of values at least as large, counted by brute force', () => {
    fc.assert(
      fc.property(sample, fc.oneof(finite, tied, fc.nat(39)), (values, raw) => {
        const statistic = Number.isInteger(raw) ? (values[raw % values.length] ?? raw) : raw;
        const tail = tailOf(values);
        if (statistic > tail.from) return;
        expect(tailP(tail, statistic)).toBeGreaterThan(conformal(values, statistic) - 1e-9);
        // Between two values it is linear in rank, so at most what it is at the one below.
        const below = Math.max(...values.filter((each) => each <= statistic), Number.NEGATIVE_INFINITY);
        const most = Number.isFinite(below) ? conformal(values, below) : 1;
        expect(tailP(tail, statistic)).toBeLessThan(most + 1e-9);
      }),
      { numRuns: 300 },
    );
  });

  it('is exact at the values that it keeps, and elsewhere off by less than half their distance in rank', () => {
    const values = Array.from({ length: 1000 }, (_, at) => Math.sqrt(at));
    const tail = tailOf(values);
    expect(tail.values.length).toBeLessThanOrEqual(80);
    for (const value of values) {
      const error = Math.abs(tailP(tail, value) - conformal(values, value));
      if (value <= tail.from) expect(error).toBeLessThan(tail.values.includes(value) ? 1e-12 : 0.5 * (0.95 / 39));
    }
  });

  it('is in [1e-12, 1] and never grows with the statistic', () => {
    fc.assert(
      fc.property(sample, fc.array(finite, { minLength: 2, maxLength: 9 }), fc.boolean(), (values, asked, isOwn) => {
        const tail = tailOf(values);
        const ascending = [...asked, ...values, 1e300].sort((a, b) => a - b);
        const said = ascending.map((statistic) => tailP(tail, statistic, isOwn));
        for (const [at, p] of said.entries()) {
          expect(p).toBeGreaterThanOrEqual(smallestP);
          expect(p).toBeLessThanOrEqual(1);
          expect(p).toBeLessThanOrEqual((said[at - 1] ?? 1) + 1e-12);
        }
      }),
    );
  });

  it.each([
    { scale: 1, shape: 0 },
    { scale: 2, shape: 0.1 },
    { scale: 0.5, shape: 0.25 },
  ])('finds scale $scale and shape $shape of a generalised Pareto sample again, and its far quantiles', (known) => {
    const tail = tailOf(paretoSample(40_000, known.scale, known.shape, 'pareto'));
    expect(Math.abs(tail.shape - known.shape)).toBeLessThan(0.08);
    // Beyond a threshold u the excess has the same shape and scale + shape · u.
    expect(Math.abs(tail.scale / (known.scale + known.shape * tail.from) - 1)).toBeLessThan(0.12);
    for (const wanted of [0.01, 0.001, 0.0001]) {
      const far = known.shape
        ? (known.scale / known.shape) * (wanted ** -known.shape - 1)
        : -known.scale * Math.log(wanted);
      expect(paretoTail(far, known.scale, known.shape)).toBeCloseTo(wanted, 12);
      expect(Math.log(tailP(tail, far) / wanted)).toBeGreaterThan(-0.5);
      expect(Math.log(tailP(tail, far) / wanted)).toBeLessThan(0.5);
    }
  });

  it('keeps the shape in [0, 0.3], with fewer than 20 values beyond the 95th percentile at 0.1', () => {
    const uniform = Array.from({ length: 2000 }, (_, at) => at / 2000);
    expect(tailOf(uniform).shape).toBe(0);
    expect(tailOf(paretoSample(20_000, 1, 0.9, 'heavy')).shape).toBe(0.3);
    expect(tailOf(uniform.slice(0, 300)).shape).toBe(0.1);
  });

  it('counts a value that it was fitted to not as its own company', () => {
    fc.assert(
      fc.property(sample, fc.nat(39), (values, pick) => {
        const at = pick % values.length;
        const own = values[at] ?? 0;
        const others = values.filter((_, place) => place !== at);
        const tail = tailOf(values);
        if (own > tail.from) return;
        expect(tailP(tail, own, true)).toBeCloseTo(others.length === 0 ? 1 : conformal(others, own), 9);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the p-value of a new value', () => {
  it.each([5, 20, 60, 150])('is at most α in at most α of the cases among %s exchangeable others', (n) => {
    // Exchangeable: each of n + 1 values is as likely the new one. All of them in turn, so that no luck is in it.
    const all = [...paretoSample(n + 1, 1, 0.2, `exchangeable ${n}`)];
    const said = all.map((value, at) => {
      const others = all.filter((_, place) => place !== at);
      const tail = tailOf(others, 1000);
      return value <= tail.from ? tailP(tail, value) : conformal(others, value);
    });
    for (let rank = 1; rank <= n + 1; rank += 1) {
      const alpha = rank / (n + 1);
      expect(said.filter((p) => p <= alpha + 1e-12).length / (n + 1)).toBeLessThanOrEqual(alpha + 1e-12);
    }
  });

  it('is beyond the 95th percentile too small no more often than by a third', () => {
    // The fitted tail is below the conformal p-value: what was exact becomes nearly so. Both in turn, as above.
    const all = [...paretoSample(1200, 1, 0.1, 'fitted')];
    const whole = tailOf(all, 1000);
    const said = all.map((value) => tailP(whole, value, true));
    for (const alpha of [0.01, 0.02, 0.05, 0.2])
      expect(said.filter((p) => p <= alpha).length / all.length).toBeLessThanOrEqual(alpha * 1.35);
  });

  it('of many equal values is 1 for one more of them', () => {
    const tail = tailOf([...Array.from({ length: 98 }, () => 0.7), 2, 3]);
    expect(tailP(tail, 0.7)).toBe(1);
    expect(tailP(tail, 0.71)).toBeLessThan(0.04);
  });
});

describe('a quantile', () => {
  it('is interpolated between the values', () => {
    expect([0, 0.25, 0.5, 0.9, 1].map((share) => quantileOf(Float64Array.of(10, 20, 40), share))).toEqual([
      10, 15, 20, 36, 40,
    ]);
  });
});
