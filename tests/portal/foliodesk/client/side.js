import { el, icon, noticeButton } from './dom.js';

/** A sketch of the scanned page: grey bars instead of text. */
function thumbnail() {
  const bars = [34, 62, 48, 0, 80, 80, 80, 80, 0, 40].map((width) => el('i', { class: `w${width}` }));
  return el('div', { class: 'sheet', 'aria-hidden': 'true' }, ...bars);
}

function entry({ what, who, when }) {
  return el('li', {}, el('strong', {}, what), el('span', {}, who), el('time', {}, when));
}

/** The panels beside the form: the document and what happened so far. */
export function side({ attachment, history }) {
  return el(
    'aside',
    { class: 'side' },
    el(
      'section',
      { class: 'panel' },
      el('h2', {}, 'Source document'),
      thumbnail(),
      el(
        'p',
        { class: 'document' },
        icon('file'),
        el('span', {}, attachment.name, el('small', {}, `1 page, ${attachment.kilobytes} KB`)),
      ),
      noticeButton('Open document', 'download', 'Demo data: there is no document to open.'),
    ),
    el('section', { class: 'panel' }, el('h2', {}, 'Activity'), el('ol', { class: 'events' }, ...history.map(entry))),
  );
}
