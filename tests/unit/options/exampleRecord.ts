import type { InvoiceRecord } from '../../../src/records/types';

/** A record of a check, with parts replaced. */
export function exampleRecord(changes: Partial<InvoiceRecord> = {}): InvoiceRecord {
  return {
    id: 'r-1',
    company: 'muster gmbh',
    seller: 'papier',
    number: 'A-1',
    type: 'invoice',
    values: { invoiceNumber: 'a-1', sellerName: 'Papier AG', issueDate: '2026-03-05' },
    hashed: {},
    fields: {},
    sightings: [],
    verdict: 'normal',
    score: 0.3,
    threshold: 2,
    blamed: null,
    findings: [],
    model: { name: 'bundled', sha256: '' },
    checkedAt: '2026-03-10T10:00:00.000Z',
    learned: true,
    ...changes,
  };
}
