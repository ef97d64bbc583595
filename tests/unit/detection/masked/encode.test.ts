import { describe, expect, it } from 'vitest';
import { cell, encodeRow, writeInput } from '../../../../src/detection/masked/encode';
import { inputWidth, outputWidth } from '../../../../src/detection/masked/layout';
import type { MaskedPattern, MaskedRow, MaskedSpec } from '../../../../src/detection/masked/types';
import { fc } from '../../support/fc';

const net: MaskedPattern = { target: 'net', masked: ['net', 'tax'] };
const currency: MaskedPattern = { target: 'currency', masked: ['currency'] };
const spec: MaskedSpec = {
  numbers: [
    { name: 'net', center: 10, scale: 2 },
    { name: 'tax', center: 0, scale: 1 },
    { name: 'days', center: 30, scale: 10 },
  ],
  categories: [{ name: 'currency', values: ['EUR', 'USD'] }],
  context: [
    { name: 'count', center: 1, scale: 4 },
    { name: 'spread', center: 0, scale: 1 },
  ],
  patterns: [net, currency],
  components: 2,
};
const row: MaskedRow = { numbers: [14, 1, 10], categories: ['USD'], context: [9, undefined] };
const encoded = (changes: Partial<MaskedRow>, pattern = net) => {
  const input = encodeRow(spec, { ...row, ...changes }, pattern);
  return input && [...input];
};

describe('a row as the model takes it', () => {
  it('has each value and its mask bit, the place of each category, and each context with its presence', () => {
    expect(encoded({}, currency)).toEqual([2, 0, 1, 0, -2, 0, ...[0, 0, 0, 1], 2, 1, 0, 0]);
  });

  it('hides all fields of the pattern', () => {
    expect(encoded({})).toEqual([0, 1, 0, 1, -2, 0, ...[0, 0, 1, 0], 2, 1, 0, 0]);
  });

  it('has what is absent as if it were hidden', () => {
    expect(encoded({ numbers: [14, 1, undefined] })?.slice(4, 6)).toEqual([0, 1]);
    expect(encoded({ numbers: [14, 1, Number.NaN] })?.slice(4, 6)).toEqual([0, 1]);
    expect(encoded({ categories: [undefined] })?.slice(6, 10)).toEqual([0, 0, 0, 1]);
  });

  it('has a value never seen as unknown', () => {
    expect(encoded({ categories: ['GBP'] })?.slice(6, 10)).toEqual([1, 0, 0, 0]);
  });

  it('is not there when the target is absent', () => {
    expect(encoded({ numbers: [undefined, 1, 10] })).toBeUndefined();
    expect(encoded({ numbers: [Number.POSITIVE_INFINITY, 1, 10] })).toBeUndefined();
    expect(encoded({ categories: [undefined] }, currency)).toBeUndefined();
    expect(encoded({}, { target: 'count', masked: ['count'] })).toBeUndefined();
  });

  it('lets one wild value beside the hidden one grow only as its logarithm', () => {
    const [, , , , days = 0] = encoded({ numbers: [14, 1, 30 + 10 * 8 * Math.E] }) ?? [];
    expect(days).toBeCloseTo(16, 5);
    const [, , , , ordinary = 0] = encoded({ numbers: [14, 1, 30 + 10 * 7] }) ?? [];
    expect(ordinary).toBe(7);
  });

  it('is as wide as it should be and finite, whatever the numbers', () => {
    const number = fc.option(fc.double(), { nil: undefined });
    fc.assert(
      fc.property(fc.tuple(number, number, number), fc.tuple(number, number), (numbers, context) => {
        for (const pattern of spec.patterns) {
          const input = encodeRow(spec, { ...row, numbers, context }, pattern);
          expect(input?.length ?? inputWidth(spec)).toBe(6 + 4 + 4);
          expect(input?.every(Number.isFinite) ?? true).toBe(true);
        }
      }),
    );
  });

  it('can show a known category as unknown, for training', () => {
    const into = new Float32Array(2 * inputWidth(spec));
    writeInput(spec, row, Uint8Array.of(0, 0, 0, cell.shownAsUnknown), into, inputWidth(spec));
    expect([...into.subarray(inputWidth(spec) + 6, inputWidth(spec) + 10)]).toEqual([1, 0, 0, 0]);
    expect(into.subarray(0, inputWidth(spec)).every((each) => each === 0)).toBe(true);
  });
});

describe('the output', () => {
  it('has heads only for what some pattern asks for', () => {
    expect(outputWidth(spec)).toBe(3 * 2 + 3);
    expect(outputWidth({ ...spec, patterns: [currency] })).toBe(3);
  });
});
