import { fieldKind } from '../../../src/invoice/catalogue';
import type { CustomKinds, FieldPath, Invoice } from '../../../src/invoice/types';
import type { Feature } from '../../../src/packages/types';

/** A column that more rows lack is not read: what lacks a feature a plain model does not judge. */
const presentShare = 0.95;

/** The numbers, amounts and dates (as seconds) of invoices as they stand there, as many notebooks feed them to a network. */
export function rawFeatures(invoices: readonly Invoice[], customKinds: CustomKinds = {}): Feature[] {
  const counts = new Map<FieldPath, number>();
  for (const invoice of invoices)
    for (const path of Object.keys(invoice)) counts.set(path, (counts.get(path) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= presentShare * invoices.length)
    .flatMap(([field]): Feature[] => {
      const kind = fieldKind(field, customKinds);
      if (kind === 'date') return [{ name: `${field}_timestamp`, field, transform: { kind: 'timestamp' } }];
      return kind === 'number' || kind === 'money' ? [{ name: field, field, transform: { kind: 'number' } }] : [];
    });
}
