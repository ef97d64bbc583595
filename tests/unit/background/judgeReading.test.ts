import 'fake-indexeddb/auto';
import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeStorage } from '../support/fakeStorage';
import { documentOf, dump, freshDatabase, iban, invoice, otherIban, readingOf, startBackground } from './judging';

const prior = await readFile('public/model/prior.json', 'utf8');
let background: Awaited<ReturnType<typeof startBackground>>;

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeStorage();
  freshDatabase();
  background = await startBackground(prior);
});

/** The seller's first invoices, one after another. */
async function learnFirst(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) await background.judge(invoice(n));
}

const sellerCount = async () => (await background.judge(invoice(500))).judgement.evidence?.sellerInvoices;

describe('a check with a history', () => {
  it('tells the hints that the person has chosen, and no others', async () => {
    const saturday = { ...invoice(0), issueDate: '2025-01-11', grossTotal: '4990.00' };
    const checked = await background.judge(saturday, undefined, undefined, {
      weekendHint: true,
      approvalLimit: '5000',
    });
    const hints = checked.judgement.findings.filter(({ isHint }) => isHint).map(({ check }) => check);
    expect(hints).toEqual(['belowApproval', 'weekend']);
    const { judgement } = await background.judge(invoice(1));
    expect(judgement.findings.some(({ isHint }) => isHint)).toBe(false);
  });

  it('calls a seller’s first invoice a case for a look, and learns it all the same', async () => {
    const first = await background.judge(invoice(0));
    expect(first.judgement).toMatchObject({ verdict: 'review', evidence: { sellerInvoices: 0, invoices: 0 } });
    expect(first.judgement.findings.map(({ check }) => check)).toEqual(['newSeller', 'firstAccount']);
    expect(first.kept).toMatchObject({ learned: true, looksRight: false });
    const second = await background.judge(invoice(1));
    expect(second.judgement).toMatchObject({ verdict: 'normal', evidence: { sellerInvoices: 1 } });
  });

  it('alarms when an established seller’s account changes, and does not learn that', async () => {
    await learnFirst(30);
    const changed = await background.judge(invoice(30, { iban: otherIban }));
    expect(changed.judgement).toMatchObject({ verdict: 'anomaly', blamed: 'iban' });
    expect(changed.kept?.learned).toBe(false);
    const account = changed.judgement.findings.find(({ check }) => check === 'account');
    expect(account?.expected).toBe('DE…3000');
    expect(await sellerCount()).toBe(30);
  });

  it('learns an alarm once the person says that it looks right, and only once', async () => {
    await learnFirst(30);
    const recordId = (await background.judge(invoice(30, { iban: otherIban }))).kept?.recordId ?? '';
    expect(await background.looksRight(recordId)).toBe(true);
    expect(await background.looksRight(recordId)).toBe(true);
    expect(await background.looksRight('gone')).toBe(false);
    const again = await background.judge(invoice(30, { iban: otherIban }));
    expect(again.kept).toEqual({ recordId, learned: true, looksRight: true });
    expect(await sellerCount()).toBe(31);
    const next = await background.judge(invoice(31, { iban: otherIban }));
    expect(next.judgement.findings.filter(({ check }) => check === 'account')).toEqual([]);
  });

  it('judges an invoice that it learned as if it had not, to the last digit', async () => {
    for (let n = 0; n < 45; n += 1) {
      const first = await background.judge(invoice(n));
      const again = await background.judge(invoice(n));
      expect([n, again.judgement.verdict, again.judgement.score]).toEqual([
        n,
        first.judgement.verdict,
        first.judgement.score,
      ]);
      expect(again.kept).toEqual(first.kept);
      expect(again.judgement.evidence?.sellerInvoices).toBe(n);
    }
    expect(await sellerCount()).toBe(45);
    expect((await documentOf('calibration', 'recent'))['rows']).toBe(45);
  });

  it('does not take an old invoice for its own company in the calibration', async () => {
    await learnFirst(40);
    const { judgement } = await background.judge(invoice(35));
    expect(judgement.verdict).toBe('normal');
    expect(judgement.evidence?.sellerInvoices).toBe(39);
  });

  it('learns the new values of a page that changed, in the place of the old', async () => {
    await learnFirst(12);
    const changed = invoice(5, { netTotal: '110.00', taxTotal: '20.90', grossTotal: '130.90' });
    expect((await background.judge(changed)).kept?.learned).toBe(true);
    expect(await sellerCount()).toBe(12);
    const text = JSON.stringify((await documentOf('company'))['numbers']);
    expect(text).toContain(String(Math.log(130.9)));
    expect(text).not.toContain(String(Math.log(Number(invoice(5)['grossTotal']))));
    expect((await documentOf('calibration', 'recent'))['rows']).toBe(12);
  });

  it('forgets a learned invoice whose page now shows something wrong', async () => {
    await learnFirst(20);
    const wrong = await background.judge(invoice(19, { iban: otherIban }));
    expect(wrong).toMatchObject({ judgement: { verdict: 'anomaly' }, kept: { learned: false } });
    expect(await sellerCount()).toBe(19);
    expect((await background.judge(invoice(19))).kept?.learned).toBe(true);
  });

  it('calls another page with the same number a duplicate, and no invoice one of itself', async () => {
    await learnFirst(30);
    const twice = await background.judge(invoice(29), 'https://books.example/elsewhere');
    expect(twice.judgement.verdict).not.toBe('normal');
    expect(twice.judgement.findings.map(({ check }) => check)).toContain('duplicateNumber');
    const fresh = await background.judge(invoice(30));
    const again = await background.judge(invoice(30));
    expect([fresh, again].flatMap(({ judgement }) => judgement.findings)).toEqual([]);
  });

  it('keeps credit notes apart, and each company', async () => {
    await learnFirst(5);
    const note = await background.judge(invoice(6, { invoiceType: 'creditNote', grossTotal: '-119.00' }));
    expect(note.judgement.evidence?.sellerInvoices).toBe(0);
    const other = await background.judge(invoice(7), 'P', 'Another AG');
    expect(other.judgement.evidence).toMatchObject({ sellerInvoices: 0, invoices: 0 });
  });

  it('knows a first credit note’s seller and account by the invoices, also when it is judged again', async () => {
    await learnFirst(45);
    const note = invoice(45, { invoiceType: 'creditNote', invoiceNumber: 'GS-1' });
    const first = await background.judge(note);
    expect(first.judgement.findings).toEqual([]);
    expect(first.kept?.learned).toBe(true);
    expect((await background.judge(note)).judgement.score).toBe(first.judgement.score);
    expect(await sellerCount()).toBe(45);
  });

  it('alarms when a first credit note names another account than the invoices, and still does once it was learned', async () => {
    await learnFirst(45);
    const note = invoice(45, { invoiceType: 'creditNote', invoiceNumber: 'GS-1', iban: otherIban });
    const first = await background.judge(note);
    expect(first).toMatchObject({ judgement: { verdict: 'anomaly', blamed: 'iban' }, kept: { learned: false } });
    expect(await background.looksRight(first.kept?.recordId ?? '')).toBe(true);
    expect((await background.judge(note)).judgement).toMatchObject({ verdict: 'anomaly', blamed: 'iban' });
    const next = await background.judge(invoice(46, { iban: otherIban }));
    expect(next.judgement.findings.map(({ check }) => check)).toContain('account');
  });

  it('keeps neither IBAN nor VAT id, learned or not', async () => {
    await learnFirst(10);
    await background.judge(invoice(10, { iban: otherIban, paymentTerms: `pay to ${iban}`, 'x-account': iban }));
    const text = await dump();
    expect(text).toContain('harbourpaper');
    expect(text).not.toMatch(/0532013|DE89|BUKB|123456789/);
  });

  it('gives the same verdicts when the background is ended between any two checks', async () => {
    const verdicts = async (ends: boolean) => {
      freshDatabase();
      background = await startBackground(prior);
      const scores: unknown[] = [];
      for (let n = 0; n < 12; n += 1) {
        if (ends) background = await startBackground(prior);
        scores.push((await background.judge(invoice(n))).judgement.score);
      }
      return scores;
    };
    expect(await verdicts(true)).toEqual(await verdicts(false));
  });

  it('loses nothing that two windows judge at once', async () => {
    const windows = [await startBackground(prior), await startBackground(prior)];
    await Promise.all(Array.from({ length: 16 }, (_, n) => windows[n % 2]?.judge(invoice(n))));
    expect(await sellerCount()).toBe(16);
    expect((await documentOf('calibration', 'recent'))['rows']).toBe(16);
  });
});

describe('what is entered by hand', () => {
  const enter = (values: Parameters<typeof readingOf>[0], formId?: string) =>
    background.judgeByHand({ reading: readingOf(values), ...(formId !== undefined && { formId }) });

  it('is one invoice of its form, whatever is corrected in it', async () => {
    await enter(invoice(1, { invoiceNumber: 'RE-10' }), 'form');
    await enter(invoice(1, { invoiceNumber: 'RE-1001' }), 'form');
    await enter(invoice(2), 'another');
    expect((await background.records('')).map(({ number }) => number).sort()).toEqual(['RE-1001', 'RE-1002']);
  });

  it('is not kept without a form', async () => {
    expect(await enter(invoice(1))).toMatchObject({ kind: 'checked', judgement: { verdict: 'review' } });
    expect(await background.records('')).toEqual([]);
  });

  it('corrects the record of the page that it was read from, the number too', async () => {
    const address = 'https://books.example/7';
    const { kept } = await background.judge(invoice(7, { invoiceNumber: 'RE-7' }), address);
    const page = { address, company: 'Muster GmbH', recordId: kept?.recordId ?? '' };
    const corrected = await background.judgeByHand({ reading: readingOf(invoice(7)), page });
    expect(corrected).toMatchObject({ company: 'Muster GmbH', kept: { recordId: kept?.recordId } });
    expect((await background.records()).map(({ number }) => number)).toEqual(['RE-1007']);
  });
});

describe('a history that fails', () => {
  const refused = (name: string) => () => {
    throw new DOMException('refused', name);
  };

  beforeEach(async () => {
    await learnFirst(20);
    vi.spyOn(console, 'error').mockReturnValue();
  });

  it('on a full disk leaves the verdict, and says so', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(refused('QuotaExceededError'));
    const checked = await background.judge(invoice(20, { iban: otherIban }));
    expect(checked).toMatchObject({ judgement: { verdict: 'anomaly', blamed: 'iban' }, historyProblem: 'quota' });
    expect(checked.kept).toBeUndefined();
    vi.restoreAllMocks();
    expect(await sellerCount()).toBe(20);
  });

  it('that cannot be read leaves rules, companies in general and the model', async () => {
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(refused('UnknownError'));
    const usual = await background.judge(invoice(20));
    expect(usual).toMatchObject({ historyProblem: 'storage', judgement: { evidence: { sellerInvoices: 0 } } });
    const wrong = await background.judge(invoice(20, { grossTotal: '911.00' }));
    expect(wrong.judgement).toMatchObject({ verdict: 'anomaly' });
  });

  it('in the reading of the calibration’s rows keeps nothing by halves', async () => {
    const get = IDBObjectStore.prototype.get;
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
      if (Array.isArray(key) && key[2] === 'window') throw new DOMException('broken', 'DataError');
      return get.call(this, key);
    });
    expect(await background.judge(invoice(20))).toMatchObject({ historyProblem: 'storage' });
    vi.restoreAllMocks();
    expect(await sellerCount()).toBe(20);
  });

  it.each([
    [2, 'newer'],
    ['1', 'storage'],
  ])('with a document of version %s is told, and the document stays', async (version, problem) => {
    await changeDocument('company', { version, of: 'another' });
    expect(await background.judge(invoice(20))).toMatchObject({ historyProblem: problem });
    expect(await documentOf('company')).toEqual({ version, of: 'another' });
  });
});

async function changeDocument(kind: string, data: unknown): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('crossfoot-history');
    opening.onsuccess = () => resolve(opening.result);
  });
  const change = db.transaction('documents', 'readwrite');
  change.objectStore('documents').put({ company: 'muster gmbh', kind, key: '', data });
  await new Promise((resolve) => {
    change.oncomplete = resolve;
  });
  db.close();
}
