import { type Html, html } from './html';
import { icon } from './icons';
import { portals } from './portals';
import type { PortalBook } from './types';

function entry(book: PortalBook): Html {
  const { title, about, home } = portals[book.portal];
  return html`<li><a class="${book.portal}" href="${home}">
  <span class="name">${title}${icon('right')}</span>
  <span class="about">${about}</span>
  <span class="books">${book.invoices.length} invoices to ${book.company}</span>
</a></li>`;
}

/** The page at `/`: which demo portals there are. */
export function startPage(books: readonly PortalBook[]): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Demo portals</title>
<link rel="icon" href="/tallyroom/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/startPage.css">
</head>
<body><main>
<h1>Demo portals</h1>
<p>Three invented accounting products with demo data: every company, invoice and amount here is made up.</p>
<ul>${books.map(entry)}</ul>
</main></body>
</html>`;
}
