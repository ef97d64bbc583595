import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../../src/invoice/normaliseText';
import { fc } from '../support/fc';

describe('normaliseText', () => {
  it.each([
    ['\u00a01\u202f234\u2009,5\n', '1 234 ,5'],
    ['\u22125 \u20105 \u20145', '-5 -5 -5'],
    ['1’2´3`4', "1'2'3'4"],
    ['\u200e\u200f\u061c5\ufeff', '5'],
    ['٠١٢ ۳۴ ५६ ৭৮ ๙ ０', '012 34 56 78 9 0'],
    ['（１，２．３）', '(1,2.3)'],
  ])('has one form for %j', (text, plain) => expect(normaliseText(text)).toBe(plain));

  it('leaves a normalised text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normaliseText(text);
        expect(normaliseText(once)).toBe(once);
      }),
    );
  });
});
