import type { NameForm } from '../records/nameForm';
import {
  type KnownSeller,
  recogniseSeller,
  type SeenSeller,
  type SellerIdentity,
  withSeen,
} from '../records/sellerIdentity';
import { allowedEdits, isSmallChange } from '../records/spelling';
import { freshSellers, lookupsOf } from './historyFreshSellers';
import type { SpellingKey } from './historyMigrations';
import type { Changing, Looking } from './historyTransaction';

/** The sellers of one company, as far as they are needed. */
export interface SellerBook {
  readonly recognise: (seen: SeenSeller) => Promise<SellerIdentity | undefined>;
  /** A seller that was recognised, with what was seen of it; not stored yet. */
  readonly changed: ReadonlyMap<string, KnownSeller>;
}

/**
 * Opens the sellers of a company; those of invoices asked for one after another know of each other.
 *
 * @param all - All sellers of the company, for whoever asks for so many that the database would be too slow.
 */
export function sellerBook(look: Looking, company: string, since: string, all?: readonly KnownSeller[]): SellerBook {
  const changed = new Map<string, KnownSeller>();
  const fresh = freshSellers();
  for (const seller of all ?? []) fresh.add(company, seller);
  const answered = new Map<string, SellerIdentity | undefined>();
  const latest = (sellers: readonly KnownSeller[]) => [
    ...new Map(sellers.map((seller) => [seller.key, changed.get(seller.key) ?? seller])).values(),
  ];
  const ask = async (seen: SeenSeller) => {
    const stored = all ? [] : await equalSellers(look, company, seen);
    const exact = latest([...stored, ...fresh.equal(company, seen)]);
    const first = recogniseSeller(exact, seen);
    if (!first || first.by === 'vatId' || first.by === 'name') return note(seen, exact, first);
    const alike = all ? [] : await similarSellers(look, company, seen.name);
    const known = latest([...exact, ...alike, ...fresh.similar(seen.name)]);
    return note(seen, known, recogniseSeller(known, seen));
  };
  const note = (seen: SeenSeller, known: readonly KnownSeller[], identity: SellerIdentity | undefined) => {
    if (identity) {
      const before = known.find(({ key }) => key === identity.key);
      const after = withSeen(before, identity, seen, since);
      changed.set(after.key, after);
      fresh.add(company, after);
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
  const { names, key } = seller;
  const lookups = lookupsOf(company, seller);
  const putSpelling = async (name: NameForm) =>
    change.objectStore('spellings').put(true, spellingKey(company, name, key));
  await Promise.all([
    change.objectStore('sellers').put({ ...seller, company, lookups }),
    ...names.map((name) => putSpelling(name)),
  ]);
}

async function equalSellers(look: Looking, company: string, { name, vatHash }: SeenSeller): Promise<KnownSeller[]> {
  const index = look.objectStore('sellers').index('byLookup');
  const lookups = lookupsOf(company, {
    names: name ? [name] : [],
    aliases: [],
    ...(vatHash !== undefined && { vatHash }),
  });
  return (await Promise.all(lookups.map((lookup) => index.getAll(lookup)))).flat();
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
