import type { DocumentName, HistoryDocument } from '../../records/types';
import type { Facts } from '../facts';
import { emptyCompany, learnCompany, summarise } from './companyStatistics';
import { type Drawer, documentId, openDrawer } from './drawer';
import { forgetCompany, forgetSeller } from './forget';
import type { HistoryView } from './historyView';
import { addOwner, type Owners, removeOwner } from './owners';
import { type KeptOwners, readCompany, readOwners, readSeller } from './readDocument';
import { emptySeller, learnSeller, type SellerStatistics } from './sellerStatistics';

/** What a company's history has learned of its sellers, as documents that are read when they are needed. */
export interface Shelf {
  /** What is known to whoever looks at an invoice with these documents. */
  readonly view: (names: readonly DocumentName[]) => HistoryView;
  /** Takes in one invoice. */
  readonly learn: (names: readonly DocumentName[], facts: Facts) => void;
  /** Takes out one that was learned. */
  readonly forget: (names: readonly DocumentName[], facts: Facts) => void;
  readonly changed: () => HistoryDocument[];
}

/** Documents of one company; each function throws DocumentUnreadable when it comes upon one that cannot be read. */
export function openShelf(documents: readonly HistoryDocument[]): Shelf {
  const stored = new Map(documents.map((each) => [documentId(each), each.data]));
  const company = openDrawer('company', stored, readCompany, emptyCompany);
  const sellers = openDrawer('seller', stored, readSeller, emptySeller);
  const owners: Owned = {
    iban: openDrawer('iban', stored, readOwners, noOwners),
    vatId: openDrawer('vatId', stored, readOwners, noOwners),
  };
  const knownSeller = (key: string | undefined): SellerStatistics | undefined => {
    const seller = key === undefined ? undefined : sellers.find(key);
    return seller && seller.n > 0 ? seller : undefined;
  };
  return {
    view: (names) => {
      const statistics = company.find('') ?? emptyCompany();
      summarise(statistics);
      const [seller, ofInvoices] = keysOf(names, 'seller').map(knownSeller);
      const [accountOwners, vatIdOwners] = [ownersOf(names, 'iban', owners), ownersOf(names, 'vatId', owners)];
      return {
        company: statistics,
        ...(seller && { seller }),
        ...(ofInvoices && { ofInvoices }),
        ...(accountOwners && { accountOwners }),
        ...(vatIdOwners && { vatIdOwners }),
      };
    },
    learn: (names, facts) => {
      const key = keyOf(names, 'seller');
      learnCompany(company.take(''), facts, knownSeller(key));
      if (key !== undefined) learnSeller(sellers.take(key), facts);
      eachOwned(names, owners, facts, addOwner);
    },
    forget: (names, facts) => {
      const key = keyOf(names, 'seller');
      if (key !== undefined) forgetSeller(sellers.take(key), facts);
      eachOwned(names, owners, facts, removeOwner);
      forgetCompany(company.take(''), facts, knownSeller(key));
    },
    changed: () => [company, sellers, owners.iban, owners.vatId].flatMap((drawer) => drawer.changed()),
  };
}

type Owned = Readonly<Record<'iban' | 'vatId', Drawer<KeptOwners>>>;

const noOwners = (): KeptOwners => ({ version: 1, owners: [] });

function ownersOf(names: readonly DocumentName[], kind: keyof Owned, owned: Owned): Owners | undefined {
  const key = keyOf(names, kind);
  const found = key === undefined ? undefined : owned[kind].find(key)?.owners;
  return found && found.length > 0 ? found : undefined;
}

function eachOwned(
  names: readonly DocumentName[],
  owned: Owned,
  { seller }: Facts,
  change: (owners: Owners, seller: string) => void,
): void {
  if (seller === undefined) return;
  for (const kind of ['iban', 'vatId'] as const) {
    const key = keyOf(names, kind);
    if (key !== undefined) change(owned[kind].take(key).owners, seller);
  }
}

function keyOf(names: readonly DocumentName[], kind: DocumentName['kind']): string | undefined {
  return keysOf(names, kind)[0];
}

function keysOf(names: readonly DocumentName[], kind: DocumentName['kind']): string[] {
  return names.filter((each) => each.kind === kind).map(({ key }) => key);
}
