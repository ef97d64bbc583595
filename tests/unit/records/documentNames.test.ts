import { describe, expect, it } from 'vitest';
import { documentNames } from '../../../src/records/documentNames';

const sellersOf = (type: 'invoice' | 'creditNote', seller = 'mill') =>
  documentNames({ hashed: {} }, { seller, number: '1', type })
    .filter(({ kind }) => kind === 'seller')
    .map(({ key }) => JSON.parse(key));

describe('the documents of a seller', () => {
  it('are of an invoice its own alone, so that a usual check reads no more', () => {
    expect(sellersOf('invoice')).toEqual([['mill', 'invoice']]);
  });

  it('are of a credit note its own, which learns of it, and then that of the invoices', () => {
    expect(sellersOf('creditNote')).toEqual([
      ['mill', 'creditNote'],
      ['mill', 'invoice'],
    ]);
  });

  it('are none of an invoice that names no seller', () => {
    expect([sellersOf('invoice', ''), sellersOf('creditNote', '')]).toEqual([[], []]);
  });
});
