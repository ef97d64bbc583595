import type { Facts } from '../facts';
import { type CompanyStatistics, emptyCompany, learnCompany, summarise } from './companyStatistics';
import type { HistoryView } from './historyView';
import { addOwner, type Owners } from './owners';
import { emptySeller, learnSeller, type SellerStatistics } from './sellerStatistics';
import { textHash } from './textHash';

/**
 * The history of one company in memory: what a command works on. Of each invoice only hashes stay, by which it is known
 * when it comes again; all else is bounded by the number of sellers.
 */
export interface MemoryHistory {
  readonly company: CompanyStatistics;
  readonly view: (facts: Facts) => HistoryView;
  readonly learn: (facts: Facts) => void;
}

export function memoryHistory(): MemoryHistory {
  const company = emptyCompany();
  const sellers = new Map<string, SellerStatistics>();
  const accounts = new Map<string, Owners>();
  const vatIds = new Map<string, Owners>();
  /** How many invoices have the number, by the hash of seller and bare number. */
  const numbers = new Map<number, number>();
  /** The hash of the bare number, by that of seller, amount and date. */
  const amounts = new Map<number, number>();
  return {
    company,
    view: (facts) => {
      summarise(company);
      const keys = keysOf(facts);
      const seller = keys.seller === undefined ? undefined : sellers.get(keys.seller);
      const accountOwners = facts.iban === undefined ? undefined : accounts.get(facts.iban);
      const vatIdOwners = facts.sellerVatId === undefined ? undefined : vatIds.get(facts.sellerVatId);
      const before = keys.number === undefined ? undefined : numbers.get(keys.number);
      const other = keys.amount === undefined ? undefined : amounts.get(keys.amount);
      return {
        company,
        ...(seller && { seller }),
        ...(accountOwners && { accountOwners }),
        ...(vatIdOwners && { vatIdOwners }),
        ...(before !== undefined && { sameNumber: before }),
        ...(other !== undefined && { sameAmountAndDate: other !== (facts.number && textHash(facts.number.bare)) }),
      };
    },
    learn: (facts) => {
      const keys = keysOf(facts);
      const known = keys.seller === undefined ? undefined : sellers.get(keys.seller);
      learnCompany(company, facts, known);
      if (keys.seller === undefined || facts.seller === undefined) return;
      const seller = known ?? emptySeller();
      if (!known) sellers.set(keys.seller, seller);
      learnSeller(seller, facts);
      if (facts.iban !== undefined) own(accounts, facts.iban, facts.seller);
      if (facts.sellerVatId !== undefined) own(vatIds, facts.sellerVatId, facts.seller);
      if (keys.number !== undefined) numbers.set(keys.number, (numbers.get(keys.number) ?? 0) + 1);
      if (keys.amount !== undefined && facts.number) amounts.set(keys.amount, textHash(facts.number.bare));
    },
  };
}

function own(all: Map<string, Owners>, id: string, seller: string): void {
  let owners = all.get(id);
  if (!owners) {
    owners = [];
    all.set(id, owners);
  }
  addOwner(owners, seller);
}

interface Keys {
  readonly seller?: string;
  /** Hashes. */
  readonly number?: number;
  readonly amount?: number;
}

/** What an invoice is found by among earlier ones. */
function keysOf({ seller, type, number, invoice }: Facts): Keys {
  if (seller === undefined) return {};
  const key = `${type}\n${seller}`;
  const { grossTotal, issueDate } = invoice;
  return {
    seller: key,
    ...(number && { number: textHash(`${key}\n${number.bare}`) }),
    ...(grossTotal !== undefined &&
      issueDate !== undefined && { amount: textHash(`${key}\n${grossTotal}\n${issueDate}`) }),
  };
}
