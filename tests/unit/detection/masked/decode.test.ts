import { describe, expect, it } from 'vitest';
import { fieldSurprise, mostSurprise } from '../../../../src/detection/masked/decode';
import type { MaskedPattern, MaskedRow, MaskedSpec } from '../../../../src/detection/masked/types';
import { t4Quantile, t4UpperTail } from '../../../../src/detection/measures/studentT';
import { fc } from '../../support/fc';

const net: MaskedPattern = { target: 'net', masked: ['net'] };
const currency: MaskedPattern = { target: 'currency', masked: ['currency'] };
const spec: MaskedSpec = {
  numbers: [
    { name: 'days', center: 0, scale: 1 },
    { name: 'net', center: 100, scale: 10 },
  ],
  categories: [{ name: 'currency', values: ['EUR', 'USD'] }],
  context: [],
  patterns: [currency, net],
  components: 2,
};

/** Raw scale of the head for a scale in units of the number's own. */
const rawScale = (scale: number) => Math.log(Math.expm1(scale - 1e-3));
const logits = (...shares: number[]) => shares.map(Math.log);
/** One component at 105 ± 5; unknown 0.01, EUR 0.9, USD 0.09. */
const output = [0, -200, 0.5, 9, rawScale(0.5), 0, ...logits(0.01, 0.9, 0.09)];
const row = (value: number | undefined, text?: string): MaskedRow => ({
  numbers: [7, value],
  categories: [text],
  context: [],
});

describe('the surprise of a number', () => {
  it('is −ln of both tails, with the middle 90 % in the raw unit', () => {
    const found = fieldSurprise(spec, output, row(105 + 5 * 3), net);
    expect(found).toMatchObject({ target: 'net', pattern: 1 });
    expect(found?.negLogP).toBeCloseTo(-Math.log(2 * t4UpperTail(3)), 6);
    expect(found?.negLogDensity).toBeCloseTo(-Math.log((0.375 * (1 + 9 / 4) ** -2.5) / 0.5), 6);
    expect(found?.high).toBeCloseTo(105 + 5 * t4Quantile(0.95), 4);
    expect(found?.low).toBeCloseTo(105 - 5 * t4Quantile(0.95), 4);
  });

  it('is 0 where the model expects it most, and capped where it is beyond all experience', () => {
    expect(fieldSurprise(spec, output, row(105), net)?.negLogP).toBeCloseTo(0, 6);
    for (const wild of [1e12, -1e300, Number.MAX_VALUE]) {
      expect(fieldSurprise(spec, output, row(wild), net)?.negLogP).toBe(mostSurprise);
    }
  });

  it('is never NaN and in its range, whatever finite numbers the model gives', () => {
    const any = fc.float({ noNaN: true, noDefaultInfinity: true });
    const outputs = fc.array(any, { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(outputs, fc.double({ noNaN: true, noDefaultInfinity: true }), (given, value) => {
        for (const found of [
          fieldSurprise(spec, given, row(value), net),
          fieldSurprise(spec, given, row(1, 'EUR'), currency),
        ]) {
          expect(found?.negLogP).toBeGreaterThanOrEqual(0);
          expect(found?.negLogP).toBeLessThanOrEqual(mostSurprise);
          expect(found?.negLogDensity).not.toBeNaN();
        }
      }),
      { numRuns: 500 },
    );
  });

  it('does not exist for a number that is absent', () => {
    expect(fieldSurprise(spec, output, row(undefined), net)).toBeUndefined();
    expect(fieldSurprise(spec, output, row(Number.NaN), net)).toBeUndefined();
  });
});

describe('the surprise of a category', () => {
  const surpriseOf = (text: string | undefined) => fieldSurprise(spec, output, row(1, text), currency);

  it('is −ln of all that is at most as probable', () => {
    expect(surpriseOf('EUR')?.negLogP).toBeCloseTo(0, 6);
    expect(surpriseOf('USD')?.negLogP).toBeCloseTo(-Math.log(0.1), 6);
    expect(surpriseOf('USD')?.negLogDensity).toBeCloseTo(-Math.log(0.09), 6);
    expect(surpriseOf('USD')).toMatchObject({ target: 'currency', pattern: 0, expected: 'EUR' });
  });

  it('takes a value never seen for the unknown', () => {
    expect(surpriseOf('GBP')?.negLogP).toBeCloseTo(-Math.log(0.01), 6);
  });

  it('expects nothing where the unknown is most probable', () => {
    const unsure = [...output.slice(0, 6), ...logits(0.8, 0.1, 0.1)];
    const found = fieldSurprise(spec, unsure, row(1, 'EUR'), currency);
    expect(found && 'expected' in found).toBe(false);
  });

  it('does not exist for a category that is absent', () => {
    expect(surpriseOf(undefined)).toBeUndefined();
  });
});
