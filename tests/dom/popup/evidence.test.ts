import { h, render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Evidence } from '../../../src/detection/types';
import type { Checked } from '../../../src/messaging/types';
import { evidence, exampleChecked, withValues } from './exampleChecked';

vi.mock('../../../src/platform/browser', () => ({ browser: {} }));
const { EvidencePart } = await import('../../../src/popup/EvidencePart');
const { Trace } = await import('../../../src/popup/Trace');
const { VerdictFrame } = await import('../../../src/popup/VerdictFrame');

const withEvidence = (changes: Partial<Evidence>) => exampleChecked({ evidence: { ...evidence, ...changes } });

function shown(checked: Checked) {
  render(h(EvidencePart, { checked }), document.body);
  return {
    line: document.querySelector('[data-evidence]')?.textContent ?? null,
    notices: [...document.querySelectorAll('.evidence-notice')].map(({ textContent }) => textContent),
    alert: document.querySelector('[role="alert"]')?.textContent ?? null,
  };
}

afterEach(() => render(null, document.body));

describe('what the verdict rests on', () => {
  it.each([
    [{}, 'Compared with 1,240 earlier invoices, 38 of this seller.'],
    [
      { sellerInvoices: 6 },
      '6 earlier invoices from this seller: amounts are judged with care. Compared with 1,240 earlier invoices, 6 of this seller.',
    ],
    [{ sellerInvoices: 0 }, 'First invoice from this seller. Compared with 1,240 earlier invoices of other sellers.'],
    [{ invoices: 0, sellerInvoices: 0 }, 'There are no earlier invoices of this company to compare with yet.'],
    [
      { notJudged: ['purchaseOrder'] },
      'Compared with 1,240 earlier invoices, 38 of this seller. Not judged, for there is nothing to compare with: Purchase order.',
    ],
  ])('says so for %o', (changes, sentence) => {
    expect(shown(withEvidence(changes)).line).toBe(sentence);
  });

  it('calls a first credit note one, for those have a history of their own', () => {
    const first = withValues(withEvidence({ sellerInvoices: 0 }), { invoiceType: 'creditNote' });
    expect(shown(first).line).toContain('First credit note from this seller.');
  });

  it('does not call it a seller’s first invoice when the seller was not read', () => {
    const unknown = withValues(withEvidence({ sellerInvoices: 0 }), { sellerName: undefined });
    expect(shown(unknown).line).toBe('Compared with 1,240 earlier invoices.');
  });

  it('names what could not be read beside a verdict that was reached without it, and not twice when none was', () => {
    expect(shown(exampleChecked({ unread: ['taxTotal'] })).line).toContain(
      'Not judged, for no value is known: Tax total.',
    );
    expect(shown(exampleChecked({ unread: ['taxTotal'], verdict: 'incomplete' })).line).not.toContain('Tax total');
  });

  it('says nothing where a model was used alone', () => {
    const { evidence: _, ...judgement } = exampleChecked().judgement;
    expect(shown({ ...exampleChecked(), judgement })).toEqual({ line: null, notices: [], alert: null });
  });

  it('says while the promise cannot be kept that it cannot, why, and what helps', () => {
    expect(shown(withEvidence({ leansOnPrior: false })).notices).toEqual([]);
    const { notices } = shown(withEvidence({ leansOnPrior: true, promise: 500 }));
    expect(notices).toEqual([expect.stringMatching(/promise of 1 false alarm in 500: .* Options → History/)]);
  });

  it('says when invoices no longer look like those before, with what to do, and only above the usual limit', () => {
    expect(shown(withEvidence({ drift: 0.25 })).notices).toEqual([]);
    expect(shown(withEvidence({ drift: 0.26 })).notices).toEqual([expect.stringMatching(/mark those that look right/)]);
  });

  it.each(['storage', 'quota', 'newer'] as const)(
    'says with a remedy that the history failed: %s',
    (historyProblem) => {
      const remedy = { storage: /Restart the browser/, quota: /Free some/, newer: /Update Crossfoot/ }[historyProblem];
      const failed = { ...withEvidence({ invoices: 0, sellerInvoices: 0, leansOnPrior: true }), historyProblem };
      // It is the cause: that there are no earlier invoices, or too few, is not claimed beside it.
      expect(shown(failed)).toEqual({ line: null, notices: [], alert: expect.stringMatching(remedy) });
    },
  );
});

describe('the trace', () => {
  const facts = (checked: Checked) => {
    render(h(Trace, { checked }), document.body);
    const terms = [...document.querySelectorAll('dt')].map(({ textContent }) => textContent ?? '');
    const said = [...document.querySelectorAll('dd')].map(({ textContent }) => textContent ?? '');
    return Object.fromEntries(terms.map((term, at) => [term, said[at]]));
  };

  it('gives the score as a share of invoices, and what it rests on', () => {
    expect(facts(exampleChecked())).toMatchObject({
      Score: 'about 1 invoice in 250; limit 1 in 100',
      'Compared with': '1,240 earlier invoices (38 of this seller); 7 left out as unusual themselves',
      Promise: 'about 1 false alarm in 100 invoices',
    });
  });

  it('does not call a usual invoice one in one', () => {
    expect(facts(exampleChecked({ score: 0.05 }))['Score']).toBe('nothing unusual; limit 1 in 100');
  });

  it('gives figures of the whole only where the model has them', () => {
    expect(facts(exampleChecked())).not.toHaveProperty('Whole invoice');
    expect(facts(exampleChecked({ modelScore: 0.5, modelThreshold: 0.7 }))['Whole invoice']).toBe(
      'error 0.5, threshold 0.7',
    );
  });

  it('gives the score of a model that was used alone as a figure beside its limit', () => {
    const { evidence: _, ...judgement } = exampleChecked({ score: 1.5, threshold: 1 }).judgement;
    expect(facts({ ...exampleChecked(), judgement })['Score']).toBe('1.5 (an anomaly above 1)');
  });
});

describe('the verdict', () => {
  const main = (checked: Checked) => {
    render(h(VerdictFrame, { checked, children: null }), document.body);
    const shownMain = document.querySelector('main');
    return {
      attributes: ['score', 'threshold', 'model-score', 'model-threshold'].map(
        (name) => shownMain?.getAttribute(`data-${name}`) ?? null,
      ),
      sentence: document.querySelector('h1 + p')?.textContent,
    };
  };

  it('keeps its hooks, without figures that the model does not have', () => {
    expect(main(exampleChecked({ score: 2.5 })).attributes).toEqual(['2.5', '2', null, null]);
    expect(main(exampleChecked({ score: 2.5, modelScore: 1, modelThreshold: 3 })).attributes).toEqual([
      '2.5',
      '2',
      '1',
      '3',
    ]);
  });

  it('is what the weightiest finding about the blamed field says', () => {
    expect(main(exampleChecked()).sentence).toBe('Look at: Gross total. Net and tax do not add up.');
  });

  it('counts all fields that something was compared with, not the model’s alone', () => {
    const normal = exampleChecked({
      verdict: 'normal',
      blamed: null,
      findings: [],
      evidence: { ...evidence, notJudged: ['currency'] },
    });
    expect(main(normal).sentence).toBe('Nothing unusual in the 6 things that were judged.');
  });

  it('says of too little, when nothing in particular is missing, that it was too little', () => {
    expect(main(exampleChecked({ verdict: 'incomplete', blamed: null, findings: [] })).sentence).toBe(
      'Too little could be read to say.',
    );
  });
});
