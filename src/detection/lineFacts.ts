import { sumDecimals } from '../invoice/decimal';
import type { FieldPath, Value } from '../invoice/types';
import { median } from './measures/median';
import { amountAt, everyRow, type Read, rowsWith, shownOf } from './rows';

/** What the lines of an invoice come to (EN 16931-1, BT-106), and the fields that say so. */
export interface LineSum {
  readonly sum: Value;
  readonly fields: readonly FieldPath[];
}

/** The total of the lines as the invoice shows it, or else their sum; undefined where neither is known. */
export function totalOfLines(read: Read): LineSum | undefined {
  const shown = amountAt(read.invoice, 'lineTotal');
  return shown === undefined ? sumOfLines(read) : { sum: shown, fields: ['lineTotal'] };
}

/** The sum of the lines' net amounts; undefined where one of them is not known. */
export function sumOfLines(read: Read): LineSum | undefined {
  const fields = everyRow(read, 'lines', 'net');
  return fields && { sum: sumDecimals(fields.map((path) => read.invoice[path] ?? '0')), fields };
}

/** A line of which quantity, unit price and net amount are known. */
export interface WholeLine {
  readonly fields: readonly [net: FieldPath, quantity: FieldPath, unitPrice: FieldPath];
  /** ln(net / (quantity × unit price)); 0 where rounding explains the difference. */
  readonly ratio: number;
}

/** Half a hundredth of the net amount, with some room. */
const rounding = 0.011;

/** The lines that can be worked out, but those where one of the amounts is zero or their signs differ. */
export function wholeLines(read: Pick<Read, 'invoice'>): WholeLine[] {
  return rowsWith(read, 'lines', ['net', 'quantity', 'unitPrice']).flatMap((row) => {
    const fields = [`lines.${row}.net`, `lines.${row}.quantity`, `lines.${row}.unitPrice`] as const;
    const [net = 0, quantity = 0, unitPrice = 0] = fields.map((path) => Number(read.invoice[path]));
    const goods = quantity * unitPrice;
    if (net * goods <= 0) return [];
    return [{ fields, ratio: Math.abs(net - goods) <= rounding ? 0 : Math.log(net / goods) }];
  });
}

/** The line whose ratio is farthest from those of the others, and the lines that are meant by it. */
export interface OddestLine extends WholeLine {
  /** Its own fields; where no line is apart from the others those of all. */
  readonly suspects: readonly FieldPath[];
}

/** Beside a discount on all lines the odd one is that without. Of two lines it is that farther from 1. */
export function oddestLine(read: Pick<Read, 'invoice'>): OddestLine | undefined {
  const lines = wholeLines(read);
  const middle = median(lines.map(({ ratio }) => ratio));
  const apart = ({ ratio }: WholeLine) => Math.abs(ratio - middle);
  const most = Math.max(...lines.map(apart)) - rounded;
  const [odd] = lines.filter((line) => apart(line) >= most).sort((a, b) => Math.abs(b.ratio) - Math.abs(a.ratio));
  return odd && { ...odd, suspects: most > 0 ? odd.fields : lines.flatMap(({ fields }) => fields) };
}

/** What arithmetic alone makes ratios differ by. */
const rounded = 1e-9;

/** The numbers that a seller has a habit of in its lines: how the net total and the oddest line come about. */
export function lineNumbers(read: Read): Readonly<Record<string, number | undefined>> {
  const { invoice } = read;
  const isWhole = shownOf(read, ['allowanceTotal', 'chargeTotal'])?.length === 0;
  const [net, sum] = [
    Number(amountAt(invoice, 'netTotal') ?? Number.NaN),
    Number(totalOfLines(read)?.sum ?? Number.NaN),
  ];
  return {
    lineToGoods: oddestLine(read)?.ratio,
    netToLines: isWhole && net * sum > 0 ? Math.log(net / sum) : undefined,
  };
}
