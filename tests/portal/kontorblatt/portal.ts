import { filterOf } from '../filter';
import { html } from '../html';
import { pageReply, type Reply, reply } from '../reply';
import type { PortalBook } from '../types';
import { viewsOf } from '../view';
import belegCss from './beleg.css?raw';
import { detailPage } from './detailPage';
import iconSvg from './icon.svg?raw';
import css from './kontorblatt.css?raw';
import { menus } from './labels';
import { listPage } from './listPage';
import { type Frame, kontorblattPage } from './page';

function page(book: PortalBook, path: string, query: URLSearchParams): Reply | undefined {
  const views = viewsOf(book);
  const filter = filterOf(query);
  const frame: Frame = { title: 'Belege', company: book.company, views, menu: 'belege', folder: filter.status };
  if (path === '/invoices') return pageReply(kontorblattPage(frame, listPage(views, filter)));
  const view = views.find(({ number }) => path === `/invoices/${number}`);
  if (view) {
    const title = view.invoice.invoiceNumber ?? 'Beleg';
    return pageReply(kontorblattPage({ ...frame, title, folder: view.status }, detailPage(view)));
  }
  const menu = menus.find(([id]) => path === `/${id}`);
  if (!menu) return undefined;
  const [id, title] = menu;
  const content = html`<h1 class="titel">${title}</h1><p class="leer">Diese Demo enthält nur Eingangsrechnungen.</p>`;
  return pageReply(kontorblattPage({ ...frame, title, menu: id, folder: 'none' }, content));
}

/** Answers what is below `/kontorblatt`. */
export function kontorblatt(book: PortalBook, path: string, query: URLSearchParams): Reply | undefined {
  if (path === '/kontorblatt.css') return reply('css', css);
  if (path === '/beleg.css') return reply('css', belegCss);
  if (path === '/icon.svg') return reply('svg', iconSvg);
  return page(book, path, query);
}
