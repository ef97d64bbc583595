import { renderBill } from './bill.js';
import { el } from './dom.js';
import { renderList } from './list.js';

/** As slow as products are that ask several services for one page. */
const latencyMs = 350;

const main = document.querySelector('#app');
let visits = 0;

async function load(path) {
  const response = await fetch(`/foliodesk/api/${path}`);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const data = await response.json();
  await new Promise((resolve) => setTimeout(resolve, latencyMs));
  return data;
}

function waiting() {
  const bars = Array.from({ length: 7 }, () => el('div', { class: 'bar' }));
  return el('div', { class: 'waiting', 'aria-busy': 'true', 'aria-label': 'Loading' }, ...bars);
}

function nothingHere(text) {
  return el('div', { class: 'blank' }, el('h1', {}, text), el('p', {}, 'This demo has bills only.'));
}

async function contentOf(section, number, filter) {
  if (section !== 'invoices') return nothingHere(section.charAt(0).toUpperCase() + section.slice(1));
  return number ? renderBill(await load(`invoices/${number}`)) : renderList(await load('invoices'), filter);
}

/** Shows the page that the address names; a page that comes in after the next click is dropped. */
async function show() {
  const visit = ++visits;
  const [path = '', query = ''] = location.hash.slice(2).split('?');
  const [section = '', number] = path.split('/');
  if (section === '') return location.replace('#/invoices');
  for (const link of document.querySelectorAll('[data-section]')) {
    link.toggleAttribute('data-current', link.getAttribute('data-section') === section);
  }
  document.title = number ? `Bill ${number} | Foliodesk` : 'Foliodesk';
  main.replaceChildren(waiting());
  const content = await contentOf(section, number, new URLSearchParams(query).get('status') ?? '').catch(() =>
    nothingHere('Not found'),
  );
  if (visit === visits) main.replaceChildren(content);
}

addEventListener('hashchange', show);
show();
