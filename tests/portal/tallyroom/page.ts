import { type Html, html } from '../html';
import { icon } from '../icons';
import { sections } from './labels';

/** The frame of every page: header, sections, content, footer. */
export function tallyroomPage(title: string, company: string, section: string, content: Html): Html {
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Tallyroom</title>
<link rel="icon" href="/tallyroom/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/tallyroom/tallyroom.css">
<link rel="stylesheet" href="/tallyroom/detail.css">
<script src="/notice.js" defer></script>
</head>
<body>
<header class="masthead">
  <a class="brand" href="/tallyroom/invoices"><img src="/tallyroom/icon.svg" alt="" width="30" height="30">Tallyroom</a>
  <form class="find" action="/tallyroom/invoices" role="search">
    ${icon('search')}<input type="search" name="q" aria-label="Search invoices" placeholder="Search invoices, suppliers, orders">
  </form>
  <div class="account">
    <span class="entity">${icon('bank')}${company}</span>
    <button type="button" class="bare" aria-label="Notifications" data-notice="No new notifications.">${icon('bell')}</button>
    <span class="user"><span class="avatar">AP</span>Accounts payable</span>
  </div>
</header>
<nav class="sections" aria-label="Sections">${sections.map(([id, label]) => sectionLink(id, label, id === section))}</nav>
<main>${content}</main>
<footer class="foot"><span>Tallyroom Purchase Ledger</span><span>Figures are shown in invoice currency unless stated</span></footer>
</body>
</html>`;
}

function sectionLink(id: string, label: string, current: boolean): Html {
  return current
    ? html`<a href="/tallyroom/${id}" aria-current="page">${label}</a>`
    : html`<a href="/tallyroom/${id}">${label}</a>`;
}
