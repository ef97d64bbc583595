import type { InvoiceRecord } from '../../../src/records/types';

/** A record of a normal invoice, with some parts of its own. */
export function recordFor(parts: Partial<InvoiceRecord> = {}): InvoiceRecord {
  return {
    id: 'r',
    company: 'muster gmbh',
    seller: 's',
    number: 'N',
    type: 'invoice',
    sightings: [],
    values: {},
    hashed: {},
    fields: {},
    verdict: 'normal',
    threshold: 1,
    blamed: null,
    findings: [],
    model: { name: 'example', sha256: 'a' },
    checkedAt: '2026-03-31T10:00:00.000Z',
    learned: true,
    ...parts,
  };
}
