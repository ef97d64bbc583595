import { dash, formatLongDate } from '../format';
import { type Html, html } from '../html';
import { pick } from '../seed';
import type { InvoiceView } from '../view';
import { date, money } from './format';
import { ledgerAccounts } from './labels';

function row(id: string, label: string, value: string | undefined): Html {
  return html`<tr class="${id}"><td class="label">${label}</td><td class="value">${value ?? dash}</td></tr>`;
}

/** The invoice's own details, among them dates and amounts that are not the invoice's. */
export function summary({ invoice, received, previous, balance, supplierSeed }: InvoiceView): Html {
  const days = invoice.paymentTermsDays;
  const last = previous
    ? `${previous.invoiceNumber ?? dash}, ${date(previous.issueDate)}, ${money(previous.grossTotal, previous.currency)}`
    : undefined;
  return html`<div class="pair">
<table id="inv-summary" class="facts"><caption>Invoice</caption><tbody>
  ${row('inv-number', 'Invoice number', invoice.invoiceNumber)}
  ${row('inv-issued', 'Invoice date', date(invoice.issueDate))}
  ${row('inv-received', 'Received', date(received))}
  ${row('inv-due', 'Due date', formatLongDate(invoice.dueDate))}
  ${row('inv-terms', 'Payment terms', days === undefined ? undefined : `${days} days net`)}
  ${row('inv-order', 'Purchase order', invoice.purchaseOrder)}
  ${row('inv-currency', 'Currency', invoice.currency)}
  ${row('inv-bill-to', 'Bill to', invoice.buyerName)}
</tbody></table>
<table id="inv-supplier" class="facts"><caption>Supplier</caption><tbody>
  ${row('sup-name', 'Supplier', invoice.sellerName)}
  ${row('sup-account', 'Account', `PL-${String(1000 + (supplierSeed % 9000))}`)}
  ${row('sup-vat', 'VAT number', invoice.sellerVatId)}
  ${row('sup-iban', 'Pay to (IBAN)', invoice.iban)}
  ${row('sup-method', 'Payment method', 'Bank transfer')}
  ${row('sup-code', 'Usual account', pick(ledgerAccounts, supplierSeed))}
  ${row('sup-balance', 'Account balance', money(balance, invoice.currency))}
  ${row('sup-last', 'Previous invoice', last)}
</tbody></table>
</div>`;
}
