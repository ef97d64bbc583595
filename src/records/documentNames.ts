import type { InvoiceKey } from './invoiceKey';
import type { DocumentName, ProtectedInvoice } from './types';

/**
 * The documents that hold what was learned and matters to one invoice: of its company, of its seller's invoices of its
 * type, of whoever had its account or its VAT id before. Of a credit note that of the seller's invoices comes behind its own:
 * it is looked at, and learns nothing of the credit note.
 */
export function documentNames({ hashed }: Pick<ProtectedInvoice, 'hashed'>, key: InvoiceKey): DocumentName[] {
  const types = key.type === 'creditNote' ? ['creditNote', 'invoice'] : ['invoice'];
  const ofId = (kind: DocumentName['kind'], path: string): DocumentName[] => {
    const id = Object.hasOwn(hashed, path) ? hashed[path] : undefined;
    return id ? [{ kind, key: id.hash }] : [];
  };
  return [
    { kind: 'company', key: '' },
    { kind: 'calibration', key: '' },
    { kind: 'calibration', key: 'recent' },
    ...(key.seller === ''
      ? []
      : types.map((type) => ({ kind: 'seller' as const, key: JSON.stringify([key.seller, type]) }))),
    ...ofId('iban', 'iban'),
    ...ofId('vatId', 'sellerVatId'),
  ];
}
