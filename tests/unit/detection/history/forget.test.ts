import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../../src/detection/facts';
import {
  type CompanyStatistics,
  emptyCompany,
  learnCompany,
  summarise,
} from '../../../../src/detection/history/companyStatistics';
import { forgetCompany, forgetSeller } from '../../../../src/detection/history/forget';
import { addOwner, type Owners, removeOwner } from '../../../../src/detection/history/owners';
import { readCompany, readSeller } from '../../../../src/detection/history/readDocument';
import {
  emptySeller,
  keptValues,
  learnSeller,
  type SellerStatistics,
} from '../../../../src/detection/history/sellerStatistics';
import { fc } from '../../support/fc';

const name = fc.constantFrom('logGross', 'taxRate', '__proto__', 'x-a');
const text = fc.constantFrom('EUR', 'USD', '__proto__', '1');
const facts: fc.Arbitrary<Facts> = fc
  .record({
    numbers: fc.dictionary(name, fc.constantFrom(0, 1, 2.5, -3), { noNullPrototype: false }),
    categories: fc.dictionary(fc.constantFrom('currency', 'weekday', 'iban'), text),
    issueDay: fc.option(fc.integer({ min: -9, max: 9 }), { nil: undefined }),
    tail: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
    iban: fc.option(fc.constantFrom('DE…1#a', 'GB…2#b'), { nil: undefined }),
  })
  .map(({ issueDay, tail, iban, ...others }) => ({
    ...others,
    invoice: {},
    type: 'invoice' as const,
    paths: {},
    seller: 'S',
    ...(issueDay !== undefined && { issueDay }),
    ...(iban !== undefined && { iban }),
    ...(tail !== undefined && { number: { text: '', bare: '', pattern: '', tail } }),
  }));

interface Learned {
  readonly seller: SellerStatistics;
  readonly company: CompanyStatistics;
  readonly owners: Owners;
}

function learned(all: readonly Facts[]): Learned {
  const state: Learned = { seller: emptySeller(), company: emptyCompany(), owners: [] };
  for (const each of all) learn(state, each);
  return state;
}

/** As it comes out of the database. */
function reopened({ seller, company, owners }: Learned): Learned {
  const [ofSeller, ofCompany] = [readSeller(structuredClone(seller)), readCompany(structuredClone(company))];
  return { seller: ofSeller, company: ofCompany, owners: structuredClone(owners) };
}

function learn({ seller, company, owners }: Learned, each: Facts): void {
  summarise(company);
  learnCompany(company, each, seller);
  learnSeller(seller, each);
  addOwner(owners, each.iban ?? 'none');
}

function forget({ seller, company, owners }: Learned, each: Facts): void {
  forgetSeller(seller, each);
  forgetCompany(company, each, seller);
  removeOwner(owners, each.iban ?? 'none');
}

/** What is kept, of the last values of a category the one that is looked at. */
function shown(state: Learned): unknown {
  return JSON.parse(JSON.stringify(state), (key, value) => (key === 'last' ? value.slice(-1) : value));
}

describe('forgetting an invoice', () => {
  it('restores what was before it was learned, in histories that have let go of nothing', () => {
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 12 }), facts, (earlier, last) => {
        const before = learned(earlier);
        summarise(before.company);
        const state = reopened(before);
        learn(state, last);
        forget(state, last);
        expect(shown(state)).toEqual(shown(before));
      }),
    );
  });

  it('that was learned long ago leaves what the others alone would have taught', () => {
    fc.assert(
      fc.property(fc.array(facts, { minLength: 1, maxLength: 8 }), fc.nat(), (all, pick) => {
        const out = pick % all.length;
        const state = learned(all);
        const gone = all[out];
        if (gone) forget(state, gone);
        const rest = learned(all.filter((_, at) => at !== out));
        const sorted = ({ numbers }: SellerStatistics) =>
          Object.entries(numbers).map(([key, values]) => [key, [...values].sort()]);
        expect(new Map(sorted(state.seller) as never)).toEqual(new Map(sorted(rest.seller) as never));
        expect(new Map(state.owners)).toEqual(new Map(rest.owners));
        expect(state.seller.n).toBe(rest.seller.n);
      }),
    );
  });

  it('never leaves a count below zero, whatever is forgotten', () => {
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 4 }), fc.array(facts, { maxLength: 8 }), (all, gone) => {
        const state = learned(all);
        for (const each of gone) forget(state, each);
        expect(state.seller.n).toBeGreaterThanOrEqual(0);
        expect(state.company.n).toBeGreaterThanOrEqual(0);
        for (const { total, values } of Object.values(state.seller.categories)) {
          expect(total).toBeGreaterThanOrEqual(0);
          for (const [, count] of values) expect(count).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('of a list that is full leaves all but the one that it made room for', () => {
    const each = (value: number): Facts => ({
      invoice: {},
      type: 'invoice',
      numbers: { logGross: value },
      categories: {},
      paths: {},
    });
    const seller = emptySeller();
    for (let n = 0; n <= keptValues; n += 1) learnSeller(seller, each(n));
    forgetSeller(seller, each(keptValues));
    expect(seller.n).toBe(keptValues);
    expect(seller.numbers['logGross']).toEqual(Array.from({ length: keptValues - 1 }, (_, at) => at + 1));
  });
});
