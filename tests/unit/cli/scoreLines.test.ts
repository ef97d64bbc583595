import { describe, expect, it } from 'vitest';
import { jsonLine } from '../../../src/cli/scoreLines';
import type { Judgement } from '../../../src/detection/types';

const judgement: Judgement = {
  verdict: 'review',
  score: 1.6,
  threshold: 2,
  blamed: null,
  fields: {},
  notComputable: [],
  unread: [],
  findings: [
    { check: 'numberPattern', family: 'history', fields: ['invoiceNumber'], observed: 'A-7', p: 0.025, n: 12 },
    { check: 'newSeller', family: 'history', fields: ['sellerName'], isNotice: true },
    { check: 'weekend', family: 'rule', fields: ['issueDate'], isHint: true },
  ],
};
const evidence = {
  invoices: 40,
  leftOut: 2,
  sellerInvoices: 12,
  promise: 100,
  leansOnPrior: true,
  notJudged: ['customerNote'],
};
const printed = (more: Partial<Judgement> = {}) => JSON.parse(jsonLine(0, {}, { ...judgement, ...more }, []));

describe('a row as JSON', () => {
  it('marks notices and hints among its findings, and has neither mark on the others', () => {
    const absent = { observed: null, expected: null, p: null, n: null };
    expect(printed().findings).toEqual([
      {
        ...{ check: 'numberPattern', family: 'history', fields: ['invoiceNumber'] },
        ...{ observed: 'A-7', expected: null, p: 0.025, n: 12 },
      },
      { ...absent, check: 'newSeller', family: 'history', fields: ['sellerName'], notice: true },
      { ...absent, check: 'weekend', family: 'rule', fields: ['issueDate'], hint: true },
    ]);
  });

  it('says what the verdict rests on, with the drift once it is known', () => {
    const said = { invoices: 40, sellerInvoices: 12, leansOnPrior: true, notJudged: ['customerNote'] };
    expect(printed({ evidence }).evidence).toEqual(said);
    expect(printed({ evidence: { ...evidence, drift: 0.3 } }).evidence).toEqual({ ...said, drift: 0.3 });
  });

  it('has null for the score and the threshold of a model that has none', () => {
    expect(printed()).toMatchObject({ modelScore: null, modelThreshold: null });
  });

  it('has no evidence where a model was used alone', () => {
    expect(printed().evidence).toBeNull();
  });
});
