import { shippedProfiles } from '../../../src/invoice/shippedProfiles';
import type { backgroundRoutes, RequestOf } from '../../../src/messaging/routes';

type Requests = { readonly [K in keyof typeof backgroundRoutes]: RequestOf<(typeof backgroundRoutes)[K]> };

const [profile] = shippedProfiles;
if (!profile) throw new Error('no profile is shipped');

/** A request of each route that its schema accepts; a route without one does not compile. */
export const wellFormedRequests: Requests = {
  'background/check': { tabId: 1 },
  'background/outline': { tabId: 1, frameId: 0, selector: 'body', address: 'https://books.example.com/' },
  'background/judge': { reading: { fields: { grossTotal: { status: 'certain', value: '119.00' } } } },
  'background/looksRight': { recordId: '1c6a0d2e-8f3b-4d5a-9b7c-2e4f6a8b0c1d' },
  'background/model': {},
  'background/useModel': { sha256: null },
  'background/engine': {},
  'background/test': { profile, tabId: 1 },
  'background/deleteEverything': {},
};
