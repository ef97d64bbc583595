import { describe, expect, it } from 'vitest';
import type { AnyModel } from '../../../../src/detection/anyModel';
import { checks } from '../../../../src/detection/checks/registry';
import { memoryDetector } from '../../../../src/detection/detector';
import { factsOf } from '../../../../src/detection/facts';
import { memoryHistory } from '../../../../src/detection/history/memoryHistory';
import type { Judged } from '../../../../src/detection/judge';
import type { Invoice } from '../../../../src/invoice/types';
import { fc } from '../../support/fc';
import { paperInvoice, shippedPrior, silentModel } from './paperMill';
import { wildInvoice } from './wildInvoices';
import { zeroModel } from './zeroModel';

/** The places in a value where a number is NaN or infinite. */
function notFinite(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => notFinite(part, `${path}.${name}`));
}

function expectSound({ judgement, p, stratum }: Judged): void {
  expect(notFinite(judgement)).toEqual([]);
  expect(p).toBeGreaterThan(0);
  expect(p).toBeLessThanOrEqual(1);
  for (const { p: ofCheck = 1 } of judgement.findings) {
    expect(ofCheck).toBeGreaterThan(0);
    expect(ofCheck).toBeLessThanOrEqual(1);
  }
  expect([0, 1, 2, 3, 4]).toContain(stratum);
}

const models: readonly (readonly [string, AnyModel])[] = [
  ['a dense model', silentModel],
  ['a masked model', zeroModel],
];
const priors = [
  ['the shipped prior', shippedPrior],
  ['no prior', undefined],
] as const;
const settings = models.flatMap(([name, model]) => priors.map(([of, prior]) => ({ name, of, model, prior })));

describe.each(settings)('bad input, judged with $name and $of', ({ model, prior }) => {
  it('raises no exception and leaves no NaN in a verdict, nor in those after it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(wildInvoice, { minLength: 1, maxLength: 12 }), async (invoices) => {
        const detector = memoryDetector(model, prior, 100);
        for (let n = 0; n < 4; n += 1) detector.learn(await detector.judge(paperInvoice(n)));
        for (const invoice of invoices) {
          const judged = await detector.judge(invoice);
          expectSound(judged);
          detector.learn(judged);
        }
        expectSound(await detector.judge(paperInvoice(5)));
      }),
      { numRuns: 40 },
    );
  });

  it('of one field of a known seller’s invoice does the same', async () => {
    const detector = memoryDetector(model, prior, 100);
    for (let n = 0; n < 30; n += 1) detector.learn(await detector.judge(paperInvoice(n)));
    const oneField = wildInvoice.filter((wild) => Object.keys(wild).length > 0);
    await fc.assert(
      fc.asyncProperty(oneField, fc.nat(), async (wild, pick) => {
        const fields = Object.entries(wild);
        const [path = '', value = ''] = fields[pick % fields.length] ?? [];
        expectSound(await detector.judge({ ...paperInvoice(30), [path]: value }));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a check of bad input', () => {
  const history = memoryHistory();
  for (let n = 0; n < 20; n += 1) history.learn(factsOf(paperInvoice(n)));
  const measured = (invoice: Invoice) => {
    const facts = factsOf(invoice);
    const view = history.view(facts);
    return new Map(checks.map(({ id, measure }) => [id, measure(facts, view)]));
  };

  it('abstains of an invoice that has no fields', () => {
    expect([...measured({}).values()].filter((each) => each !== undefined)).toEqual([]);
  });

  const noNumber = fc.constantFrom(
    'NaN',
    'Infinity',
    '-Infinity',
    '',
    '1e5',
    '0x10',
    `9${'0'.repeat(200)}`,
    '__proto__',
  );
  const ofAmount: Readonly<Record<string, readonly string[]>> = {
    netTotal: ['totalsAddUp', 'quantityTimesPrice', 'taxRate', 'grossToNet', 'rateInCurrency', 'netAmount'],
    taxTotal: ['totalsAddUp', 'taxRate', 'taxShare', 'rateInCurrency', 'taxAmount'],
    grossTotal: ['totalsAddUp', 'grossToNet', 'taxShare', 'quantityTimesPriceGross', 'grossAmount'],
    quantity: ['quantityTimesPrice', 'quantityTimesPriceGross', 'quantity', 'wholeQuantity'],
    unitPrice: ['quantityTimesPrice', 'quantityTimesPriceGross', 'unitPrice'],
    issueDate: ['dueDateAndTerms', 'paymentPeriod', 'numberAgainstDate', 'yearInNumber', 'issueDateRecent', 'weekday'],
    dueDate: ['dueDateAndTerms', 'paymentPeriod', 'dueDateRecent'],
    paymentTermsDays: ['dueDateAndTerms'],
  };

  it.each(Object.entries(ofAmount))('abstains where its %s is no number or date, and only then', (path, ids) => {
    fc.assert(
      fc.property(noNumber, (text) => {
        const said = measured({ ...paperInvoice(20), [path]: text });
        expect(ids.filter((id) => said.get(id) !== undefined)).toEqual([]);
      }),
      { numRuns: 20 },
    );
    const usual = measured(paperInvoice(20));
    expect(ids.filter((id) => usual.get(id) === undefined)).toEqual([]);
  });
});
