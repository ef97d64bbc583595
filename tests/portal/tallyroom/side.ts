import { type Html, html } from '../html';
import { icon } from '../icons';
import type { InvoiceView } from '../view';
import type { Status, Step } from '../workflow';
import { date } from './format';
import { stepLabels } from './labels';

const stages = ['Capture', 'Coding', 'Approval', 'Payment'];
const stagesDone: Readonly<Record<Status, number>> = { review: 1, approval: 2, onHold: 2, approved: 3, paid: 4 };

function stage(label: string, index: number, done: number): Html {
  const state = index < done ? 'done' : index === done ? 'now' : 'later';
  return html`<li class="${state}"><span class="mark">${index < done ? icon('check') : index + 1}</span>${label}</li>`;
}

function entry(step: Step): Html {
  const [what, who, name] = stepLabels[step.kind];
  return html`<li>${icon(name)}<div><strong>${what}</strong><span>${who}</span><time>${date(step.date)}, ${step.time}</time></div></li>`;
}

/** The panels beside the invoice: progress, attachments, history. */
export function side({ status, steps, attachment }: InvoiceView): Html {
  const done = stagesDone[status];
  return html`<aside class="side">
<section class="card"><h2>Progress</h2>
  <ol class="stages">${stages.map((label, index) => stage(label, index, done))}</ol>
</section>
<section class="card"><h2>Attachments<span class="count">1</span></h2>
  <div class="attachment"><span class="kind">PDF</span>
    <div><strong>${attachment.name}</strong><span>${attachment.kilobytes} KB, from the supplier</span></div>
    <button type="button" class="bare" aria-label="Download attachment" data-notice="Demo data: there is no file to download.">${icon('download')}</button>
  </div>
</section>
<section class="card"><h2>Activity</h2>
  <ol class="history">${[...steps].reverse().map(entry)}</ol>
</section>
</aside>`;
}
