import { describe, expect, it } from 'vitest';
import { type SeenInvoice, sameInvoice } from '../../../src/records/sameInvoice';
import type { InvoiceRecord, Sighting } from '../../../src/records/types';
import { fc } from '../support/fc';
import { recordFor } from './support';

const page = (address = 'P'): Sighting => ({ kind: 'page', address });
const list = (row = 1, address = 'L'): Sighting => ({ kind: 'list', address, row });
const csv = (row = 1, file = 'F'): Sighting => ({ kind: 'csv', file, row });
const hand = (id = 'H'): Sighting => ({ kind: 'hand', id });

const equal = { grossTotal: '10.00' };
const other = { grossTotal: '11.00' };

function seen(
  sighting: Sighting,
  values: Record<string, string> = equal,
  more: Partial<SeenInvoice> = {},
): SeenInvoice {
  return { seller: 's', number: 'N', type: 'invoice', values, hashed: {}, sighting, ...more };
}

function verdict(records: readonly InvoiceRecord[], invoice: SeenInvoice): string {
  const { same, duplicateOf } = sameInvoice(records, invoice);
  return same ? 'same' : duplicateOf.length > 0 ? 'duplicate' : 'new';
}

describe('an invoice with the number of a record', () => {
  const several = { isOneOfSeveral: true };
  const told = (...ids: string[]) => ({ ...several, taken: new Set(ids) });
  // First sighting, second sighting, what comes out with equal values and with different ones, and why.
  it.each<[Sighting, Sighting, Partial<SeenInvoice>, string, string, string]>([
    [page(), page(), {}, 'same', 'same', 'the same page seen again'],
    [page(), page('Q'), {}, 'duplicate', 'duplicate', 'two detail addresses'],
    [page(), list(), {}, 'same', 'duplicate', 'once on its page, once in a list'],
    [page(), csv(), {}, 'same', 'duplicate', 'once on its page, once in a CSV'],
    [page(), hand(), {}, 'same', 'duplicate', 'once on its page, once by hand'],
    [list(), page(), {}, 'same', 'duplicate', 'once in a list, once on its page'],
    [csv(), page(), {}, 'same', 'duplicate', 'once in a CSV, once on its page'],
    [hand(), page(), {}, 'same', 'duplicate', 'once by hand, once on its page'],
    [list(), list(), {}, 'same', 'same', 'the only row of the list seen again'],
    [list(), list(5), {}, 'same', 'same', 'the only row of the list, which moved'],
    [list(), list(5), several, 'duplicate', 'duplicate', 'two rows of one list'],
    [list(), list(), several, 'same', 'duplicate', 'one of two rows, seen again in its place'],
    [list(), list(5), told('r'), 'duplicate', 'duplicate', 'two rows of one list, the first found before'],
    [list(), list(5), told(), 'same', 'duplicate', 'one of two rows, which moved'],
    [list(), list(1, 'M'), {}, 'same', 'duplicate', 'two pages of a list'],
    [list(), csv(), {}, 'same', 'duplicate', 'once in a list, once in a CSV'],
    [list(), hand(), {}, 'same', 'duplicate', 'once in a list, once by hand'],
    [csv(), list(), {}, 'same', 'duplicate', 'once in a CSV, once in a list'],
    [csv(), csv(), {}, 'same', 'same', 'the same row of the same CSV'],
    [csv(), csv(2), {}, 'duplicate', 'duplicate', 'two rows of one CSV'],
    [csv(), csv(2, 'G'), {}, 'same', 'duplicate', 'two CSVs that overlap'],
    [csv(), hand(), {}, 'same', 'duplicate', 'once in a CSV, once by hand'],
    [hand(), list(), {}, 'same', 'duplicate', 'once by hand, once in a list'],
    [hand(), csv(), {}, 'same', 'duplicate', 'once by hand, once in a CSV'],
    [hand(), hand(), {}, 'same', 'same', 'the same entry by hand'],
    [hand(), hand('I'), {}, 'same', 'duplicate', 'typed twice'],
  ])('%j then %j %j: %s when all is equal, %s when not (%s)', (first, second, more, ifEqual, ifNot) => {
    const records = [recordFor({ id: 'r', sightings: [first], values: equal })];
    expect(verdict(records, seen(second, equal, more))).toBe(ifEqual);
    expect(verdict(records, seen(second, other, more))).toBe(ifNot);
  });

  it('remembers all its places: a second page is a duplicate, although the list agrees', () => {
    const records = [recordFor({ id: 'r', sightings: [list(), page()], values: equal })];
    expect(verdict(records, seen(page('Q')))).toBe('duplicate');
  });

  it('is compared by its common values alone, whatever their spelling', () => {
    const record = recordFor({
      sightings: [list()],
      values: { grossTotal: '10', buyerName: 'Muster GmbH', sellerName: 'Harbour' },
    });
    const values = { grossTotal: '10.00', buyerName: 'MUSTER G.m.b.H.', sellerName: 'Harbor', netTotal: '8.40' };
    expect(verdict([record], seen(page(), values))).toBe('same');
  });

  it('is another when its account has another hash', () => {
    const [a, b] = ['a', 'b'].map((hash) => ({ iban: { hash, last4: '3000' } }));
    const records = [recordFor({ sightings: [list()], values: equal, hashed: a ?? {} })];
    expect(verdict(records, seen(page(), equal, { hashed: b ?? {} }))).toBe('duplicate');
  });

  it('is not compared across sellers, numbers and types', () => {
    const records = [recordFor({ sightings: [list()], values: equal })];
    for (const more of [{ seller: 't' }, { number: 'M' }, { type: 'creditNote' as const }]) {
      expect(verdict(records, seen(page(), equal, more))).toBe('new');
    }
  });

  it('is told beside its own record what it duplicates', () => {
    const records = [
      recordFor({ id: 'a', sightings: [page('P')], values: equal }),
      recordFor({ id: 'b', sightings: [page('Q')], values: equal }),
    ];
    const { same, duplicateOf } = sameInvoice(records, seen(page('Q')));
    expect([same?.id, duplicateOf.map(({ id }) => id)]).toEqual(['b', ['a']]);
  });

  it('is never a duplicate of itself', () => {
    const anySighting = fc.oneof(
      fc.constantFrom('P', 'Q').map(page),
      fc.nat(2).map((row) => list(row)),
      fc.nat(2).map((row) => csv(row)),
      fc.constant(hand()),
    );
    fc.assert(
      fc.property(
        fc.array(anySighting, { minLength: 1, maxLength: 4 }),
        anySighting,
        fc.boolean(),
        (places, at, eq) => {
          const records = places.map((place, id) => recordFor({ id: String(id), sightings: [place], values: equal }));
          const { same, duplicateOf } = sameInvoice(records, seen(at, eq ? equal : other));
          expect(duplicateOf.map(({ id }) => id)).not.toContain(same?.id);
          expect(duplicateOf).toHaveLength(records.length - (same ? 1 : 0));
        },
      ),
    );
  });
});

describe('an invoice without number or seller', () => {
  const keyless = { number: '' };
  const record = recordFor({ number: '', sightings: [page()], values: equal });

  it('is known by its place, with whatever values', () => {
    expect(verdict([record], seen(page(), other, keyless))).toBe('same');
    expect(verdict([record], seen(page('Q'), equal, keyless))).toBe('new');
  });

  it('is no duplicate and has none', () => {
    const full = recordFor({ sightings: [page('Q')], values: equal });
    expect(sameInvoice([full, record], seen(page('Q'), other, keyless)).duplicateOf).toEqual([]);
    expect(sameInvoice([record], seen(page('Q'))).duplicateOf).toEqual([]);
  });

  it('is the one whose number is read there later, if all agrees', () => {
    expect(verdict([record], seen(page(), equal))).toBe('same');
    expect(verdict([record], seen(page(), other))).toBe('new');
  });
});
