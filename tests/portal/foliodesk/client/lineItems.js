import { textControl } from './controls.js';
import { el, noticeButton } from './dom.js';

const columns = [
  ['description', 'Description', ''],
  ['quantity', 'Qty', 'figure'],
  ['unit_price', 'Unit price', 'figure'],
  ['tax_rate', 'Tax %', 'figure'],
  ['amount', 'Amount', 'figure'],
];

function lineRow(line, index) {
  const cells = columns.map(([name, label, kind]) => {
    const attributes = { class: kind, 'aria-label': `${label}, line ${index + 1}` };
    return el('td', { class: name }, textControl(`line_items[${index}][${name}]`, line[name], attributes));
  });
  return el('tr', { 'data-testid': 'line-item' }, el('td', { class: 'grip' }, String(index + 1)), ...cells);
}

function totalField(label, name, value) {
  return el('label', { class: `sum ${name}` }, el('span', {}, label), textControl(name, value, { class: 'figure' }));
}

/** The items and the totals below them, all as controls. */
export function lineItems({ lines, controls }) {
  const heads = columns.map(([, label, kind]) => el('th', { class: kind }, label));
  return el(
    'section',
    { class: 'panel' },
    el('h2', {}, 'Line items', el('span', { class: 'amount-of' }, String(lines.length))),
    el(
      'table',
      { class: 'lines' },
      el('thead', {}, el('tr', {}, el('th', {}), ...heads)),
      el('tbody', {}, ...lines.map(lineRow)),
    ),
    el(
      'div',
      { class: 'below' },
      noticeButton('Add line', 'plus', 'Demo data: lines cannot be added.'),
      el(
        'div',
        { class: 'sums' },
        totalField('Subtotal', 'subtotal', controls.subtotal),
        totalField('Tax', 'tax_total', controls.tax_total),
        totalField('Total', 'total', controls.total),
      ),
    ),
  );
}
