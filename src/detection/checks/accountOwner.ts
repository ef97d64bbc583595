import { type Owners, timesSeen } from '../history/owners';
import { shownId } from '../shownId';
import type { Check } from './check';

/** Whether the account is that of another seller. */
export const accountOwner: Check = {
  id: 'accountOwner',
  family: 'history',
  roles: ['iban', 'seller'],
  penalty: -3,
  exoneration: 0,
  measure: ({ iban, seller }, { accountOwners }) =>
    iban === undefined || seller === undefined ? undefined : foreign(accountOwners, seller),
  explain: ({ iban }, { accountOwners }) => ({
    ...(iban !== undefined && { observed: shownId(iban) }),
    n: timesSeen(accountOwners),
  }),
  sentence: {
    en: 'This account belongs to another seller.',
    de: 'Dieses Konto gehört einem anderen Verkäufer.',
  },
};

/** Grows with how often one other owner was seen, and shrinks with how many there are: it stays bounded. */
export function foreign(owners: Owners | undefined, seller: string): number {
  if (!owners || owners.length === 0 || owners.some(([each]) => each === seller)) return 0;
  return 1 + Math.log1p(timesSeen(owners)) / owners.length;
}
