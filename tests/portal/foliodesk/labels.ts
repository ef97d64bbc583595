import type { Status, Step } from '../workflow';

export const statusLabels: Readonly<Record<Status, string>> = {
  review: 'Draft',
  approval: 'Needs approval',
  onHold: 'On hold',
  approved: 'Scheduled',
  paid: 'Paid',
};

export const stepLabels: Readonly<Record<Step['kind'], readonly [what: string, who: string]>> = {
  received: ['Bill forwarded to the inbox', 'AP inbox'],
  captured: ['Fields captured from the document', 'Foliodesk capture'],
  submitted: ['Submitted for approval', 'AP specialist'],
  held: ['Placed on hold, receipt not confirmed', 'Receiving'],
  approved: ['Approved and scheduled', 'Controller'],
  paid: ['ACH payment sent', 'Treasury'],
};

export const currencies = ['USD', 'CAD', 'EUR', 'GBP', 'CHF', 'MXN', 'JPY', 'AUD', 'SEK', 'DKK', 'PLN'];
