import { type Html, html } from '../html';
import { icon } from '../icons';
import type { InvoiceView } from '../view';
import type { Step } from '../workflow';
import { datum } from './format';
import { stepLabels } from './labels';

function schritt(step: Step): Html {
  const [what, who] = stepLabels[step.kind];
  return html`<li><time>${datum(step.date)} ${step.time}</time>${what}<span>${who}</span></li>`;
}

/** The column beside the document: attachments, history, notes. */
export function rand({ steps, attachment, status }: InvoiceView): Html {
  const note = status === 'onHold' ? 'Lieferschein beim Lager angefordert.' : 'Keine Notizen zu diesem Beleg.';
  return html`<aside class="rand">
<section class="kasten"><h2>Anlagen <small>1</small></h2>
  <button type="button" class="anlage" data-notice="Demodaten: Es gibt keine Datei.">${icon('clip')}<span>${attachment.name}<small>PDF, ${attachment.kilobytes} KB</small></span></button>
</section>
<section class="kasten"><h2>Vorgang</h2><ol class="vorgang">${[...steps].reverse().map(schritt)}</ol></section>
<section class="kasten"><h2>Notizen</h2><p class="notiz">${note}</p></section>
</aside>`;
}
