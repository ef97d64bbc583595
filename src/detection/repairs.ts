import { addDays } from '../invoice/calendar';
import { decimalFromNumber, decimalsOf, fromUnits, toUnits } from '../invoice/decimal';
import type { FieldPath, Invoice, Value } from '../invoice/types';
import type { Facts, Role } from './facts';
import { accountsOf } from './history/bothTypes';
import { mostFrequent } from './history/counts';
import type { HistoryView } from './history/historyView';
import { median } from './measures/median';

/** An invoice with one field set to what the others and the seller's habits say it should be. */
export interface Repair {
  readonly path: FieldPath;
  readonly invoice: Invoice;
}

/**
 * What the invoice would be if just one field was wrong, for each field of which the right value follows from others: a
 * total from the other two, a quantity from the net total and the price, a date from the other date and the terms, the
 * seller's one currency or account.
 */
export function repairs(facts: Facts, history: HistoryView): Repair[] {
  const values: readonly (readonly [Role, Value | undefined])[] = [
    ...totals(facts),
    ...goods(facts, history),
    ...dates(facts, history),
    ...habits(history),
  ];
  return values.flatMap(([role, value]) => {
    const path = facts.paths[role];
    if (path === undefined || value === undefined || facts.invoice[path] === undefined) return [];
    return facts.invoice[path] === value ? [] : [{ path, invoice: { ...facts.invoice, [path]: value } }];
  });
}

function totals({ invoice, sumGap }: Facts): [Role, Value][] {
  const { netTotal, taxTotal, grossTotal } = invoice;
  if (sumGap === undefined || netTotal === undefined || taxTotal === undefined || grossTotal === undefined) return [];
  const scale = Math.max(decimalsOf(netTotal), decimalsOf(taxTotal), decimalsOf(grossTotal));
  const [net, tax, gross] = [toUnits(netTotal, scale), toUnits(taxTotal, scale), toUnits(grossTotal, scale)];
  const mended: readonly (readonly [Role, net: bigint, tax: bigint, value: bigint])[] = [
    ['gross', net, tax, net + tax],
    ['net', gross - tax, tax, gross - tax],
    ['tax', net, gross - net, gross - net],
  ];
  return mended.flatMap(([role, ofNet, ofTax, value]) =>
    isTax(ofTax, ofNet) ? [[role, fromUnits(value, scale)]] : [],
  );
}

/** No country taxes a sale by more than half of it; the highest rate of value added tax is 27 % (Hungary). */
function isTax(tax: bigint, net: bigint): boolean {
  const size = (value: bigint) => (value < 0n ? -value : value);
  return 2n * size(tax) <= size(net);
}

function goods({ invoice, numbers, paths }: Facts, { seller }: HistoryView): [Role, Value | undefined][] {
  const ratio = numbers['netToGoods'];
  if (ratio === undefined) return [];
  const usual = seller?.numbers['netToGoods'];
  const off = Math.exp(ratio - (usual && usual.length > 0 ? median(usual) : 0));
  const ofLine = offInLine(invoice, paths.quantity) ?? off;
  const times = (role: Role, factor: number, whole: boolean): Value | undefined => {
    const text = paths[role] === undefined ? undefined : invoice[paths[role]];
    if (text === undefined) return undefined;
    const value = Number(text) * factor;
    if (!Number.isFinite(value)) return undefined;
    const near = whole && Math.abs(value - Math.round(value)) < 0.006 * Math.abs(value);
    return decimalFromNumber(near ? Math.round(value) : value, whole ? (near ? 0 : 3) : Math.max(decimalsOf(text), 2));
  };
  return [
    ['quantity', times('quantity', ofLine, true)],
    ['unitPrice', times('unitPrice', ofLine, false)],
    ['net', times('net', 1 / off, false)],
  ];
}

/** Of one line among several: what its quantity or price is to be multiplied by to come to its net. */
function offInLine(invoice: Invoice, path: FieldPath | undefined): number | undefined {
  const line = path === undefined ? undefined : /^lines\.\d+\./.exec(path)?.[0];
  const others = Object.keys(invoice).some(
    (each) => line !== undefined && each.startsWith('lines.') && !each.startsWith(line),
  );
  if (line === undefined || !others) return undefined;
  const value = Number(invoice[`${line}quantity`]) * Number(invoice[`${line}unitPrice`]);
  const off = Number(invoice[`${line}net`]) / value;
  return Number.isFinite(off) && off !== 0 ? off : undefined;
}

function dates({ invoice, numbers }: Facts, { seller }: HistoryView): [Role, Value | undefined][] {
  const { issueDate, dueDate, paymentTermsDays } = invoice;
  const usual = seller?.numbers['paymentDays'];
  const days = usual && usual.length > 0 ? Math.round(median(usual)) : undefined;
  const terms = paymentTermsDays === undefined ? days : Number(paymentTermsDays);
  if (issueDate === undefined || dueDate === undefined || terms === undefined || !Number.isInteger(terms)) return [];
  return [
    ['due', addDays(issueDate, terms)],
    ['issue', addDays(dueDate, -terms)],
    ['terms', numbers['paymentDays'] === undefined ? undefined : String(numbers['paymentDays'])],
  ];
}

function habits(history: HistoryView): [Role, Value | undefined][] {
  const { seller } = history;
  const accounts = accountsOf(history);
  const usual = (name: string) => seller?.categories[name] && mostFrequent(seller.categories[name]);
  return [
    ['currency', usual('currency')],
    ['iban', accounts && mostFrequent(accounts)],
    ['terms', usual('terms')],
  ];
}
