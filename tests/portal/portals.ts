import { foliodesk } from './foliodesk/portal';
import { kontorblatt } from './kontorblatt/portal';
import type { Reply } from './reply';
import { tallyroom } from './tallyroom/portal';
import type { PortalBook, PortalName } from './types';

/** One product: what it is, and its answer to a path below its own. */
export interface Portal {
  readonly title: string;
  readonly about: string;
  readonly home: string;
  invoicePath(number: number): string;
  answer(book: PortalBook, path: string, query: URLSearchParams): Reply | undefined;
}

export const portals: Readonly<Record<PortalName, Portal>> = {
  tallyroom: {
    title: 'Tallyroom',
    about: 'A British purchase ledger. Server-rendered tables under a strict content security policy.',
    home: '/tallyroom/invoices',
    invoicePath: (number) => `/tallyroom/invoices/${number}`,
    answer: tallyroom,
  },
  kontorblatt: {
    title: 'Kontorblatt',
    about: 'A German document desk. Dense definition lists, amounts such as 1.234,56 €.',
    home: '/kontorblatt/invoices',
    invoicePath: (number) => `/kontorblatt/invoices/${number}`,
    answer: kontorblatt,
  },
  foliodesk: {
    title: 'Foliodesk',
    about: 'An American single-page application. A form that appears late, with values in its controls only.',
    home: '/foliodesk/#/invoices',
    invoicePath: (number) => `/foliodesk/#/invoices/${number}`,
    answer: foliodesk,
  },
};
