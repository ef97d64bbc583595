import { countOf, filterViews, type ListFilter } from '../filter';
import { dash } from '../format';
import { type Html, html } from '../html';
import { icon } from '../icons';
import type { InvoiceView } from '../view';
import { statuses } from '../workflow';
import { date, number } from './format';
import { statusLabels } from './labels';

function tab(views: readonly InvoiceView[], status: string, label: string, filter: ListFilter): Html {
  const current = filter.status === status ? 'tab current' : 'tab';
  const address = status === '' ? '/tallyroom/invoices' : `/tallyroom/invoices?status=${status}`;
  return html`<a class="${current}" href="${address}">${label}<span class="count">${countOf(views, status)}</span></a>`;
}

function row({ invoice, number: place, status }: InvoiceView): Html {
  const address = `/tallyroom/invoices/${place}`;
  return html`<tr>
  <td class="ref"><a href="${address}">${invoice.invoiceNumber ?? dash}</a></td>
  <td class="supplier">${invoice.sellerName ?? dash}</td>
  <td>${invoice.purchaseOrder ?? dash}</td>
  <td class="day">${date(invoice.issueDate)}</td>
  <td class="day">${date(invoice.dueDate)}</td>
  <td class="money"><span class="iso">${invoice.currency ?? ''}</span>${number(invoice.grossTotal)}</td>
  <td><span class="chip ${status}">${statusLabels[status]}</span></td>
  <td class="open"><a href="${address}" aria-label="Open invoice ${invoice.invoiceNumber ?? place}">${icon('right')}</a></td>
</tr>`;
}

export function listPage(views: readonly InvoiceView[], filter: ListFilter): Html {
  const shown = filterViews(views, filter);
  return html`<div class="head">
  <div><h1>Purchase invoices</h1><p class="sub">Bills received from suppliers</p></div>
  <div class="actions">
    <button type="button" class="button" data-notice="Demo data: nothing to export.">${icon('download')}Export</button>
    <button type="button" class="button primary" data-notice="Demo data: invoices cannot be added.">${icon('plus')}New invoice</button>
  </div>
</div>
<nav class="tabs" aria-label="Status">
  ${tab(views, '', 'All', filter)}${statuses.map((status) => tab(views, status, statusLabels[status], filter))}
</nav>
<table class="list">
<thead><tr>
  <th>Invoice</th><th>Supplier</th><th>Order</th><th>Issued</th><th>Due</th><th class="money">Amount</th><th>Status</th><th></th>
</tr></thead>
<tbody>${shown.map(row)}</tbody>
</table>
<p class="tally">${shown.length === views.length ? 'All' : shown.length} of ${views.length} invoices shown</p>`;
}
