import { type Html, html } from '../html';
import { type IconName, icon } from '../icons';
import type { InvoiceView } from '../view';
import { belegkopf } from './belegkopf';
import { kontierung } from './kontierung';
import { statusLabels } from './labels';
import { documentNumber } from './listPage';
import { positionen, summen } from './positionen';
import { rand } from './rand';

function blatt(target: number, count: number, label: string, name: IconName): Html {
  return target < 1 || target > count
    ? html`<span class="taste aus">${icon(name)}${label}</span>`
    : html`<a class="taste" href="/kontorblatt/invoices/${target}">${icon(name)}${label}</a>`;
}

function toolbar({ number, count, status }: InvoiceView): Html {
  const closed = status === 'approved' || status === 'paid';
  const decisions = html`<button type="button" class="haupt" data-notice="Demodaten: Der Beleg wurde nicht freigegeben.">${icon('check')}Freigeben</button>
  <button type="button" data-notice="Demodaten: Der Beleg wurde nicht zurückgestellt.">${icon('pause')}Zurückstellen</button>
  <button type="button" data-notice="Demodaten: Es wurde keine Rückfrage gesendet.">${icon('message')}Rückfrage</button>`;
  return html`<div class="werkzeug">
  ${closed ? undefined : decisions}
  <button type="button" data-notice="Demodaten: Es wird nichts gedruckt.">${icon('print')}Drucken</button>
  <span class="blaettern">${blatt(number - 1, count, 'Vorheriger', 'left')}${blatt(number + 1, count, 'Nächster', 'right')}</span>
</div>`;
}

export function detailPage(view: InvoiceView): Html {
  const { number, count, status } = view;
  return html`${toolbar(view)}
<h1 class="titel">Eingangsrechnung ${documentNumber(number)} <span class="marker ${status}">${statusLabels[status]}</span> <small>Beleg ${number} von ${count}</small></h1>
<div class="spalten">
  <div class="blatt">${belegkopf(view)}${positionen(view)}<div class="unten">${kontierung(view)}${summen(view)}</div></div>
  ${rand(view)}
</div>`;
}
