import { describe, expect, it } from 'vitest';
import { simulateCompany } from '../../../src/simulation/company';
import { countries, countryOf } from '../../../src/simulation/countries';
import { simulateInvoices } from '../../../src/simulation/invoices';
import { period } from '../support/simulated';

const booksOf = (seed: string) => simulateInvoices(simulateCompany(seed), seed, period);

describe('a simulated company', () => {
  it('is the same for the same seed', () => {
    expect(simulateCompany('1')).toEqual(simulateCompany('1'));
    expect(booksOf('1')).toEqual(booksOf('1'));
  });

  it('is another for another seed', () => {
    const names = ['1', '2', '3', '4'].map((seed) => simulateCompany(seed).name);
    expect(new Set(names).size).toBe(4);
    expect(booksOf('1')).not.toEqual(booksOf('2'));
  });

  it('keeps its sellers when there are more of them', () => {
    const few = simulateCompany('1', { country: 'DE', sellerCount: 3 });
    const many = simulateCompany('1', { country: 'DE', sellerCount: 9 });
    expect(many.sellers.slice(0, 3)).toEqual(few.sellers);
  });

  it('has sellers of different names', () => {
    const { sellers } = simulateCompany('names', { sellerCount: 40 });
    expect(new Set(sellers.map(({ name }) => name)).size).toBe(40);
  });

  it('is in the country that was asked for', () => {
    for (const { code, currency } of countries)
      expect(simulateCompany('1', { country: code })).toMatchObject({ country: code, currency });
    expect(() => countryOf('XX')).toThrow(RangeError);
  });
});
