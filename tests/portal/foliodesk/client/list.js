import { el, icon, noticeButton } from './dom.js';

const tabs = [
  ['', 'All bills'],
  ['review', 'Drafts'],
  ['approval', 'Needs approval'],
  ['onHold', 'On hold'],
  ['approved', 'Scheduled'],
  ['paid', 'Paid'],
];

function tab(bills, filter, [status, label]) {
  const count = bills.filter((bill) => status === '' || bill.status === status).length;
  const attributes = { class: 'tab', href: status === '' ? '#/invoices' : `#/invoices?status=${status}` };
  if (status === filter) attributes['aria-current'] = 'page';
  return el('a', attributes, label, el('span', {}, String(count)));
}

function row(bill) {
  const vendor = bill.vendor ?? '—';
  const address = `#/invoices/${bill.number}`;
  return el(
    'tr',
    {},
    el(
      'td',
      { class: 'vendor' },
      el('span', { class: `initial tone${vendor.length % 4}`, 'aria-hidden': 'true' }, vendor.charAt(0)),
      el('a', { href: address }, vendor),
    ),
    el('td', { class: 'ref' }, bill.invoiceNumber ?? '—'),
    el('td', {}, bill.billDate || '—'),
    el('td', {}, bill.dueDate || '—'),
    el('td', {}, el('span', { class: `pill ${bill.status}` }, bill.statusLabel)),
    el('td', { class: 'money' }, bill.total || '—', el('small', {}, bill.currency ?? '')),
    el('td', { class: 'go' }, el('a', { href: address, 'aria-label': `Open bill ${bill.number}` }, icon('right'))),
  );
}

/** The page with all bills, or those of one status. */
export function renderList(bills, filter) {
  const shown = bills.filter((bill) => filter === '' || bill.status === filter);
  const heads = ['Vendor', 'Invoice #', 'Bill date', 'Due date', 'Status'].map((label) => el('th', {}, label));
  const head = el('tr', {}, ...heads, el('th', { class: 'money' }, 'Amount'), el('th', {}));
  return el(
    'div',
    { class: 'list' },
    el(
      'header',
      { class: 'top' },
      el('h1', {}, 'Bills'),
      noticeButton('Upload', 'clip', 'Demo data: nothing can be uploaded.'),
      noticeButton('New bill', 'plus', 'Demo data: bills cannot be added.', true),
    ),
    el('nav', { class: 'tabs', 'aria-label': 'Status' }, ...tabs.map((entry) => tab(bills, filter, entry))),
    el('table', { class: 'panel bills' }, el('thead', {}, head), el('tbody', {}, ...shown.map(row))),
  );
}
