import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../../src/detection/facts';
import { accountsOf, isKnownSeller, timesLearned } from '../../../../src/detection/history/bothTypes';
import { memoryHistory } from '../../../../src/detection/history/memoryHistory';
import { iban, otherIban, paperInvoice } from '../judge/paperMill';

const note = { invoiceType: 'creditNote' };

/** What is known after three invoices to one account and, where they are asked for, two credit notes to that and another. */
function viewOf(values: Readonly<Record<string, string>>, creditNotes: readonly string[] = []) {
  const history = memoryHistory();
  for (let n = 0; n < 3; n += 1) history.learn(factsOf(paperInvoice(n)));
  for (const account of creditNotes) history.learn(factsOf(paperInvoice(3, { ...note, iban: account })));
  return history.view(factsOf(paperInvoice(9, values)));
}

describe('what is known of a seller by both types', () => {
  it('is of a first credit note what its invoices say', () => {
    const view = viewOf(note);
    expect(view.seller).toBeUndefined();
    expect([isKnownSeller(view), timesLearned(view)]).toEqual([true, 3]);
    expect(accountsOf(view)).toMatchObject({ total: 3, values: [[iban, 3]] });
  });

  it('counts the accounts of a credit note’s seller on invoices and credit notes together', () => {
    const view = viewOf(note, [iban, otherIban]);
    expect(timesLearned(view)).toBe(5);
    expect(accountsOf(view)).toEqual({
      total: 5,
      dropped: 0,
      values: [
        [iban, 4],
        [otherIban, 1],
      ],
      last: [iban, iban, iban, otherIban],
    });
  });

  it('leaves what each type has learned as it is', () => {
    const view = viewOf(note, [otherIban]);
    accountsOf(view);
    expect(view.ofInvoices?.categories['iban']?.values).toEqual([[iban, 3]]);
    expect(view.seller?.categories['iban']?.values).toEqual([[otherIban, 1]]);
  });

  it('takes no account of a credit note for one of the invoices', () => {
    expect(accountsOf(viewOf({}, [otherIban]))).toMatchObject({ total: 3, values: [[iban, 3]] });
  });

  it('does not know a seller by the invoices of another', () => {
    const view = viewOf({ ...note, sellerName: 'New GmbH' });
    expect([isKnownSeller(view), timesLearned(view), accountsOf(view)]).toEqual([false, 0, undefined]);
  });
});
