import { describe, expect, it } from 'vitest';
import { memoryDetector } from '../../../../src/detection/detector';
import { factsOf } from '../../../../src/detection/facts';
import { memoryHistory } from '../../../../src/detection/history/memoryHistory';
import type { Invoice } from '../../../../src/invoice/types';
import { paperInvoice, shippedPrior, silentModel } from './paperMill';

/** An invoice of which nothing but the number says which one it is. */
const short = (n: number): Invoice => ({
  sellerName: 'Paper Mill GmbH',
  invoiceNumber: `RE-${n}`,
  issueDate: '2026-03-02',
  currency: `C${n % 5000}`,
  iban: `DE${n % 5000}`,
  paymentTerms: `Within ${n % 5000} days`,
  netTotal: `${n % 977}.00`,
});

const bytes = (value: unknown) => JSON.stringify(value).length;

describe('the statistics of a history', () => {
  it('stay as small with 100,000 invoices of one seller as with 10,000, whatever they hold', () => {
    const history = memoryHistory();
    const sizes: number[] = [];
    for (let n = 1; n <= 100_000; n += 1) {
      history.learn(factsOf(short(n)));
      if (n % 10_000 === 0) sizes.push(bytes(history.view(factsOf(short(n))).seller) + bytes(history.company));
    }
    expect(Math.max(...sizes)).toBeLessThan(1.3 * (sizes[0] ?? 0));
    expect(sizes[0]).toBeLessThan(100_000);
  });

  it('of a company do not grow with its sellers, and 10,000 of them have one invoice each', () => {
    const history = memoryHistory();
    const sizes: number[] = [];
    for (let n = 1; n <= 10_000; n += 1) {
      const facts = factsOf({ ...short(n), sellerName: `Seller ${n}` });
      expect(history.view(facts).seller).toBeUndefined();
      history.learn(facts);
      if (n % 1000 === 0) sizes.push(bytes(history.company));
    }
    expect(Math.max(...sizes)).toBeLessThan(1.3 * (sizes[0] ?? 0));
    for (const n of [1, 5000, 10_000])
      expect(history.view(factsOf({ ...short(n), sellerName: `Seller ${n}` })).seller?.n).toBe(1);
  });

  it('keep sellers apart whose names are those of every object’s members', () => {
    const history = memoryHistory();
    const names = ['__proto__', 'constructor', 'hasOwnProperty', 'toString'];
    for (const [at, sellerName] of names.entries())
      for (let n = 0; n <= at; n += 1) history.learn(factsOf({ ...short(n), sellerName, currency: sellerName }));
    expect(names.map((sellerName) => history.view(factsOf({ sellerName })).seller?.n)).toEqual([1, 2, 3, 4]);
    expect(Object.keys(history.company.accountCountries)).toEqual(names);
  });
});

describe('a history of equal invoices', () => {
  it('takes another amount for an alarm and one more equal invoice for less odd', async () => {
    const detector = memoryDetector(silentModel, shippedPrior, 100);
    for (let n = 0; n < 200; n += 1)
      detector.learn(await detector.judge(paperInvoice(7, { invoiceNumber: `RE-${1000 + n}` })));
    const judge = (values: Invoice) => detector.judge(paperInvoice(7, { invoiceNumber: 'RE-1200', ...values }));
    expect((await judge({})).judgement.evidence?.sellerInvoices).toBe(200);
    const odd = await judge({ quantity: '4000', netTotal: '100000.00', taxTotal: '19000.00', grossTotal: '119000.00' });
    expect(odd.judgement.verdict).toBe('anomaly');
    expect(odd.p).toBeLessThan((await judge({})).p);
  });
});
