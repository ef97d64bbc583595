import { describe, expect, it } from 'vitest';
import { stratumOf } from '../../../../src/detection/calibration/strata';
import { tailP } from '../../../../src/detection/calibration/tail';
import { fieldsOf } from '../../../../src/detection/checks/check';
import { checks } from '../../../../src/detection/checks/registry';
import type { Invoice } from '../../../../src/invoice/types';
import { shippedPrior } from '../judge/paperMill';
import { atTheHarbour, cases } from './cases';
import { checkOf, next, seen } from './history';

function measured(id: string, invoice: Invoice): number | undefined {
  return checkOf(id).measure(...seen(invoice));
}

/** How often a normal invoice of companies in general is at least that odd; undefined where the check abstains. */
function rarity(id: string, invoice: Invoice): number | undefined {
  const statistic = measured(id, invoice);
  const tail = shippedPrior.tails[id]?.[stratumOf(seen(invoice)[1].seller?.n ?? 0)];
  return statistic === undefined || !tail ? undefined : tailP(tail, statistic);
}

/** Those that are no odder than a new seller is. */
const notices = new Set(['newSeller', 'firstAccount']);
/** Those that say nothing of an account or id that the seller had before, or where allowances are shown. */
const silentOnTheKnown = new Set(['accountCountry', 'ibanChecksum', 'vatIdChecksum', 'netToLines']);

describe('a check', () => {
  it('has a case here, each of them', () => {
    expect(cases.map(({ id }) => id)).toEqual(checks.map(({ id }) => id));
  });

  it.each(cases.filter(({ id }) => !notices.has(id)))('$id fires on an invoice that is odd in its respect', (each) => {
    expect(rarity(each.id, each.odd)).toBeLessThan(1 / 150);
  });

  it.each(cases)('$id is about the fields that can be behind it', ({ id, odd, fields }) => {
    expect(new Set(fieldsOf(checkOf(id), seen(odd)[0]))).toEqual(new Set(fields));
  });

  it.each(cases)('$id stays silent on a usual invoice', ({ id, usual = next() }) => {
    expect(rarity(id, usual)).toBeGreaterThan(0.2);
  });

  it.each(cases)('$id abstains where there is nothing to compare', ({ id, mute }) => {
    expect(measured(id, mute)).toBeUndefined();
  });

  it.each(checks.filter(({ id }) => !silentOnTheKnown.has(id)))(
    '$id is silent on a usual one of another seller',
    ({ id }) => {
      expect(rarity(id, atTheHarbour)).toBeGreaterThan(0.1);
    },
  );

  it('newSeller tells a seller’s first invoice from its later ones, and from a credit note to those', () => {
    const { odd } = cases.find(({ id }) => id === 'newSeller') ?? { odd: {} };
    expect(measured('newSeller', odd)).toBe(1);
    expect(measured('newSeller', next())).toBe(0);
    expect(measured('newSeller', next({ invoiceType: 'creditNote' }))).toBe(0);
    expect(measured('newSeller', { ...odd, invoiceType: 'creditNote' })).toBe(1);
  });

  it('account takes one that the seller had, however seldom, for its own', () => {
    expect(measured('account', next())).toBe(0);
  });

  it('totalsAddUp lets portals round each part, up to two hundredths', () => {
    const said = ['297.50', '297.52', '297.53', '297.5', '297.500', '297.531'].map((grossTotal) =>
      measured('totalsAddUp', next({ grossTotal })),
    );
    expect(said.map((each) => each?.toFixed(4))).toEqual([
      ...['0.0000', '0.0000', Math.log(2).toFixed(4), '0.0000', '0.0000', Math.log(2.1).toFixed(4)],
    ]);
  });

  it('numberStep lets numbers begin again with the year', () => {
    const january = { issueDate: '2027-01-04', invoiceNumber: 'RE-0002' };
    expect(measured('numberStep', next(january))).toBeLessThan(1);
    expect(measured('numberStep', next({ ...january, issueDate: '2026-03-02' }))).toBeGreaterThan(3);
  });
});
