import { describe, expect, it } from 'vitest';
import { shownId } from '../../../src/detection/shownId';

describe('an id that is shown', () => {
  it.each([
    ['DE…3000#0123456789abcdef0123456789abcdef', 'DE…3000'],
    ['…6789#0123456789abcdef0123456789abcdef', '…6789'],
    ['DE89370400440532013000', 'DE89370400440532013000'],
    ['RE#12', 'RE#12'],
  ])('of %s is %s', (id, shown) => {
    expect(shownId(id)).toBe(shown);
  });
});
