import type { NameForm } from '../records/nameForm';
import {
  type KnownSeller,
  recogniseSeller,
  type SeenSeller,
  type SellerIdentity,
  withSeen,
} from '../records/sellerIdentity';
import { allowedEdits, isSmallChange } from '../records/spelling';
import type { SpellingKey } from './historyMigrations';
import type { Changing, Looking } from './historyTransaction';

/** The sellers of one company, as far as they are needed. */
export interface SellerBook {
  readonly recognise: (seen: SeenSeller) => Promise<SellerIdentity | undefined>;
  /** A seller that was recognised, with what was seen of it; not stored yet. */
  readonly changed: ReadonlyMap<string, KnownSeller>;
}

/** Opens the sellers of a company; those of invoices asked for one after another know of each other. */
export function sellerBook(look: Looking, company: string, since: string): SellerBook {
  const changed = new Map<string, KnownSeller>();
  const answered = new Map<string, SellerIdentity | undefined>();
  const ask = async (seen: SeenSeller) => {
    const exact = await equalSellers(look, company, seen);
    const first = recogniseSeller(merged(exact, changed), seen);
    if (!first || first.by === 'vatId' || first.by === 'name') return note(seen, exact, first);
    const known = [...exact, ...(await similarSellers(look, company, seen.name))];
    return note(seen, known, recogniseSeller(merged(known, changed), seen));
  };
  const note = (seen: SeenSeller, known: readonly KnownSeller[], identity: SellerIdentity | undefined) => {
    if (identity) {
      const before = changed.get(identity.key) ?? known.find(({ key }) => key === identity.key);
      changed.set(identity.key, withSeen(before, identity, seen, since));
    }
    return identity;
  };
  return {
    changed,
    recognise: async (seen) => {
      const question = JSON.stringify([seen.name?.base, seen.name?.legalForm, seen.vatHash]);
      if (!answered.has(question)) answered.set(question, await ask(seen));
      return answered.get(question);
    },
  };
}

/** Writes a seller with all that it is found by. */
export async function putSeller(change: Changing, company: string, seller: KnownSeller): Promise<void> {
  const { names, aliases, vatHash, key } = seller;
  const lookups = [...names, ...aliases].map((name) => nameLookup(company, name));
  if (vatHash !== undefined) lookups.push(vatLookup(company, vatHash));
  const putSpelling = async (name: NameForm) =>
    change.objectStore('spellings').put(true, spellingKey(company, name, key));
  await Promise.all([
    change.objectStore('sellers').put({ ...seller, company, lookups }),
    ...names.map((name) => putSpelling(name)),
  ]);
}

function merged(known: readonly KnownSeller[], changed: ReadonlyMap<string, KnownSeller>): KnownSeller[] {
  const distinct = new Map(known.map((seller) => [seller.key, seller]));
  return [...new Map([...distinct, ...changed]).values()];
}

async function equalSellers(look: Looking, company: string, { name, vatHash }: SeenSeller): Promise<KnownSeller[]> {
  const index = look.objectStore('sellers').index('byLookup');
  const [named, registered] = await Promise.all([
    name ? index.getAll(nameLookup(company, name)) : [],
    vatHash === undefined ? [] : index.getAll(vatLookup(company, vatHash)),
  ]);
  return [...named, ...registered];
}

/** Reads the names of about this length, and of the sellers only those that are spelt alike. */
async function similarSellers(look: Looking, company: string, name: NameForm | undefined): Promise<KnownSeller[]> {
  if (!name) return [];
  const [length, edits] = [name.base.length, allowedEdits(name.base.length)];
  const range = IDBKeyRange.bound([company, name.marks, length - edits], [company, name.marks, length + edits, []]);
  const keys = await look.objectStore('spellings').getAllKeys(range);
  const alike = keys.filter(([, marks, , base, legalForm]) => isSmallChange({ base, legalForm, marks }, name));
  const sellers = look.objectStore('sellers');
  const found = await Promise.all(alike.map(([, , , , , key]) => sellers.get([company, key])));
  return found.filter((seller) => seller !== undefined);
}

function spellingKey(company: string, { marks, base, legalForm }: NameForm, key: string): SpellingKey {
  return [company, marks, base.length, base, legalForm, key];
}

function nameLookup(company: string, { base, legalForm }: NameForm): string {
  return JSON.stringify([company, 'name', base, legalForm]);
}

function vatLookup(company: string, vatHash: string): string {
  return JSON.stringify([company, 'vatId', vatHash]);
}
