import type { NameForm } from '../records/nameForm';
import type { KnownSeller, SeenSeller } from '../records/sellerIdentity';
import { allowedEdits, isSmallChange } from '../records/spelling';

/** Sellers met in the course of one import, found as those in the database are. */
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
  const byLength = new Map<string, Map<string, KnownSeller>>();
  return {
    add: (company, seller) => {
      for (const lookup of lookupsOf(company, seller)) put(byLookup, lookup, seller);
      for (const { marks, base } of seller.names) put(byLength, `${base.length} ${marks}`, seller);
    },
    equal: (company, { name, vatHash }) => {
      const parts = { names: name ? [name] : [], aliases: [], ...(vatHash !== undefined && { vatHash }) };
      return lookupsOf(company, parts).flatMap((lookup) => [...(byLookup.get(lookup)?.values() ?? [])]);
    },
    similar: (name) => {
      if (!name) return [];
      const { base, marks } = name;
      const edits = allowedEdits(base.length);
      const lengths = Array.from({ length: 2 * edits + 1 }, (_, at) => base.length - edits + at);
      const near = lengths.flatMap((length) => [...(byLength.get(`${length} ${marks}`)?.values() ?? [])]);
      return near.filter(({ names }) => names.some((each) => isSmallChange(each, name)));
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
