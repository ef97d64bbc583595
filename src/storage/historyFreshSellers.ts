import { type NameForm, sameName } from '../records/nameForm';
import { nameIndex } from '../records/nameIndex';
import type { KnownSeller, SeenSeller } from '../records/sellerIdentity';

/** Sellers in memory, found as those in the database are. */
export interface FreshSellers {
  readonly add: (company: string, seller: KnownSeller) => void;
  /** Those of this very name or VAT id. */
  readonly equal: (company: string, seen: SeenSeller) => KnownSeller[];
  /** Those spelt alike. */
  readonly similar: (name: NameForm | undefined) => KnownSeller[];
}

/** None at first. */
export function freshSellers(): FreshSellers {
  const byLookup = new Map<string, Map<string, KnownSeller>>();
  const bySpelling = nameIndex<string>();
  const byKey = new Map<string, KnownSeller>();
  return {
    add: (company, seller) => {
      const before = byKey.get(seller.key);
      byKey.set(seller.key, seller);
      for (const lookup of lookupsOf(company, seller)) put(byLookup, lookup, seller);
      const isNew = (name: NameForm) => !before?.names.some((each) => sameName(each, name));
      for (const name of seller.names) if (isNew(name)) bySpelling.add(name, seller.key);
    },
    equal: (company, { name, vatHash }) => {
      const parts = { names: name ? [name] : [], aliases: [], ...(vatHash !== undefined && { vatHash }) };
      return lookupsOf(company, parts).flatMap((lookup) => [...(byLookup.get(lookup)?.values() ?? [])]);
    },
    similar: (name) => {
      const keys = name ? new Set(bySpelling.alike(name)) : [];
      return [...keys].flatMap((key) => byKey.get(key) ?? []);
    },
  };
}

/** What a seller is found by when nothing is misspelt: company and name, company and VAT id, each as one text. */
export function lookupsOf(
  company: string,
  { names, aliases, vatHash }: Pick<KnownSeller, 'names' | 'aliases' | 'vatHash'>,
): string[] {
  const named = [...names, ...aliases].map(({ base, legalForm }) => JSON.stringify([company, 'name', base, legalForm]));
  return vatHash === undefined ? named : [...named, JSON.stringify([company, 'vatId', vatHash])];
}

function put(index: Map<string, Map<string, KnownSeller>>, at: string, seller: KnownSeller): void {
  const sellers = index.get(at) ?? new Map<string, KnownSeller>();
  index.set(at, sellers.set(seller.key, seller));
}
