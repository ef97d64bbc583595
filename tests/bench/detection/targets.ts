import { blame, falseAlarms, foundOf, foundOfAll, foundOfOneField, type Measure } from './measures';

/** What is to be reached on a group of data sets by everything together. */
export interface Target {
  readonly group: string;
  readonly figure: string;
  readonly measure: Measure;
  readonly atLeast?: number;
  readonly atMost?: number;
}

const alarms = { figure: 'false alarms', measure: falseAlarms } as const;
const all = { figure: 'found, all kinds', measure: foundOfAll } as const;

function kindsOf(group: string, leasts: Readonly<Record<string, number>>): Target[] {
  return Object.entries(leasts).map(([kind, atLeast]) => ({ group, figure: kind, measure: foundOf(kind), atLeast }));
}

/** The targets, in the order of the report. */
export const targets: readonly Target[] = [
  { group: 'corruptions', figure: 'found, kinds that touch one field', measure: foundOfOneField, atLeast: 0.97 },
  { group: 'corruptions', ...all, atLeast: 0.93 },
  { group: 'corruptions', ...alarms, atLeast: 0.007, atMost: 0.013 },
  { group: 'corruptions', figure: 'right field blamed first, of found', measure: blame, atLeast: 0.97 },
  { group: 'corruptions, one in 200', ...all, atLeast: 0.8 },
  { group: 'short/50-*', ...all, atLeast: 0.88 },
  { group: 'short/50-*', ...alarms, atMost: 0.08 },
  { group: 'short/200-*', ...all, atLeast: 0.9 },
  { group: 'short/200-*', ...alarms, atMost: 0.02 },
  { group: 'dirty/1-percent', ...all, atLeast: 0.86 },
  { group: 'dirty/1-percent', ...alarms, atMost: 0.02 },
  { group: 'dirty/5-percent', ...all, atLeast: 0.84 },
  { group: 'dirty/5-percent', ...alarms, atMost: 0.032 },
  ...kindsOf('spending.csv', { 'amount × 100': 0.75, 'amount × 10': 0.2 }),
  {
    group: 'spending.csv',
    figure: 'amount ÷ 10 or ÷ 100',
    measure: foundOf('amount ÷ 10', 'amount ÷ 100'),
    atLeast: 0.6,
  },
  ...kindsOf('spending.csv', { 'seller swap': 0.45, 'VAT id of another': 0.9 }),
  ...kindsOf('seed-invoices.csv', {
    'quantity × 100': 0.99,
    'amount × 100': 0.99,
    'product_id × 10': 0.99,
    'date + 60 years': 0.99,
  }),
  { group: 'seed-invoices.csv', ...alarms, atMost: 0.012 },
  { group: 'simulated, untouched', ...alarms, atLeast: 0.007, atMost: 0.013 },
];

/** How far the recall on seeds that nobody looked at may be below or above that on the others. */
export const largestGap = 0.02;
