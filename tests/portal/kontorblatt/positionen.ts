import { dash } from '../format';
import { type Html, html } from '../html';
import { type Line, linesOf } from '../lines';
import type { InvoiceView } from '../view';
import { betrag, zahl } from './format';

function position(line: Line, currency: string | undefined): Html {
  return html`<tr data-testid="position">
  <td class="zahl">${line.position}</td>
  <td data-spalte="bezeichnung">${line.name ?? dash}</td>
  <td class="zahl" data-spalte="menge">${zahl(line.quantity)}</td>
  <td class="zahl" data-spalte="einzelpreis">${betrag(line.unitPrice, currency)}</td>
  <td class="zahl" data-spalte="ust">${line.taxRate === undefined ? dash : `${zahl(line.taxRate)} %`}</td>
  <td class="zahl" data-spalte="netto">${betrag(line.net, currency)}</td>
</tr>`;
}

export function positionen({ invoice }: InvoiceView): Html {
  const lines = linesOf(invoice);
  return html`<section class="kasten"><h2>Positionen <small>${lines.length}</small></h2>
<table class="raster" id="positionen">
<thead><tr>
  <th class="zahl">Pos.</th><th>Bezeichnung</th><th class="zahl">Menge</th><th class="zahl">Einzelpreis</th>
  <th class="zahl">USt.</th><th class="zahl">Netto</th>
</tr></thead>
<tbody>${lines.map((line) => position(line, invoice.currency))}</tbody>
</table></section>`;
}

export function summen({ invoice }: InvoiceView): Html {
  const { currency } = invoice;
  return html`<section class="kasten summen"><h2>Summen</h2><dl>
  <dt>Nettobetrag</dt><dd data-testid="summe-netto">${betrag(invoice.netTotal, currency)}</dd>
  <dt>USt.</dt><dd data-testid="summe-ust">${betrag(invoice.taxTotal, currency)}</dd>
  <dt class="gesamt">Rechnungsbetrag</dt><dd class="gesamt" data-testid="summe-brutto">${betrag(invoice.grossTotal, currency)}</dd>
</dl></section>`;
}
