import { describe, expect, it } from 'vitest';
import { median } from '../../../../src/detection/measures/median';
import { fc } from '../../support/fc';

const numbers = fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 30 });

describe('the median', () => {
  it('is the middle value, of an even count the mean of the two middle ones, of none NaN', () => {
    expect(median([9, -1, 4])).toBe(4);
    expect(median([10, 2, 9, 1])).toBe(5.5);
    expect(median([7])).toBe(7);
    expect(median([])).toBeNaN();
  });

  it('has as many values at most as at least as large, and leaves the list as it is', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const before = [...values];
        const middle = median(values);
        expect(values).toEqual(before);
        expect(values.filter((each) => each < middle).length).toBeLessThanOrEqual(values.length / 2);
        expect(values.filter((each) => each > middle).length).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });
});
