import { type NameForm, sameName } from './nameForm';
import { isSmallChange } from './spelling';

/** A seller as a company's history knows it. */
export interface KnownSeller {
  readonly key: string;
  /** When it was first seen: ISO date and time. */
  readonly since: string;
  /** Its own names, against which a spelling change is measured. */
  readonly names: readonly NameForm[];
  /** Spellings that were taken for one of the names. They are only compared for equality, so that names do not drift. */
  readonly aliases: readonly NameForm[];
  readonly vatHash?: string;
}

/** What an invoice says of its seller. */
export interface SeenSeller {
  readonly name?: NameForm;
  readonly vatHash?: string;
}

/** Who a seller is, and by what it was recognised. */
export interface SellerIdentity {
  readonly key: string;
  readonly by: 'vatId' | 'name' | 'spelling' | 'new';
  /** Keys of other sellers that bear this very name with another VAT id. */
  readonly namesakes: readonly string[];
}

const mostNames = 16;

/**
 * Recognises a seller: by its VAT id, else by its name, else by a small spelling change of exactly one known name.
 *
 * One name with two VAT ids is two sellers: branches of a group bill differently, and a stranger under a known name must
 * not inherit that seller's history. A check can tell by `namesakes`. Where such an invoice shows no VAT id, it belongs
 * to the one known longest. A name that has a VAT id of its own, with the id of a seller of another name, stays that
 * name's: then it is the id that is odd.
 *
 * @param known - At least every seller that has this VAT id, bears this name or one that is a small change of it.
 * @returns undefined when the invoice says nothing of its seller.
 */
export function recogniseSeller(known: readonly KnownSeller[], seen: SeenSeller): SellerIdentity | undefined {
  const { name, vatHash } = seen;
  if (!name && vatHash === undefined) return undefined;
  const bearers = [...known].sort(byAge).filter((seller) => bears(seller, name));
  const identity = (key: string, by: SellerIdentity['by']): SellerIdentity => ({
    key,
    by,
    namesakes: bearers.filter((seller) => seller.key !== key).map((seller) => seller.key),
  });
  const ofVatId = known.find((seller) => vatHash !== undefined && seller.vatHash === vatHash);
  const other = bearers.find((seller) => seller.vatHash !== undefined);
  if (ofVatId && other && !bears(ofVatId, name)) return identity(other.key, 'name');
  if (ofVatId) return identity(ofVatId.key, 'vatId');
  const bearer = bearers.find((seller) => mayBe(seller, vatHash));
  if (bearer) return identity(bearer.key, 'name');
  const similar = known.filter((seller) => mayBe(seller, vatHash) && resembles(seller, name));
  const [only] = similar;
  return only && similar.length === 1 ? identity(only.key, 'spelling') : identity(newKey(seen), 'new');
}

/** A seller with what an invoice of it says added: its first VAT id, a name or a spelling not seen before. */
export function withSeen(
  known: KnownSeller | undefined,
  { key, by }: SellerIdentity,
  { name, vatHash }: SeenSeller,
  since: string,
): KnownSeller {
  const { names, aliases, ...seller } = known ?? { key, since, names: [], aliases: [] };
  const isNew = name !== undefined && ![...names, ...aliases].some((each) => sameName(each, name));
  const added = (to: readonly NameForm[], isMeant: boolean) =>
    isNew && isMeant && to.length < mostNames ? [...to, name] : to;
  return {
    ...(vatHash !== undefined && { vatHash }),
    ...seller,
    names: added(names, by !== 'spelling'),
    aliases: added(aliases, by === 'spelling'),
  };
}

/** Two windows that meet the same new seller give it the same key. */
function newKey({ name, vatHash }: SeenSeller): string {
  return vatHash === undefined ? `name:${name?.base} ${name?.legalForm}` : `vat:${vatHash}`;
}

function bears({ names, aliases }: KnownSeller, name: NameForm | undefined): boolean {
  return name !== undefined && [...names, ...aliases].some((each) => sameName(each, name));
}

function resembles({ names }: KnownSeller, name: NameForm | undefined): boolean {
  return name !== undefined && names.some((each) => isSmallChange(each, name));
}

function mayBe(seller: KnownSeller, vatHash: string | undefined): boolean {
  return seller.vatHash === undefined || vatHash === undefined || seller.vatHash === vatHash;
}

function byAge(a: KnownSeller, b: KnownSeller): number {
  return a.since === b.since ? (a.key < b.key ? -1 : 1) : a.since < b.since ? -1 : 1;
}
