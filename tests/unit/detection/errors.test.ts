import { describe, expect, it } from 'vitest';
import { fieldErrors, rowError } from '../../../src/detection/errors';

describe('fieldErrors and rowError', () => {
  it('are the absolute errors and their mean', () => {
    const errors = fieldErrors('mae', [1, -2, 3], [0, 2, 3]);
    expect(errors).toEqual([1, 4, 0]);
    expect(rowError(errors)).toBeCloseTo(5 / 3, 12);
  });

  it('are the squared errors and their mean', () => {
    const errors = fieldErrors('mse', [1, -2, 3], [0, 2, 3]);
    expect(errors).toEqual([1, 16, 0]);
    expect(rowError(errors)).toBeCloseTo(17 / 3, 12);
  });
});
