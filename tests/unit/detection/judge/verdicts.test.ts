import { describe, expect, it } from 'vitest';
import type { AnyModel } from '../../../../src/detection/anyModel';
import { memoryDetector } from '../../../../src/detection/detector';
import type { Judgement } from '../../../../src/detection/types';
import type { Invoice } from '../../../../src/invoice/types';
import { limits, modelOf } from '../../support/modelOf';
import { harbourIban, otherIban, paperInvoice, shippedPrior, silentModel, taught, without } from './paperMill';
import { zeroModel } from './zeroModel';

const weeks = 60;
const next = (values: Invoice = {}) => paperInvoice(weeks, values);
const stranger = { sellerName: 'New GmbH', sellerVatId: 'DE811907980', iban: 'DE75512108001245126199' };
const checksOf = ({ findings }: Judgement) => findings.map(({ check }) => check);

const [silent, masked] = [await taught(weeks), await taught(weeks, zeroModel)];

/** A detector judges without learning, so that these can be asked for each case. */
async function judged(invoice: Invoice, detector = silent): Promise<Judgement> {
  return (await detector.judge(invoice)).judgement;
}

describe('the verdict', () => {
  it('on a usual invoice of a known seller is normal, blames nothing and finds nothing', async () => {
    expect(await judged(next())).toMatchObject({
      verdict: 'normal',
      blamed: null,
      findings: [],
      threshold: 2,
      evidence: { sellerInvoices: weeks, promise: 100, leansOnPrior: true },
    });
  });

  it('on a stranger’s first invoice and its account is a second look, for the notices alone', async () => {
    const judgement = await judged(next(stranger));
    expect(judgement.verdict).toBe('review');
    expect(judgement.findings).toMatchObject([
      { check: 'newSeller', isNotice: true, fields: ['sellerName'] },
      { check: 'firstAccount', isNotice: true, fields: ['iban', 'sellerName'] },
    ]);
    expect(judgement.findings[0]).not.toHaveProperty('p');
    expect(judgement.evidence?.sellerInvoices).toBe(0);
  });

  it('on the first account of a seller that never named one is a second look, and is an alarm once it had one', async () => {
    const detector = memoryDetector(silentModel, shippedPrior, 100);
    for (let n = 0; n < weeks; n += 1) detector.learn(await detector.judge(without(paperInvoice(n), 'iban')));
    const first = await detector.judge(next());
    expect(first.judgement).toMatchObject({ verdict: 'review', findings: [{ check: 'firstAccount', n: weeks }] });
    expect(await judged(next({ iban: otherIban }))).toMatchObject({ verdict: 'anomaly', blamed: 'iban' });
  });

  it('on a first credit note to the account of the invoices says nothing of the account', async () => {
    const totals = { netTotal: '-250.00', taxTotal: '-47.50', grossTotal: '-297.50', quantity: '-10' };
    expect(checksOf(await judged(next({ ...totals, invoiceType: 'creditNote' })))).not.toContain('firstAccount');
  });

  it('on what is due before it was issued is an alarm, be it a credit note', async () => {
    const early = await judged(next({ ...stranger, dueDate: '2026-02-01', invoiceType: 'creditNote' }));
    expect(early.verdict).toBe('anomaly');
    expect(checksOf(early)).toContain('dueBeforeIssue');
  });

  it('on an account that another seller owns is an alarm, of a known seller and of a stranger', async () => {
    const known = await judged(next({ iban: harbourIban }));
    expect(known).toMatchObject({ verdict: 'anomaly', blamed: 'iban' });
    expect(checksOf(known)).toContain('accountOwner');
    const unknown = await judged(next({ ...stranger, iban: harbourIban }));
    expect(unknown.verdict).toBe('anomaly');
    expect(checksOf(unknown)).toEqual(expect.arrayContaining(['accountOwner', 'newSeller']));
  });

  it('on a new name with the VAT id of another is a second look that says so: a branch, or a new name of the same', async () => {
    const renamed = await judged(next({ ...stranger, sellerVatId: 'DE123456788' }));
    expect(renamed).toMatchObject({ verdict: 'review', findings: [{ check: 'newSeller', n: weeks }, {}] });
    const sentenceOn = async (invoice: Invoice) => (await judged(invoice)).findings[0]?.sentence;
    expect((await sentenceOn(next({ ...stranger, sellerVatId: 'DE123456788' })))?.en).toMatch(/VAT id .* another name/);
    for (const own of [next(stranger), next({ invoiceType: 'creditNote' })])
      expect((await sentenceOn(own))?.en).toBe('This is the first invoice from this seller.');
  });

  it('on the VAT id of another seller is an alarm where an established seller shows it', async () => {
    const judgement = await judged(next({ sellerVatId: 'GB980780684' }));
    expect(judgement).toMatchObject({ verdict: 'anomaly', blamed: 'sellerVatId' });
    expect(checksOf(judgement)).toContain('vatIdOwner');
  });

  it.each([otherIban, 'DE75512108001245126199'])(
    'on the changed account %s of an established seller is an alarm',
    async (iban) => {
      const judgement = await judged(next({ iban }));
      expect(judgement).toMatchObject({ verdict: 'anomaly', blamed: 'iban' });
      expect(checksOf(judgement)).toContain('account');
    },
  );

  it('on fewer than four fields is none with a masked model, unless these are an alarm', async () => {
    const few = { sellerName: 'Paper Mill GmbH', invoiceNumber: 'RE-1180', currency: 'EUR' };
    const incomplete = await judged(few, masked);
    expect(incomplete.verdict).toBe('incomplete');
    expect(incomplete).not.toHaveProperty('score');
    expect((await judged({ ...few, issueDate: '2026-03-02' }, masked)).verdict).toBe('normal');
    expect((await judged({ ...few, invoiceNumber: 'RE-1030' }, masked)).verdict).toBe('anomaly');
  });

  it('counts the fields of all lines once, so that two fields in many lines are no four', async () => {
    const lines = Object.fromEntries([0, 1, 2, 3].map((at) => [`lines.${at}.quantity`, '2']));
    expect((await judged({ ...lines, currency: 'EUR' }, masked)).verdict).toBe('incomplete');
  });

  it('is an alarm by the checks where a dense model lacks a field, and says which', async () => {
    const judgement = await judged(without(next({ iban: otherIban }), 'grossTotal'));
    expect(judgement).toMatchObject({ verdict: 'anomaly', blamed: 'iban', unread: ['grossTotal'] });
    expect(judgement.score).toBeGreaterThan(2);
    const usual = await judged(without(next(), 'grossTotal'));
    expect(usual).toMatchObject({ verdict: 'incomplete', blamed: null, unread: ['grossTotal'], findings: [] });
  });

  it('is an alarm by a dense model above its own threshold whatever the history, and blames as it does', async () => {
    const alarmed: AnyModel = {
      kind: 'dense',
      model: modelOf({ expects: [100], limits: { anomaly: limits(1, 1), review: limits(1, 1) } }),
    };
    expect(await judged(paperInvoice(10), await taught(10, alarmed))).toMatchObject({
      verdict: 'anomaly',
      blamed: 'netTotal',
    });
  });

  it('sorts its findings by weight and says of each how often a normal invoice is as odd', async () => {
    const judgement = await judged(next({ grossTotal: '1190.00' }));
    expect(checksOf(judgement)[0]).toBe('totalsAddUp');
    expect(judgement.findings.length).toBeGreaterThan(2);
    for (const { p } of judgement.findings) expect(p).toBeLessThan(0.03);
    expect(new Set(checksOf(judgement)).size).toBe(judgement.findings.length);
  });

  it('lists the fields that were read and of which no check could say anything', async () => {
    const first = await judged({ ...stranger, paymentTermsDays: '30', currency: 'CHF', netTotal: '10.00' });
    expect(first.evidence?.notJudged).toEqual(['paymentTermsDays', 'currency']);
  });
});
