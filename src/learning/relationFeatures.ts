import type { Feature } from '../packages/types';

/**
 * What a dense model reads where no columns are named: relations between the fields of one invoice, and the distance of its date from
 * the reference day. No raw amounts and no raw timestamps: those differ between any two companies and from year to
 * year, and would say only that an invoice is someone else's or new.
 */
export const relationFeatures: readonly Feature[] = [
  { name: 'days_before_reference', field: 'issueDate', transform: { kind: 'daysBeforeReference' } },
  {
    name: 'net_per_line_total',
    field: 'netTotal',
    transform: { kind: 'ratio', times: [], over: [{ sumOf: 'lines.*.net' }] },
  },
  { name: 'tax_per_net', field: 'taxTotal', transform: { kind: 'ratio', times: [], over: ['netTotal'] } },
  { name: 'gross_per_net', field: 'grossTotal', transform: { kind: 'ratio', times: [], over: ['netTotal'] } },
  {
    name: 'quantity_per_net_and_price',
    field: 'lines.*.quantity',
    transform: { kind: 'ratio', times: ['lines.*.unitPrice'], over: ['lines.*.net'] },
  },
  { name: 'log_unit_price', field: 'lines.*.unitPrice', transform: { kind: 'log' } },
];
