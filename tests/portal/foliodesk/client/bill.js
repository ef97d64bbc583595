import { labelled, selectControl, textControl } from './controls.js';
import { el, icon, noticeButton } from './dom.js';
import { lineItems } from './lineItems.js';
import { side } from './side.js';

function step(target, count, label, name) {
  if (target < 1 || target > count) return el('span', { class: 'step off' }, icon(name));
  return el('a', { class: 'step', href: `#/invoices/${target}`, 'aria-label': label }, icon(name));
}

function topOf({ number, count, status, statusLabel }) {
  const closed = status === 'approved' || status === 'paid';
  const decisions = [
    noticeButton('Reject', 'cross', 'Demo data: the bill was not rejected.'),
    noticeButton('Approve bill', 'check', 'Demo data: the bill was not approved.', true),
  ];
  return el(
    'header',
    { class: 'top' },
    el('a', { class: 'back', href: '#/invoices' }, icon('left'), 'Bills'),
    el('h1', {}, 'Bill review'),
    el('span', { class: `pill ${status}` }, statusLabel),
    el('span', { class: 'pill unsaved', hidden: '' }, 'Unsaved changes'),
    step(number - 1, count, 'Previous bill', 'left'),
    el('span', { class: 'place' }, `${number} of ${count}`),
    step(number + 1, count, 'Next bill', 'right'),
    ...(closed ? [] : decisions),
  );
}

function panel(title, ...fields) {
  return el('section', { class: 'panel' }, el('h2', {}, title), el('div', { class: 'fields' }, ...fields));
}

function formOf(bill) {
  const field = (label, name, width) => labelled(label, textControl(name, bill.controls[name]), width);
  const vendor = panel(
    'Vendor',
    field('Vendor name', 'vendor_name', 2),
    field('VAT ID', 'vendor_vat_id'),
    field('Vendor balance', 'vendor_balance'),
    field('Pay to bank account (IBAN)', 'bank_iban', 2),
    field('Bill to', 'bill_to', 2),
  );
  const details = panel(
    'Bill details',
    field('Invoice #', 'invoice_number'),
    field('Bill date', 'bill_date'),
    field('Due date', 'due_date'),
    field('Received', 'received_date'),
    field('Terms', 'terms'),
    field('PO number', 'po_number'),
    labelled('Currency', selectControl('currency', bill.controls.currency, bill.currencies)),
  );
  return el('form', { name: 'bill' }, vendor, details, lineItems(bill));
}

/** The page of one bill. */
export function renderBill(bill) {
  const top = topOf(bill);
  const form = formOf(bill);
  form.addEventListener('input', () => top.querySelector('.unsaved').removeAttribute('hidden'));
  form.addEventListener('submit', (event) => event.preventDefault());
  return el('div', { class: 'bill' }, top, el('div', { class: 'split' }, form, side(bill)));
}
