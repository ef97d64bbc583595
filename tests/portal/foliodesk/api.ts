import type { Invoice } from '../../../src/invoice/types';
import { type Line, linesOf } from '../lines';
import type { InvoiceView } from '../view';
import { dateText, numberText } from './format';
import { currencies, statusLabels, stepLabels } from './labels';

/** One row of the list. */
export function billRow({ invoice, number, status }: InvoiceView) {
  return {
    number,
    status,
    statusLabel: statusLabels[status],
    invoiceNumber: invoice.invoiceNumber,
    vendor: invoice.sellerName,
    billDate: dateText(invoice.issueDate),
    dueDate: dateText(invoice.dueDate),
    currency: invoice.currency,
    total: numberText(invoice.grossTotal),
  };
}

/** The texts of the form's controls, by their names. */
function controlsOf(invoice: Invoice, { received, balance }: InvoiceView) {
  const days = invoice.paymentTermsDays;
  return {
    vendor_name: invoice.sellerName,
    vendor_vat_id: invoice.sellerVatId,
    bank_iban: invoice.iban,
    vendor_balance: numberText(balance),
    invoice_number: invoice.invoiceNumber,
    bill_date: dateText(invoice.issueDate),
    due_date: dateText(invoice.dueDate),
    received_date: dateText(received),
    terms: days === undefined ? undefined : `${days} days net`,
    po_number: invoice.purchaseOrder,
    currency: invoice.currency,
    bill_to: invoice.buyerName,
    subtotal: numberText(invoice.netTotal),
    tax_total: numberText(invoice.taxTotal),
    total: numberText(invoice.grossTotal),
  };
}

function lineControls(line: Line) {
  return {
    description: line.name,
    quantity: numberText(line.quantity),
    unit_price: numberText(line.unitPrice),
    tax_rate: numberText(line.taxRate),
    amount: numberText(line.net),
  };
}

/** All that the form of one bill shows. */
export function billDetail(view: InvoiceView) {
  const { invoice, number, count, status, steps, attachment } = view;
  const known = currencies.filter((code) => code !== invoice.currency);
  return {
    number,
    count,
    status,
    statusLabel: statusLabels[status],
    controls: controlsOf(invoice, view),
    lines: linesOf(invoice).map(lineControls),
    currencies: [...(invoice.currency === undefined ? [] : [invoice.currency]), ...known].sort(),
    // Not named after the invoice: its number stands in a control only.
    attachment: { ...attachment, name: `scan-${String(number).padStart(4, '0')}.pdf` },
    history: [...steps].reverse().map(({ kind, date, time }) => {
      const [what, who] = stepLabels[kind];
      return { what, who, when: `${dateText(date)} ${time}`.trim() };
    }),
  };
}
