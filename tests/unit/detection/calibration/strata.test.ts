import { expect, it } from 'vitest';
import { strata, stratumOf } from '../../../../src/detection/calibration/strata';

it('keeps strangers, sellers with up to 2, 9 and 39 earlier invoices, and all others apart', () => {
  const counts = [0, 1, 2, 3, 9, 10, 39, 40, 1e6];
  expect(counts.map(stratumOf)).toEqual([0, 1, 1, 2, 2, 3, 3, 4, 4]);
  expect(strata).toBe(5);
});
