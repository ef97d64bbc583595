import { describe, expect, it } from 'vitest';
import { enoughRows, limitsAt } from '../../../src/learning/limits';
import { quantile } from '../../../src/packages/scalers';
import { createRandom } from '../../../src/simulation/random';

const random = createRandom('limits');
const errorsOf = (rows: number, features: number) =>
  Array.from({ length: rows }, () => Array.from({ length: features }, () => random.next()));
const meanOf = (errors: readonly (readonly number[])[]) =>
  errors.map((row) => row.reduce((sum, error) => sum + error, 0) / row.length);

describe('limitsAt', () => {
  it('gives half of the budget to the row and shares the other half between the fields', () => {
    const errors = errorsOf(1000, 4);
    const rowErrors = meanOf(errors);
    const { fields, row } = limitsAt(0.01, errors, rowErrors);
    expect(row).toBe(quantile(rowErrors, 0.995));
    expect(fields).toEqual(
      [0, 1, 2, 3].map((at) =>
        quantile(
          errors.map((each) => each[at] ?? 0),
          1 - 0.01 / 8,
        ),
      ),
    );
  });

  it('keeps within the budget on the rows it was made of', () => {
    const errors = errorsOf(2000, 5);
    const rowErrors = meanOf(errors);
    const { fields, row } = limitsAt(0.01, errors, rowErrors);
    const alarms = errors.filter(
      (each, at) => (rowErrors[at] ?? 0) > row || each.some((error, field) => error > (fields[field] ?? 0)),
    );
    expect(alarms.length).toBeGreaterThan(0);
    expect(alarms.length / errors.length).toBeLessThanOrEqual(0.01);
  });

  it('uses the largest error of a field where there are too few rows for its share', () => {
    const errors = errorsOf(799, 4);
    const { fields } = limitsAt(0.01, errors, meanOf(errors));
    expect(fields).toEqual([0, 1, 2, 3].map((at) => Math.max(...errors.map((each) => each[at] ?? 0))));
  });

  it('has lower limits for a higher rate', () => {
    const errors = errorsOf(3000, 3);
    const anomaly = limitsAt(0.01, errors, meanOf(errors));
    const review = limitsAt(0.03, errors, meanOf(errors));
    expect(review.row).toBeLessThan(anomaly.row);
    for (const [at, limit] of review.fields.entries()) expect(limit).toBeLessThan(anomaly.fields[at] ?? 0);
  });

  it('never sets a limit of zero', () => {
    const { fields, row } = limitsAt(0.01, [[0, 0]], [0]);
    expect([...fields, row].every((limit) => limit > 0)).toBe(true);
  });
});

describe('enoughRows', () => {
  it('asks for 200 rows a feature at one in a hundred', () => {
    expect(enoughRows(0.01, 800, 4)).toBe(true);
    expect(enoughRows(0.01, 799, 4)).toBe(false);
  });
});
