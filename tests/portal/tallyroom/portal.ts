import { filterOf } from '../filter';
import { html } from '../html';
import { pageReply, type Reply, reply, withHeader } from '../reply';
import type { PortalBook } from '../types';
import { viewsOf } from '../view';
import detailCss from './detail.css?raw';
import { detailPage } from './detailPage';
import iconSvg from './icon.svg?raw';
import { sections } from './labels';
import { listPage } from './listPage';
import { tallyroomPage } from './page';
import css from './tallyroom.css?raw';

function page(book: PortalBook, path: string, query: URLSearchParams): Reply | undefined {
  const views = viewsOf(book);
  const frame = (title: string, section: string, content: ReturnType<typeof html>) =>
    pageReply(tallyroomPage(title, book.company, section, content));
  if (path === '/invoices') return frame('Invoices', 'invoices', listPage(views, filterOf(query)));
  const view = views.find(({ number }) => path === `/invoices/${number}`);
  if (view) return frame(view.invoice.invoiceNumber ?? 'Invoice', 'invoices', detailPage(view));
  const section = sections.find(([id]) => path === `/${id}`);
  if (!section) return undefined;
  const [id, label] = section;
  return frame(label, id, html`<div class="empty"><h1>${label}</h1><p>This demo has invoices only.</p></div>`);
}

/** Answers what is below `/tallyroom`; its policy lets no page run or load anything from elsewhere. */
export function tallyroom(book: PortalBook, path: string, query: URLSearchParams): Reply | undefined {
  if (path === '/tallyroom.css') return reply('css', css);
  if (path === '/detail.css') return reply('css', detailCss);
  if (path === '/icon.svg') return reply('svg', iconSvg);
  const answer = page(book, path, query);
  return answer && withHeader(answer, 'content-security-policy', "default-src 'self'");
}
