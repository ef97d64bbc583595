import { dash } from '../format';
import { type Html, html } from '../html';
import { type IconName, icon } from '../icons';
import type { InvoiceView } from '../view';
import { items } from './items';
import { statusLabels } from './labels';
import { side } from './side';
import { summary } from './summary';

function step(target: number, count: number, label: string, name: IconName): Html {
  return target < 1 || target > count
    ? html`<span class="step off" aria-hidden="true">${icon(name)}</span>`
    : html`<a class="step" href="/tallyroom/invoices/${target}" aria-label="${label}">${icon(name)}</a>`;
}

function decisions({ status }: InvoiceView): Html {
  if (status === 'paid' || status === 'approved') {
    return html`<button type="button" class="button" data-notice="Demo data: there is nothing to print.">${icon('print')}Print</button>`;
  }
  return html`<button type="button" class="button" data-notice="Demo data: no query was sent.">${icon('message')}Query supplier</button>
    <button type="button" class="button" data-notice="Demo data: the invoice was not put on hold.">${icon('pause')}Hold</button>
    <button type="button" class="button primary" data-notice="Demo data: the invoice was not approved.">${icon('check')}Approve</button>`;
}

export function detailPage(view: InvoiceView): Html {
  const { invoice, number, count, status } = view;
  return html`<div class="trail">
  <nav class="crumbs" aria-label="Breadcrumb"><a href="/tallyroom/invoices">Invoices</a>${icon('right')}<span>${invoice.invoiceNumber ?? dash}</span></nav>
  <div class="steps">${step(number - 1, count, 'Previous invoice', 'left')}<span>${number} of ${count}</span>${step(number + 1, count, 'Next invoice', 'right')}</div>
</div>
<div class="head">
  <div><h1>${invoice.sellerName ?? 'Unknown supplier'}</h1><p class="sub">Purchase invoice <span class="chip ${status}">${statusLabels[status]}</span></p></div>
  <div class="actions">${decisions(view)}</div>
</div>
<div class="columns">
  <div class="body"><section class="card">${summary(view)}</section>${items(view)}</div>
  ${side(view)}
</div>`;
}
