import { describe, expect, it } from 'vitest';
import { fitScaler, quantile, scaleRow, unscaleRow } from '../../../src/packages/scalers';
import type { Scaler } from '../../../src/packages/types';
import fixture from '../../fixtures/scikit-learn/scalers.json';

interface Case {
  readonly type: string;
  readonly withMean: boolean;
  readonly params: Readonly<Record<string, readonly number[] | null>>;
  readonly scaled: readonly (readonly number[])[];
  readonly unscaled: readonly (readonly number[])[];
}

const { columns, rows, queries, fitted, options, quantiles } = fixture;

function scalerOf({ type, withMean, params }: Case): Scaler {
  const { min_, mean_ = null, center_ = null, scale_ = null } = params;
  if (type === 'minmax' && min_ && scale_) return { type, min_, scale_ };
  return type === 'standard' ? { type, mean_: withMean ? mean_ : null, scale_ } : { type: 'robust', center_, scale_ };
}

/** Equal but for the last bits of a double; what scikit-learn sums in another order may differ by those. */
function expectClose(actual: readonly number[], expected: readonly number[], slack: (at: number) => number = () => 0) {
  expect(actual.length).toBe(expected.length);
  for (const [at, number] of expected.entries()) {
    const off = Math.abs((actual[at] ?? Number.NaN) - number);
    expect(off, `${columns[at]}: ${actual[at]} for ${number}`).toBeLessThanOrEqual(
      1e-11 * Math.abs(number) + slack(at),
    );
  }
}

describe.each(Object.entries<Case>({ ...fitted, ...options }))('scikit-learn’s %s', (_, each) => {
  const scaler = scalerOf(each);

  it('scales rows to the same numbers, far out of range too', () => {
    for (const [at, query] of queries.entries()) expectClose(scaleRow(scaler, query), each.scaled[at] ?? []);
  });

  it('scales them back to the same numbers', () => {
    for (const [at, scaled] of each.scaled.entries()) {
      const magnitude = (column: number) => 1e-11 * Math.abs(queries[at]?.[column] ?? 0);
      expectClose(unscaleRow(scaler, scaled), each.unscaled[at] ?? [], magnitude);
    }
  });
});

describe.each(Object.values<Case>(fitted))('fitScaler for $type', ({ type, params }) => {
  const scaler = fitScaler(type === 'minmax' || type === 'standard' ? type : 'robust', rows);
  const largest = columns.map((_, at) => Math.max(...rows.map((row) => Math.abs(row[at] ?? 0))));
  const fittedParams = new Map(Object.entries(scaler));

  it.each(Object.entries(params))('gives the %s of scikit-learn, constant features included', (key, expected) => {
    const slack = key === 'mean_' ? (at: number) => 1e-15 * (largest[at] ?? 0) : () => 0;
    const actual = fittedParams.get(key);
    expectClose(Array.isArray(actual) ? actual : [], expected ?? [], slack);
  });
});

describe('quantile', () => {
  it.each(quantiles)('gives what numpy gives', ({ numbers, values }) => {
    for (const [p = 0, value = 0] of values) {
      expect(Math.abs(quantile(numbers, p) - value)).toBeLessThanOrEqual(1e-14 * Math.abs(value));
    }
  });
});
