import { isCustomField } from '../invoice/catalogue';
import type { FieldPath } from '../invoice/types';

const names: Readonly<Record<string, string>> = {
  invoiceNumber: 'Invoice number',
  issueDate: 'Invoice date',
  invoiceType: 'Type',
  currency: 'Currency',
  dueDate: 'Due date',
  buyerReference: 'Your reference',
  purchaseOrder: 'Purchase order',
  paymentTerms: 'Payment terms',
  paymentTermsDays: 'Days to pay',
  sellerName: 'Seller',
  sellerVatId: 'Seller VAT id',
  buyerName: 'Buyer',
  buyerVatId: 'Buyer VAT id',
  iban: 'IBAN',
  lineTotal: 'Sum of lines',
  allowanceTotal: 'Discounts',
  chargeTotal: 'Charges',
  netTotal: 'Net total',
  taxTotal: 'Tax total',
  grossTotal: 'Gross total',
  paidAmount: 'Already paid',
  roundingAmount: 'Rounding',
  amountDue: 'Amount due',
  lineCount: 'Number of lines',
  quantity: 'Quantity',
  unitPrice: 'Unit price',
  name: 'Description',
  net: 'Net amount',
  taxRate: 'Tax rate',
};

/**
 * What a field is called on screen.
 *
 * @example fieldName('lines.2.quantity') // 'Line 3: quantity'
 */
export function fieldName(path: FieldPath): string {
  if (isCustomField(path)) return path.slice(2).replace(/[_-]+/g, ' ');
  const [group, index, id] = path.split('.');
  if (id === undefined) return names[path] ?? path;
  const name = (names[id] ?? id).toLowerCase();
  const line = index === '*' ? 'Each line' : `Line ${Number(index) + 1}`;
  return group === 'lines' ? `${line}: ${name}` : `Tax ${Number(index) + 1}: ${name}`;
}
