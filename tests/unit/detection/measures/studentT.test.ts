import { describe, expect, it } from 'vitest';
import { studentT4 } from '../../../../src/detection/measures/studentT';

/** Critical values of t with 4 degrees of freedom, NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2. */
const published = [
  [0.9, 1.533],
  [0.95, 2.132],
  [0.975, 2.776],
  [0.99, 3.747],
  [0.995, 4.604],
  [0.999, 7.173],
] as const;

describe('Student’s t with 4 degrees of freedom', () => {
  it.each(published)('has the share %s below the published critical value %s', (share, t) => {
    expect(studentT4(t)).toBeCloseTo(share, 4);
    expect(studentT4(-t)).toBeCloseTo(1 - share, 4);
  });

  it('is a half in the middle and ends at 0 and 1', () => {
    expect(studentT4(0)).toBe(0.5);
    expect(studentT4(1e6)).toBeCloseTo(1, 12);
    expect(studentT4(-1e6)).toBeCloseTo(0, 12);
  });
});
