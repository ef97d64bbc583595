import { countOf } from '../filter';
import { type Html, html } from '../html';
import { icon } from '../icons';
import type { InvoiceView } from '../view';
import { folders, menus, statusLabels } from './labels';

/** What the frame of a page shows around its content. */
export interface Frame {
  readonly title: string;
  readonly company: string;
  readonly views: readonly InvoiceView[];
  readonly menu: string;
  /** The folder that is open, by its status; empty for all invoices. */
  readonly folder: string;
}

function folder({ views, folder: open }: Frame, status: string, label: string, symbol: Html): Html {
  const address = status === '' ? '/kontorblatt/invoices' : `/kontorblatt/invoices?status=${status}`;
  return html`<li><a class="${open === status ? 'ordner offen' : 'ordner'}" href="${address}">${symbol}<span>${label}</span><b>${countOf(views, status)}</b></a></li>`;
}

function tree(frame: Frame): Html {
  return html`<nav class="baum" aria-label="Ordner">
<h2>Eingangsrechnungen</h2>
<ul>${folder(frame, '', 'Alle Belege', icon('folder'))}${folders.map(([status, name]) => folder(frame, status, statusLabels[status], icon(name)))}</ul>
<h2>Arbeitsbereich</h2>
<ul>
  <li><a class="ordner" href="/kontorblatt/stammdaten">${icon('people')}<span>Kreditoren</span></a></li>
  <li><a class="ordner" href="/kontorblatt/zahlungen">${icon('card')}<span>Zahlläufe</span></a></li>
  <li><a class="ordner" href="/kontorblatt/auswertungen">${icon('chart')}<span>Offene Posten</span></a></li>
</ul>
</nav>`;
}

/** The window of every page: menu bar, folder tree, content, status bar. */
export function kontorblattPage(frame: Frame, content: Html): Html {
  return html`<!doctype html>
<html lang="de-DE">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${frame.title} – Kontorblatt</title>
<link rel="icon" href="/kontorblatt/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/kontorblatt/kontorblatt.css">
<link rel="stylesheet" href="/kontorblatt/beleg.css">
<script src="/notice.js" defer></script>
</head>
<body>
<header class="leiste">
  <a class="marke" href="/kontorblatt/invoices"><img src="/kontorblatt/icon.svg" alt="" width="20" height="20">Kontorblatt</a>
  <nav class="menue" aria-label="Hauptmenü">${menus.map(([id, label]) => html`<a class="${id === frame.menu ? 'aktiv' : ''}" href="/kontorblatt/${id === 'belege' ? 'invoices' : id}">${label}</a>`)}</nav>
  <span class="mandant">Mandant 100 · ${frame.company}</span>
</header>
<div class="fenster">${tree(frame)}<main>${content}</main></div>
<footer class="status"><span>${icon('check')}Verbunden</span><span>Kontenrahmen SKR03</span><span>Benutzer: Kreditorenbuchhaltung</span></footer>
</body>
</html>`;
}
