import { type Html, html } from '../html';
import { type IconName, icon, iconSprite } from '../icons';

const entries: readonly (readonly [id: string, label: string, icon: IconName])[] = [
  ['home', 'Home', 'home'],
  ['inbox', 'Inbox', 'inbox'],
  ['invoices', 'Bills', 'file'],
  ['vendors', 'Vendors', 'people'],
  ['payments', 'Payments', 'card'],
  ['reports', 'Reports', 'chart'],
];

function link([id, label, name]: (typeof entries)[number]): Html {
  return html`<a href="#/${id}" data-section="${id}">${icon(name)}<span>${label}</span></a>`;
}

/** The one page of the application; its script fills `main`. */
export function shell(company: string): Html {
  return html`<!doctype html>
<html lang="en-US">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Foliodesk</title>
<link rel="icon" href="/foliodesk/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/foliodesk/foliodesk.css">
<link rel="stylesheet" href="/foliodesk/bill.css">
<script src="/notice.js" defer></script>
<script src="/foliodesk/app.js" type="module"></script>
</head>
<body>
${iconSprite()}
<aside class="rail">
  <a class="brand" href="#/invoices"><img src="/foliodesk/icon.svg" alt="" width="30" height="30"><span>foliodesk</span></a>
  <p class="workspace"><small>Workspace</small>${company}</p>
  <nav aria-label="Main">${entries.map(link)}</nav>
  <div class="bottom">
    <a href="#/settings" data-section="settings">${icon('settings')}<span>Settings</span></a>
    <p class="me"><b>AP</b><span>AP specialist</span></p>
  </div>
</aside>
<main id="app"></main>
</body>
</html>`;
}
