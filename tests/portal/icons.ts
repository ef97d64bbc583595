import type { Html } from './html';

const shapes = {
  search: '<circle cx="11" cy="11" r="6.5"/><path d="m16 16 4.5 4.5"/>',
  bell: '<path d="M6 17V11a6 6 0 0 1 12 0v6l1.5 2h-15zM10 21h4"/>',
  help: '<circle cx="12" cy="12" r="9"/><path d="M9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M12 16.8v.2"/>',
  file: '<path d="M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6"/>',
  people:
    '<circle cx="9" cy="8" r="3.5"/><path d="M2.5 20a6.5 6.5 0 0 1 13 0M16 5a3.5 3.5 0 0 1 0 6.5M18 14.5a6 6 0 0 1 3.5 5.5"/>',
  card: '<rect x="3" y="5" width="18" height="14" rx="2"/><path d="M3 10h18M7 15h4"/>',
  chart: '<path d="M4 4v16h16M8 16v-4M12 16V8M16 16v-6"/>',
  settings: '<path d="M4 7h9M17 7h3M4 17h3M11 17h9"/><circle cx="15" cy="7" r="2"/><circle cx="9" cy="17" r="2"/>',
  check: '<path d="m5 12.5 4.5 4.5L19 7.5"/>',
  pause: '<path d="M9 6v12M15 6v12"/>',
  cross: '<path d="m6 6 12 12M18 6 6 18"/>',
  message: '<path d="M4 5h16v11H9l-5 4z"/>',
  clip: '<path d="m19 11-7.6 7.6a4.5 4.5 0 0 1-6.4-6.4l8-8a3 3 0 0 1 4.3 4.3l-8 8a1.5 1.5 0 0 1-2.2-2.2L14.4 7"/>',
  left: '<path d="m14.5 6-6 6 6 6"/>',
  right: '<path d="m9.5 6 6 6-6 6"/>',
  down: '<path d="m6 9.5 6 6 6-6"/>',
  download: '<path d="M12 4v11M7 10.5l5 5 5-5M4 20h16"/>',
  clock: '<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.5 2"/>',
  plus: '<path d="M12 5v14M5 12h14"/>',
  print: '<path d="M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z"/>',
  home: '<path d="m4 11 8-7 8 7v9h-5v-6H9v6H4z"/>',
  folder: '<path d="M3 6h6l2 2.5h10V19H3z"/>',
  inbox: '<path d="M4 13 7 5h10l3 8v6H4zM4 13h5l1 2.5h4L15 13h5"/>',
  mail: '<rect x="3" y="5" width="18" height="14" rx="2"/><path d="m3.5 7 8.5 6 8.5-6"/>',
  bank: '<path d="m3 9 9-5 9 5zM5 9v9M10 9v9M14 9v9M19 9v9M3 20h18"/>',
  more: '<path d="M5 12h.1M12 12h.1M19 12h.1"/>',
} as const;

export type IconName = keyof typeof shapes;

/** A line icon; the page's style decides its size, weight and colour. */
export function icon(name: IconName): Html {
  return { markup: `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${shapes[name]}</svg>` };
}

/** All icons as symbols, for a page whose script makes the elements. */
export function iconSprite(): Html {
  const symbols = Object.entries(shapes).map(
    ([name, shape]) => `<symbol id="icon-${name}" viewBox="0 0 24 24">${shape}</symbol>`,
  );
  return { markup: `<svg class="sprite" aria-hidden="true">${symbols.join('')}</svg>` };
}
