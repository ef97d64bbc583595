import type { Evidence, Finding, Judgement } from '../../../src/detection/types';
import type { FieldReading } from '../../../src/invoice/types';
import type { Checked } from '../../../src/messaging/types';

/** The check on which a long history speaks. */
export const evidence: Evidence = {
  invoices: 1240,
  leftOut: 7,
  sellerInvoices: 38,
  promise: 100,
  leansOnPrior: false,
  notJudged: [],
};

/** A gross total that does not add up. */
export const sumFinding: Finding = {
  check: 'totalsAddUp',
  family: 'rule',
  fields: ['netTotal', 'taxTotal', 'grossTotal'],
  observed: '4950.40',
  expected: '495.04',
  p: 1 / 12_000,
  sentence: { en: 'Net and tax do not add up.', de: 'Netto und Steuer ergeben nicht Brutto.' },
};

/** A due date that this seller does not give. */
export const periodFinding: Finding = {
  check: 'paymentPeriod',
  family: 'history',
  fields: ['dueDate', 'issueDate'],
  observed: '2026-06-30',
  expected: { from: '2026-04-01', to: '2026-04-05' },
  p: 1 / 900,
  n: 38,
  sentence: { en: 'Other days than usual.', de: 'Andere Tage als sonst.' },
};

/** A seller's first invoice. */
export const noticeFinding: Finding = {
  check: 'newSeller',
  family: 'history',
  fields: ['sellerName'],
  observed: 'Muster GmbH',
  n: 0,
  isNotice: true,
  sentence: { en: 'First invoice.', de: 'Erste Rechnung.' },
};

/** An amount that a person wants to hear of. */
export const hintFinding: Finding = {
  check: 'belowApproval',
  family: 'rule',
  fields: ['grossTotal'],
  observed: '4950.40',
  expected: '5000',
  isHint: true,
  sentence: { en: 'Just below the limit.', de: 'Knapp unter der Grenze.' },
};

/** What the model alone has to say. */
export const modelFinding: Finding = {
  check: 'autoencoder',
  family: 'model',
  fields: ['grossTotal'],
  observed: '4950.40',
  expected: '495.04',
};

const values: Readonly<Record<string, string>> = {
  sellerName: 'Muster GmbH',
  issueDate: '2026-03-05',
  dueDate: '2026-06-30',
  currency: 'EUR',
  netTotal: '416.00',
  taxTotal: '79.04',
  grossTotal: '4950.40',
};

const reading = (path: string, value: string): FieldReading => ({
  status: 'certain',
  raw: value,
  value,
  source: 'selector',
  selector: `#${path}`,
});

/** A check as the background answers it, with parts of its judgement, its reading or of itself replaced. */
export function exampleChecked(judgement: Partial<Judgement> = {}, rest: Partial<Checked> = {}): Checked {
  return {
    kind: 'checked',
    page: {
      tabId: 1,
      address: 'https://books.example.com/invoices/1',
      profile: { id: 'example', name: 'Example' },
      unreadFrames: [],
    },
    checkedAt: '2026-03-10T10:00:00Z',
    reading: {
      fields: Object.fromEntries(Object.entries(values).map(([path, value]) => [path, reading(path, value)])),
    },
    judgement: {
      verdict: 'anomaly',
      score: Math.log10(250),
      threshold: 2,
      blamed: 'grossTotal',
      fields: { grossTotal: { error: 3, limit: 1, expected: '495.04' }, netTotal: { error: 0.1, limit: 1 } },
      notComputable: [],
      unread: [],
      findings: [sumFinding],
      evidence,
      ...judgement,
    },
    model: {
      name: 'bundled',
      kind: 'masked',
      sha256: '0'.repeat(64),
      threshold: 1,
      errorMeasure: 'mae',
      features: [],
      notes: [],
    },
    ...rest,
  };
}

/** The same reading with other values; undefined takes a field away. */
export function withValues(checked: Checked, changes: Readonly<Record<string, string | undefined>>): Checked {
  const fields = { ...checked.reading.fields };
  for (const [path, value] of Object.entries(changes)) {
    fields[path] = value === undefined ? { status: 'missing', problem: 'noMatch' } : reading(path, value);
  }
  return { ...checked, reading: { fields } };
}
