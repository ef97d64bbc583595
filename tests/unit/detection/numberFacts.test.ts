import { describe, expect, it } from 'vitest';
import { exampleNumber, numberFacts } from '../../../src/detection/numberFacts';

describe('an example of how a seller makes its numbers', () => {
  it.each([
    ['RE-1042', 'RE-0001'],
    ['2026-0042', '9999-0001'],
    ['R/7', 'R/1'],
    ['7-0042/A', '9-0001'],
    ['A#12', 'A#01'],
    ['#', '#'],
    ['see letter #', 'see letter #'],
  ])('of %s is %s', (number, example) => {
    expect(exampleNumber(numberFacts(number).pattern)).toBe(example);
  });

  it.each([
    ['INV-2025-0042', 'INV-2026-0001'],
    ['RE-1042', 'RE-0001'],
    ['20250042', '20260001'],
    ['202503-0042', '999999-0001'],
  ])('of %s names the year where the seller does: %s', (number, example) => {
    expect(exampleNumber(numberFacts(number).pattern, '2026')).toBe(example);
  });
});
