import { dayNumber } from '../invoice/calendar';
import { decimalsOf, hundredthsOf, toUnits } from '../invoice/decimal';
import type { FieldPath, Invoice } from '../invoice/types';
import { finiteNumber, type Goods, goodsOf } from './goods';
import { lineNumbers } from './lineFacts';
import { type NumberFacts, numberFacts, yearInNumber } from './numberFacts';

/** What a check says it is about; `paths` of the facts tell which fields of this invoice that are. */
export type Role =
  | 'seller'
  | 'sellerVatId'
  | 'number'
  | 'issue'
  | 'due'
  | 'terms'
  | 'currency'
  | 'iban'
  | 'net'
  | 'tax'
  | 'gross'
  | 'quantity'
  | 'unitPrice'
  | 'lines'
  | 'purchaseOrder';

/** An invoice as the checks see it: plain numbers and categories, each absent when it cannot be told. */
export interface Facts {
  readonly invoice: Invoice;
  /** Fields that are there but have no certain value; absent without any. */
  readonly uncertain?: readonly FieldPath[];
  /** Who wrote it, as the history knows it. */
  readonly seller?: string;
  /** Credit notes have statistics of their own. */
  readonly type: 'invoice' | 'creditNote';
  readonly number?: NumberFacts;
  /** Days since 1970-01-01. */
  readonly issueDay?: number;
  readonly dueDay?: number;
  readonly iban?: string;
  readonly sellerVatId?: string;
  /** |gross − net − tax| in hundredths, exact to the last decimal shown. */
  readonly sumGap?: number;
  /** Numbers that a seller has a habit of, by name: natural logarithms of amounts, ratios, days. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Categories that a seller has a habit of, by name. */
  readonly categories: Readonly<Record<string, string>>;
  /** Which field of this invoice plays which part. */
  readonly paths: Readonly<Partial<Record<Role, FieldPath>>>;
}

/** How the history knows an invoice's seller and ids, where it knows them by other than what the invoice shows. */
export interface Known {
  readonly seller?: string;
  /** Stands for the account; begins with its country. */
  readonly iban?: string;
  readonly vatId?: string;
}

/**
 * @param known - What the history keeps in the place of names and ids; without it what the invoice shows.
 * @param uncertain - Fields that are there but have no certain value.
 */
export function factsOf(invoice: Invoice, known: Known = {}, uncertain: readonly FieldPath[] = []): Facts {
  const { seller = sellerKeyOf(invoice) } = known;
  const iban = known.iban ?? invoice['iban']?.replace(/\s/g, '').toUpperCase();
  const vatId = known.vatId ?? invoice['sellerVatId']?.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
  const goods = goodsOf(invoice, uncertain);
  const numbers: Record<string, number> = Object.create(null);
  const categories: Record<string, string> = Object.create(null);
  const issueDay = day(invoice['issueDate']);
  const dueDay = day(invoice['dueDate']);
  addAmounts(numbers, invoice, goods);
  for (const [name, value] of Object.entries(lineNumbers({ invoice, uncertain }))) put(numbers, name, value);
  addTerms(numbers, categories, invoice, issueDay, dueDay);
  addCategories(categories, invoice, issueDay);
  if (goods.quantity !== undefined) categories['wholeQuantity'] = Number.isInteger(goods.quantity) ? 'yes' : 'no';
  for (const path of Object.keys(invoice)) if (path.startsWith('x-')) addCustom(numbers, categories, invoice, path);
  if (iban !== undefined) categories['iban'] = iban;
  const { invoiceNumber } = invoice;
  const sumGap = gapOfSum(invoice);
  return {
    invoice,
    ...(uncertain.length > 0 && { uncertain }),
    ...(seller !== undefined && { seller }),
    type: invoice['invoiceType'] === 'creditNote' ? 'creditNote' : 'invoice',
    ...(invoiceNumber !== undefined && { number: numberFacts(invoiceNumber, invoice['issueDate']) }),
    ...(issueDay !== undefined && { issueDay }),
    ...(dueDay !== undefined && { dueDay }),
    ...(iban !== undefined && { iban }),
    ...(vatId !== undefined && { sellerVatId: vatId }),
    ...(sumGap !== undefined && { sumGap }),
    numbers,
    categories,
    paths: pathsOf(invoice, goods),
  };
}

/** The invoice's ids as the history knows them. */
export function knownFrom({ seller, iban, sellerVatId }: Facts): Known {
  return {
    ...(seller !== undefined && { seller }),
    ...(iban !== undefined && { iban }),
    ...(sellerVatId !== undefined && { vatId: sellerVatId }),
  };
}

/** The seller's name as one writes it twice: case, spaces and signs do not count; the VAT id where there is no name. */
export function sellerKeyOf(invoice: Invoice): string | undefined {
  const name = invoice['sellerName']
    ?.normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return name || invoice['sellerVatId']?.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase() || undefined;
}

function addAmounts(numbers: Record<string, number>, invoice: Invoice, { quantity, unitPrice, total, lines }: Goods) {
  const net = finiteNumber(invoice['netTotal']);
  const tax = finiteNumber(invoice['taxTotal']);
  const gross = finiteNumber(invoice['grossTotal']);
  put(numbers, 'logNet', net === undefined ? undefined : logOf(net));
  put(numbers, 'logGross', gross === undefined ? undefined : logOf(gross));
  put(numbers, 'logTax', tax === undefined ? undefined : Math.log1p(Math.abs(tax)));
  put(numbers, 'logQuantity', quantity === undefined ? undefined : logOf(quantity));
  put(numbers, 'logUnitPrice', unitPrice === undefined ? undefined : logOf(unitPrice));
  put(numbers, 'logLines', lines === undefined ? undefined : Math.log(Math.max(lines, 1)));
  put(numbers, 'taxRate', quotient(tax, net));
  put(numbers, 'taxShare', quotient(tax, gross));
  put(numbers, 'grossToNet', logRatio(gross, net));
  put(numbers, 'netToGoods', logRatio(net, total));
  put(numbers, 'grossToGoods', logRatio(gross, total));
}

function addTerms(
  numbers: Record<string, number>,
  categories: Record<string, string>,
  invoice: Invoice,
  issueDay: number | undefined,
  dueDay: number | undefined,
) {
  const { paymentTermsDays, paymentTerms } = invoice;
  const terms = finiteNumber(paymentTermsDays);
  if (issueDay !== undefined && dueDay !== undefined) {
    put(numbers, 'paymentDays', dueDay - issueDay);
    if (terms !== undefined) put(numbers, 'paymentDaysOverTerms', dueDay - issueDay - terms);
  }
  if (terms !== undefined) categories['terms'] = String(terms);
  else if (paymentTerms !== undefined) categories['terms'] = paymentTerms.slice(0, 80);
}

function addCategories(categories: Record<string, string>, invoice: Invoice, issueDay: number | undefined) {
  const { currency, invoiceNumber, issueDate, grossTotal, netTotal } = invoice;
  if (currency !== undefined) categories['currency'] = currency;
  if (invoiceNumber !== undefined) {
    categories['numberPattern'] = numberFacts(invoiceNumber).pattern;
    if (issueDay !== undefined && issueDate !== undefined)
      categories['yearInNumber'] = yearInNumber(invoiceNumber, issueDate);
  }
  if (issueDay !== undefined) categories['weekday'] = String((((issueDay + 4) % 7) + 7) % 7);
  const amount = grossTotal ?? netTotal;
  if (amount !== undefined) categories['sign'] = amount.startsWith('-') ? '-' : '+';
  categories['purchaseOrder'] = invoice['purchaseOrder'] === undefined ? 'no' : 'yes';
}

function addCustom(
  numbers: Record<string, number>,
  categories: Record<string, string>,
  invoice: Invoice,
  path: FieldPath,
) {
  const text = invoice[path] ?? '';
  const value = finiteNumber(text) ?? day(text);
  if (value !== undefined) numbers[path] = value;
  else categories[path] = text.slice(0, 80);
}

function pathsOf(invoice: Invoice, { line }: Goods): Facts['paths'] {
  const has = (path: FieldPath) => (invoice[path] === undefined ? undefined : path);
  const inLine = (name: string) => has(name) ?? (line === undefined ? undefined : has(`${line}.${name}`));
  const found: Record<Role, FieldPath | undefined> = {
    seller: has('sellerName') ?? has('sellerVatId'),
    sellerVatId: has('sellerVatId'),
    number: has('invoiceNumber'),
    issue: has('issueDate'),
    due: has('dueDate'),
    terms: has('paymentTermsDays') ?? has('paymentTerms'),
    currency: has('currency'),
    iban: has('iban'),
    net: has('netTotal'),
    tax: has('taxTotal'),
    gross: has('grossTotal'),
    quantity: inLine('quantity'),
    unitPrice: inLine('unitPrice'),
    lines: has('lineCount'),
    purchaseOrder: has('purchaseOrder') ?? 'purchaseOrder',
  };
  return Object.fromEntries(Object.entries(found).filter(([, path]) => path !== undefined));
}

function gapOfSum(invoice: Invoice): number | undefined {
  const parts = [invoice['grossTotal'], invoice['netTotal'], invoice['taxTotal']];
  const [gross, net, tax] = parts;
  if (gross === undefined || net === undefined || tax === undefined) return undefined;
  if (parts.some((part) => finiteNumber(part) === undefined)) return undefined;
  const scale = Math.max(decimalsOf(gross), decimalsOf(net), decimalsOf(tax));
  return Math.abs(hundredthsOf(toUnits(gross, scale) - toUnits(net, scale) - toUnits(tax, scale), scale));
}

function day(text: string | undefined): number | undefined {
  return text === undefined ? undefined : dayNumber(text);
}

const logOf = (value: number) => Math.log(Math.max(Math.abs(value), 0.01));

function quotient(part: number | undefined, whole: number | undefined): number | undefined {
  if (part === undefined || whole === undefined) return undefined;
  return whole === 0 ? (part === 0 ? 0 : undefined) : part / whole;
}

/** ln(a / b); where one of them is zero or their signs differ the ratio says nothing. */
function logRatio(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined || b === undefined || a * b <= 0) return undefined;
  return Math.log(a / b);
}

function put(numbers: Record<string, number>, name: string, value: number | undefined) {
  if (value !== undefined && Number.isFinite(value)) numbers[name] = value;
}
