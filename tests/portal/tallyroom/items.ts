import { dash } from '../format';
import { type Html, html } from '../html';
import { type Line, linesOf } from '../lines';
import type { InvoiceView } from '../view';
import { money, number } from './format';

function itemRow(line: Line): Html {
  return html`<tr class="item">
  <td class="position">${line.position}</td>
  <td class="name">${line.name ?? dash}</td>
  <td class="quantity">${number(line.quantity)}</td>
  <td class="price">${number(line.unitPrice)}</td>
  <td class="rate">${line.taxRate === undefined ? dash : `${number(line.taxRate)}%`}</td>
  <td class="net">${number(line.net)}</td>
</tr>`;
}

function totalRow(id: string, label: string, amount: string): Html {
  return html`<tr class="${id}"><td class="label">${label}</td><td class="amount">${amount}</td></tr>`;
}

/** The item table with the totals below it, each as the invoice states it. */
export function items({ invoice }: InvoiceView): Html {
  const lines = linesOf(invoice);
  const { currency } = invoice;
  return html`<section class="card">
<h2>Items<span class="count">${lines.length}</span></h2>
<table id="inv-items" class="items">
<thead><tr>
  <th>#</th><th>Description</th><th class="figure">Quantity</th><th class="figure">Unit price</th>
  <th class="figure">VAT</th><th class="figure">Net amount</th>
</tr></thead>
<tbody>${lines.map(itemRow)}</tbody>
</table>
<table id="inv-totals" class="totals"><tbody>
  ${totalRow('net', 'Net', money(invoice.netTotal, currency))}
  ${totalRow('vat', 'VAT', money(invoice.taxTotal, currency))}
  ${totalRow('total', 'Invoice total', money(invoice.grossTotal, currency))}
</tbody></table>
</section>`;
}
