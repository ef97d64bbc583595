import { describe, expect, it } from 'vitest';
import {
  decimalFromNumber,
  decimalsOf,
  fromUnits,
  hundredthsOf,
  isDecimal,
  sumDecimals,
  toUnits,
} from '../../../src/invoice/decimal';
import { fc } from '../support/fc';

const units = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
const scales = fc.integer({ min: 0, max: 8 });
const decimals = fc.tuple(units, scales).map(([value, scale]) => fromUnits(value, scale));

describe('isDecimal', () => {
  it.each(['0', '-1', '007', '12.50', '-0.0'])('takes %s', (text) => expect(isDecimal(text)).toBe(true));
  it.each(['', '.5', '5.', '1e5', '+1', '1,5', ' 1', '1 ', '--1', 'NaN', '٥'])('refuses %s', (text) =>
    expect(isDecimal(text)).toBe(false),
  );
});

describe('hundredthsOf', () => {
  it.each([
    ['297.53', 29753],
    ['-0.005', -0.5],
    ['12', 1200],
    ['0', 0],
  ])('says %s in hundredths', (text, hundredths) => {
    const scale = decimalsOf(text);
    expect(hundredthsOf(toUnits(text, scale), scale)).toBe(hundredths);
  });

  it('is a number, however many digits and decimals there are', () => {
    fc.assert(
      fc.property(units, fc.integer({ min: 0, max: 2000 }), (value, scale) => {
        expect(hundredthsOf(value, scale)).not.toBeNaN();
      }),
    );
    expect(hundredthsOf(10n ** 400n, 400)).toBe(100);
    expect(hundredthsOf(10n ** 400n, 0)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('toUnits and fromUnits', () => {
  it('are inverse on whole numbers of any size', () => {
    fc.assert(
      fc.property(units, scales, (value, scale) => {
        expect(toUnits(fromUnits(value, scale), scale)).toBe(value);
      }),
    );
  });

  it('write a canonical decimal with as many decimals as the scale', () => {
    fc.assert(
      fc.property(units, scales, (value, scale) => {
        const text = fromUnits(value, scale);
        expect(isDecimal(text)).toBe(true);
        expect(decimalsOf(text)).toBe(scale);
      }),
    );
  });

  it.each([
    ['12.5', 2, 1250n],
    ['0.005', 2, 1n],
    ['0.0049', 2, 0n],
    ['-0.005', 2, -1n],
    ['2.5', 0, 3n],
    ['-2.5', 0, -3n],
    ['-0.001', 2, 0n],
  ])('round %s half away from zero at %i decimals', (text, scale, value) => {
    expect(toUnits(text, scale)).toBe(value);
  });

  it('never round by more than half a unit', () => {
    fc.assert(
      fc.property(units, (value) => {
        const rounded = toUnits(fromUnits(value, 8), 3) * 100_000n;
        const off = rounded > value ? rounded - value : value - rounded;
        expect(off <= 50_000n).toBe(true);
      }),
    );
  });

  it('refuse what is no decimal string', () => {
    expect(() => toUnits('1e5', 2)).toThrow(RangeError);
  });
});

describe('sumDecimals', () => {
  it('adds what floats cannot', () => {
    expect(sumDecimals(['0.1', '0.2'])).toBe('0.3');
    expect(sumDecimals(['0.10', '0.2'])).toBe('0.30');
    expect(sumDecimals(['9007199254740993', '0.01'])).toBe('9007199254740993.01');
    expect(sumDecimals([])).toBe('0');
  });

  it('is the sum of the units', () => {
    fc.assert(
      fc.property(fc.array(decimals, { minLength: 1 }), (texts) => {
        const total = texts.reduce((sum, text) => sum + toUnits(text, 8), 0n);
        expect(toUnits(sumDecimals(texts), 8)).toBe(total);
      }),
    );
  });

  it('does not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(decimals), (texts) => {
        expect(sumDecimals(texts.toReversed())).toBe(sumDecimals(texts));
      }),
    );
  });
});

describe('decimalFromNumber', () => {
  it.each([
    [1234.5, 2, '1234.50'],
    [-0.001, 2, '0.00'],
    [-0, 0, '0'],
    [1e21, 2, '1000000000000000000000.00'],
    [-1e21, 0, '-1000000000000000000000'],
    [1e-7, 2, '0.00'],
  ])('writes %d with %i decimals as %s', (value, places, text) => {
    expect(decimalFromNumber(value, places)).toBe(text);
  });

  it('is a decimal string for every finite number', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.integer({ min: 0, max: 200 }),
        (value, places) => {
          const text = decimalFromNumber(value, places);
          expect(isDecimal(text)).toBe(true);
          expect(decimalsOf(text)).toBe(Math.min(places, 100));
        },
      ),
    );
  });

  it('gives an amount of up to fifteen digits back unchanged', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), (value) => {
        const text = fromUnits(value, 2);
        expect(decimalFromNumber(Number(text), 2)).toBe(text);
      }),
    );
  });

  it('refuses what is not finite', () => {
    expect(() => decimalFromNumber(Number.NaN, 2)).toThrow(RangeError);
    expect(() => decimalFromNumber(Number.POSITIVE_INFINITY, 2)).toThrow(RangeError);
  });
});
