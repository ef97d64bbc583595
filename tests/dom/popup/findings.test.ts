import { h, render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Checked } from '../../../src/messaging/types';
import {
  evidence,
  exampleChecked,
  hintFinding,
  modelFinding,
  noticeFinding,
  periodFinding,
  sumFinding,
  withValues,
} from './exampleChecked';

const asked = vi.fn(async () => ({ ok: true, value: true }));
vi.mock('../../../src/platform/browser', () => ({ browser: { runtime: { sendMessage: asked } } }));
const { Findings } = await import('../../../src/popup/Findings');
const { verdictText } = await import('../../../src/popup/verdictText');
const { language, locale } = await import('../../../src/ui/reader');

function shown(checked: Checked) {
  render(h(Findings, { checked }), document.body);
  const family = (name: string) => document.querySelector(`[data-family="${name}"]`);
  return {
    families: [...document.querySelectorAll('[data-family]')].map((each) => each.getAttribute('data-family')),
    checksOf: (name: string) =>
      [...(family(name)?.querySelectorAll('[data-finding]') ?? [])].map((each) => each.getAttribute('data-finding')),
    fine: (name: string) => family(name)?.querySelector('.fine')?.textContent,
    finding: (check: string) => document.querySelector(`[data-finding="${check}"]`),
  };
}

/** The terms and descriptions of a finding. */
function facts(finding: Element | null | undefined): Record<string, string | null | undefined> {
  return Object.fromEntries(
    [...(finding?.querySelectorAll('.compared div') ?? [])].map((each) => [
      each.querySelector('dt')?.textContent,
      each.querySelector('dd')?.textContent,
    ]),
  );
}

afterEach(() => {
  render(null, document.body);
  language.value = 'en';
  locale.value = 'en';
  asked.mockClear();
});

describe('the findings', () => {
  it('are kept apart by kind of evidence, in the order of their weight inside each', () => {
    const other = { ...periodFinding, check: 'numberStep' };
    const page = shown(exampleChecked({ findings: [periodFinding, sumFinding, other, modelFinding] }));
    expect(page.families).toEqual(['rule', 'history', 'model']);
    expect(page.checksOf('rule')).toEqual(['totalsAddUp']);
    expect(page.checksOf('history')).toEqual(['paymentPeriod', 'numberStep']);
    expect(page.checksOf('model')).toEqual(['autoencoder']);
  });

  it('say what was seen, what was expected, how unusual that is and on what it rests, in the field’s unit', () => {
    const page = shown(exampleChecked({ findings: [sumFinding, periodFinding] }));
    expect(facts(page.finding('totalsAddUp'))).toEqual({
      'Gross total': '€4,950.40',
      Expected: '€495.04',
      'How unusual': 'about 1 invoice in 12,000',
    });
    expect(facts(page.finding('paymentPeriod'))).toEqual({
      'Due date': 'Jun 30, 2026',
      Expected: 'Apr 1, 2026 to Apr 5, 2026',
      'How unusual': 'about 1 invoice in 900',
      'Compared with': '38 earlier invoices',
    });
  });

  it('speak the reader’s language', () => {
    language.value = 'de';
    locale.value = 'de-DE';
    const page = shown(exampleChecked({ findings: [sumFinding] }));
    expect(page.finding('totalsAddUp')?.textContent).toContain('Netto und Steuer ergeben nicht Brutto.');
    expect(facts(page.finding('totalsAddUp'))).toMatchObject({ 'Wie ungewöhnlich': 'etwa 1 von 12.000 Rechnungen' });
  });

  it('without words of their own say once what the field is and what was expected', () => {
    const finding = shown(exampleChecked({ findings: [modelFinding] })).finding('autoencoder');
    expect(finding?.querySelector('.finding-sentence')?.textContent).toBe(
      'Unusual: Gross total is €4,950.40; about €495.04 was expected.',
    );
    expect(facts(finding)).toEqual({});
  });

  it('that are hints are called so, with what was seen and the limit, beside what is fine', () => {
    const page = shown(exampleChecked({ verdict: 'normal', blamed: null, findings: [hintFinding] }));
    const hint = page.finding('belowApproval');
    expect(hint?.getAttribute('data-kind')).toBe('hint');
    expect(hint?.querySelector('.finding-sentence')?.textContent).toBe('Hint: Just below the limit.');
    expect(hint?.querySelector('.finding-sentence .visually-hidden')).toBeNull();
    expect(facts(hint)).toEqual({ 'Gross total': '€4,950.40', Limit: '€5,000.00' });
    expect(page.fine('rule')).toBe('Totals and dates fit together.');
  });

  it('that are hints never speak for the verdict', () => {
    const { judgement, reading } = exampleChecked({ findings: [hintFinding, periodFinding], blamed: 'grossTotal' });
    expect(verdictText(judgement, reading).sentence).toBe('Other days than usual.');
  });

  it('that are notices look and sound different from what stands out, and do not claim earlier invoices', () => {
    const page = shown(exampleChecked({ findings: [sumFinding, noticeFinding] }));
    const [alarm, notice] = [page.finding('totalsAddUp'), page.finding('newSeller')];
    expect([alarm?.getAttribute('data-kind'), notice?.getAttribute('data-kind')]).toEqual(['alarm', 'notice']);
    expect(notice?.querySelector('.visually-hidden')?.textContent).toBe('Please note: ');
    expect(notice?.querySelector('circle')).not.toBeNull();
    expect(alarm?.querySelector('circle')).toBeNull();
    expect(facts(notice)).toEqual({ Seller: 'Muster GmbH' });
  });

  it('name their fields, mark the blamed one, and show one in the page when it is clicked', async () => {
    const finding = shown(exampleChecked({ findings: [sumFinding] })).finding('totalsAddUp');
    const buttons = [...(finding?.querySelectorAll('button') ?? [])];
    expect(buttons.map(({ textContent }) => textContent)).toEqual(['Net total', 'Tax total', 'Gross total']);
    expect(finding?.querySelector('[data-blames]')?.textContent).toBe('Gross total');
    buttons[1]?.click();
    await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
    expect(asked).toHaveBeenCalledWith(
      expect.objectContaining({
        route: 'background/outline',
        request: expect.objectContaining({ selector: '#taxTotal' }),
      }),
    );
  });

  it('name a field that is not on the page without a button', () => {
    const checked = withValues(exampleChecked({ findings: [sumFinding] }), { taxTotal: undefined });
    const finding = shown(checked).finding('totalsAddUp');
    expect([...(finding?.querySelectorAll('button') ?? [])].map(({ textContent }) => textContent)).toEqual([
      'Net total',
      'Gross total',
    ]);
  });

  it('are not listed for a model that was used alone: the verdict and the table say all', () => {
    const { evidence: _, ...judgement } = exampleChecked({ findings: [modelFinding] }).judgement;
    expect(shown({ ...exampleChecked(), judgement }).families).toEqual([]);
  });
});

describe('a kind of evidence that found nothing', () => {
  const quiet = exampleChecked({ verdict: 'normal', blamed: null, findings: [] });

  it('says quietly what was fine', () => {
    const page = shown(quiet);
    expect([page.fine('rule'), page.fine('history'), page.fine('model')]).toEqual([
      'Totals and dates fit together.',
      'As usual for this seller.',
      'As the model expects.',
    ]);
  });

  it.each([
    [{ dueDate: undefined }, 'The totals fit together.'],
    [{ taxTotal: undefined }, 'The dates fit together.'],
    [
      { taxTotal: undefined, issueDate: undefined },
      'Nothing could be checked: net total, tax total and gross total were not all read.',
    ],
  ])('claims no sum or date that was not read: %o', (changes, sentence) => {
    expect(shown(withValues(quiet, changes)).fine('rule')).toBe(sentence);
  });

  it('says of a seller without history, and of one that was not read, that nothing could be compared', () => {
    const first = exampleChecked({ ...quiet.judgement, evidence: { ...evidence, sellerInvoices: 0 } });
    expect(shown(first).fine('history')).toBe('There are no earlier invoices of this seller to compare with.');
    expect(shown(withValues(first, { sellerName: undefined })).fine('history')).toBe(
      'Nothing could be compared: the seller was not read.',
    );
    expect(shown(withValues(first, { invoiceType: 'creditNote' })).fine('history')).toBe(
      'There are no earlier credit notes of this seller to compare with.',
    );
    expect(shown({ ...first, historyProblem: 'newer' }).fine('history')).toBe(
      'Nothing could be compared: the history cannot be used.',
    );
  });

  it('does not say that the model expected it when the model could not judge', () => {
    expect(shown(exampleChecked({ findings: [], fields: {} })).fine('model')).toBe(
      'The model could not judge this invoice: too little was read.',
    );
  });
});
