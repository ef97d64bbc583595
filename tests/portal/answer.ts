import { html } from './html';
import notice from './notice.js?raw';
import { portals } from './portals';
import { pageReply, type Reply, redirect, reply } from './reply';
import { startPage } from './startPage';
import startCss from './startPage.css?raw';
import type { PortalBook } from './types';

const notFound = pageReply(html`<!doctype html><html lang="en"><title>Not found</title><h1>Not found</h1></html>`, 404);

function portalAnswer(book: PortalBook, url: URL): Reply {
  const path = url.pathname.slice(book.portal.length + 1);
  const { answer, home } = portals[book.portal];
  return answer(book, path, url.searchParams) ?? (path === '' || path === '/' ? redirect(home) : notFound);
}

/** The answer to one address. */
export function answerTo(books: readonly PortalBook[], url: URL): Reply {
  if (url.pathname === '/') return pageReply(startPage(books));
  if (url.pathname === '/startPage.css') return reply('css', startCss);
  if (url.pathname === '/notice.js') return reply('js', notice);
  const name = url.pathname.split('/')[1];
  const book = books.find(({ portal }) => portal === name);
  return book ? portalAnswer(book, url) : notFound;
}
