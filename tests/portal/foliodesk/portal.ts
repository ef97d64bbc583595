import { pageReply, type Reply, reply } from '../reply';
import type { PortalBook } from '../types';
import { viewsOf } from '../view';
import { billDetail, billRow } from './api';
import billCss from './bill.css?raw';
import app from './client/app.js?raw';
import bill from './client/bill.js?raw';
import controls from './client/controls.js?raw';
import dom from './client/dom.js?raw';
import lineItems from './client/lineItems.js?raw';
import list from './client/list.js?raw';
import side from './client/side.js?raw';
import css from './foliodesk.css?raw';
import iconSvg from './icon.svg?raw';
import { shell } from './shell';

const scripts: Readonly<Record<string, string>> = {
  '/app.js': app,
  '/bill.js': bill,
  '/controls.js': controls,
  '/dom.js': dom,
  '/lineItems.js': lineItems,
  '/list.js': list,
  '/side.js': side,
};

function data(book: PortalBook, path: string): Reply | undefined {
  const views = viewsOf(book);
  if (path === '/api/invoices') return reply('json', JSON.stringify(views.map(billRow)));
  const view = views.find(({ number }) => path === `/api/invoices/${number}`);
  return view && reply('json', JSON.stringify(billDetail(view)));
}

/** Answers what is below `/foliodesk`: the page, its scripts and styles, and the data as JSON. */
export function foliodesk(book: PortalBook, path: string): Reply | undefined {
  const script = scripts[path];
  if (script !== undefined) return reply('js', script);
  if (path === '/') return pageReply(shell(book.company));
  if (path === '/foliodesk.css') return reply('css', css);
  if (path === '/bill.css') return reply('css', billCss);
  if (path === '/icon.svg') return reply('svg', iconSvg);
  return data(book, path);
}
