import { filterViews, type ListFilter } from '../filter';
import { dash } from '../format';
import { type Html, html } from '../html';
import { icon } from '../icons';
import type { InvoiceView } from '../view';
import { betrag, datum } from './format';
import { statusLabels } from './labels';

/** The number under which the product itself keeps a document. */
export function documentNumber(number: number): string {
  return `ER-${String(number).padStart(5, '0')}`;
}

function row({ invoice, number, status, received }: InvoiceView): Html {
  return html`<tr>
  <td><a href="/kontorblatt/invoices/${number}">${documentNumber(number)}</a></td>
  <td>${datum(received)}</td>
  <td class="kreditor">${invoice.sellerName ?? dash}</td>
  <td>${invoice.invoiceNumber ?? dash}</td>
  <td>${datum(invoice.issueDate)}</td>
  <td>${datum(invoice.dueDate)}</td>
  <td class="zahl">${betrag(invoice.netTotal, invoice.currency)}</td>
  <td class="zahl stark">${betrag(invoice.grossTotal, invoice.currency)}</td>
  <td><span class="marker ${status}">${statusLabels[status]}</span></td>
</tr>`;
}

function toolbar({ status, search }: ListFilter): Html {
  return html`<div class="werkzeug">
  <button type="button" data-notice="Demodaten: Es wird nichts erfasst.">${icon('plus')}Beleg erfassen</button>
  <button type="button" data-notice="Demodaten: Es wird nichts gedruckt.">${icon('print')}Liste drucken</button>
  <button type="button" data-notice="Demodaten: Es wird nichts exportiert.">${icon('download')}Export</button>
  <form class="suche" action="/kontorblatt/invoices" role="search">
    <input type="hidden" name="status" value="${status}">
    <input type="search" name="q" value="${search}" aria-label="Suchen" placeholder="Kreditor, Rechnungs- oder Bestellnr.">
    <button type="submit" aria-label="Suche starten">${icon('search')}</button>
  </form>
</div>`;
}

export function listPage(views: readonly InvoiceView[], filter: ListFilter): Html {
  const shown = filterViews(views, filter);
  return html`${toolbar(filter)}
<h1 class="titel">Eingangsrechnungen <small>${shown.length} von ${views.length} Belegen</small></h1>
<table class="raster liste">
<thead><tr>
  <th>Beleg</th><th>Eingang</th><th>Kreditor</th><th>Rechnungsnr.</th><th>Rechnungsdatum</th><th>Fällig</th>
  <th class="zahl">Netto</th><th class="zahl">Brutto</th><th>Status</th>
</tr></thead>
<tbody>${shown.map(row)}</tbody>
</table>`;
}
