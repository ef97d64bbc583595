import { describe, expect, it } from 'vitest';
import { companyOf } from '../../../src/invoice/companyOf';

const reading = { fields: { buyerName: { status: 'certain', value: 'Muster GmbH' } } } as const;

describe('whose books are looked at', () => {
  it('is what the profile says', () => {
    expect(companyOf({ company: { name: 'Own Ltd' } }, reading, 'By Default')).toBe('Own Ltd');
  });

  it('is what the field says that the profile names', () => {
    expect(companyOf({ company: { field: 'buyerName' } }, reading, 'By Default')).toBe('Muster GmbH');
  });

  it('is what the settings say when the field could not be read, or the profile does not say', () => {
    expect(companyOf({ company: { field: 'sellerName' } }, reading, 'By Default')).toBe('By Default');
    expect(companyOf({}, reading, 'By Default')).toBe('By Default');
  });

  it('is not known, whatever the settings say, when the field can be read in several ways', () => {
    const two = { fields: { buyerName: { status: 'ambiguous', candidates: ['A', 'B'] } } } as const;
    expect(companyOf({ company: { field: 'buyerName' } }, two, 'By Default')).toBeUndefined();
  });

  it('is not known when nobody says', () => {
    expect(companyOf({ company: { field: 'sellerName' } }, reading, '')).toBeUndefined();
  });
});
