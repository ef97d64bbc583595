import { type Html, html } from '../html';
import { pick } from '../seed';
import type { InvoiceView } from '../view';
import { betrag } from './format';
import { accounts } from './labels';

/** The posting proposal, which repeats the invoice's totals in a table of its own. */
export function kontierung({ invoice, supplierSeed }: InvoiceView): Html {
  const [account, label] = pick(accounts, supplierSeed);
  const { currency } = invoice;
  return html`<section class="kasten"><h2>Kontierung <small>Buchungsvorschlag</small></h2>
<table class="raster">
<thead><tr><th>Konto</th><th>Bezeichnung</th><th>Kostenstelle</th><th class="zahl">Soll</th><th class="zahl">Haben</th></tr></thead>
<tbody>
<tr><td>${account}</td><td>${label}</td><td>${100 + (supplierSeed % 8) * 10}</td><td class="zahl">${betrag(invoice.netTotal, currency)}</td><td></td></tr>
<tr><td>1570</td><td>Abziehbare Vorsteuer</td><td></td><td class="zahl">${betrag(invoice.taxTotal, currency)}</td><td></td></tr>
<tr><td>${70000 + (supplierSeed % 9999)}</td><td>Verbindlichkeit Kreditor</td><td></td><td></td><td class="zahl">${betrag(invoice.grossTotal, currency)}</td></tr>
</tbody>
</table></section>`;
}
