import { fieldKind, pathOfColumn } from '../invoice/catalogue';
import { fromUnits, isDecimal } from '../invoice/decimal';
import { parseDate } from '../invoice/parseDate';
import type { Parsed } from '../invoice/parsed';
import { parseValue } from '../invoice/parseValue';
import type { Invoice } from '../invoice/types';
import { LearningFailure } from './failure';
import type { CellProblem, ColumnMap, InvoiceRow } from './types';
import { formula } from './writeCsv';

type Cells = readonly string[];

/** The columns of a CSV as their fields. All rows are looked at before the first is read: they tell how dates are written. */
export interface ColumnReaders {
  readonly look: (cells: Cells) => void;
  /**
   * @returns Reads the cells of a row.
   * @throws LearningFailure when a column of dates can be read in two ways.
   */
  readonly reader: () => (cells: Cells, row: number) => InvoiceRow;
}

/**
 * @param asText - Columns of which the text is asked for as it is.
 * @throws LearningFailure when a mapped column is missing, or stands for no field.
 */
export function columnReaders(columns: readonly string[], map: ColumnMap, asText: readonly string[]): ColumnReaders {
  for (const column of Object.keys(map.columns)) if (!columns.includes(column)) throw missingColumn(column, columns);
  const used = columns.flatMap((column, at) => {
    const path = Object.hasOwn(map.columns, column) ? map.columns[column] : pathOfColumn(column);
    return path === undefined ? [] : [{ at, column, path, ...cellReader(column, path, map) }];
  });
  const texts = asText.map((column) => [column, columns.indexOf(column)] as const);
  return {
    look: (cells) => {
      for (const { at, look } of used) look?.(cells[at] ?? '');
    },
    reader: () => {
      const readers = used.map(({ at, column, path, reader }) => ({ at, column, path, read: reader() }));
      return (cells, row) => {
        const invoice: Record<string, string> = {};
        const problems: CellProblem[] = [];
        for (const { at, column, path, read } of readers) {
          const text = unquoted(own((cells[at] ?? '').trim()));
          if (text === '') continue;
          const parsed = read(text);
          if (parsed.status === 'certain') invoice[path] = parsed.value;
          else problems.push({ row, column, path, text, problem: problemOf(parsed) });
        }
        return {
          row,
          invoice: invoice satisfies Invoice,
          problems,
          texts: Object.fromEntries(texts.map(([column, at]) => [column, own((cells[at] ?? '').trim())])),
        };
      };
    },
  };
}

/** What is wrong when a column is not there, with those that are. */
export function missingColumn(column: string, columns: readonly string[]): LearningFailure {
  return new LearningFailure(`There is no column ${column}. The columns are: ${columns.join(', ')}.`);
}

/** The same text by itself: an engine keeps the whole of what a text was cut out of, as long as the text is kept. */
function own(text: string): string {
  return ` ${text}`.slice(1);
}

/** Takes off the apostrophe that `writeInvoices` quotes formulas with. */
function unquoted(text: string): string {
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text;
}

type CellReader = (text: string) => Parsed;

/** How a column is read; `look` is for those of which every cell tells how the others are written. */
interface ColumnReader {
  readonly look?: (text: string) => void;
  readonly reader: () => CellReader;
}

function cellReader(column: string, path: string, map: ColumnMap): ColumnReader {
  const { numberLocale, dateLocale, customKinds } = map;
  const kind = fieldKind(path, customKinds);
  if (kind === undefined) throw new LearningFailure(`Column ${column} is mapped to ${path}, which is not a field.`);
  if (kind === 'date')
    return dateLocale === undefined ? votedDates(column) : always((text) => parseDate(text, dateLocale));
  const isNumber = kind === 'number' || kind === 'money';
  if (isNumber && numberLocale === undefined) return always(plainNumber);
  const locale = { ...(numberLocale !== undefined && { numberLocale }), ...(customKinds && { customKinds }) };
  return always((text) => parseValue(path, text, locale));
}

function always(read: CellReader): ColumnReader {
  return { reader: () => read };
}

/** Numbers as programs write them, an exponent included; anything else needs a locale. */
function plainNumber(text: string): Parsed {
  if (isDecimal(text)) return { status: 'certain', value: text };
  const [, sign, whole = '', fraction = '', exponent = '0'] =
    /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d{1,3}))?$/i.exec(text) ?? [];
  if (sign === undefined || whole + fraction === '') return { status: 'invalid', problem: 'notANumber' };
  const shift = Number(exponent);
  const digits = `${'0'.repeat(Math.max(0, -shift))}${whole}${fraction}${'0'.repeat(Math.max(0, shift))}`;
  const decimals = fraction.length + Math.max(0, -shift);
  return { status: 'certain', value: fromUnits(BigInt(`${sign === '-' ? '-' : ''}${digits}`), decimals) };
}

/** A column repeats its dates; so many are not looked at twice. */
const mostDatesKnown = 10_000;

/** Without a locale the whole column decides the order of day and month: one day above 12 is enough. */
function votedDates(column: string): ColumnReader {
  const known = new Set<string>();
  const seen = { dayFirst: false, monthFirst: false, ambiguous: false };
  const inOrder = (text: string, order: string) => parseDate(text, order).status === 'certain';
  return {
    look: (cell) => {
      const text = cell.trim();
      if (known.has(text)) return;
      if (known.size >= mostDatesKnown) known.clear();
      known.add(own(text));
      const { status } = parseDate(text);
      if (status === 'certain' && !inOrder(text, 'en-US')) seen.dayFirst = true;
      if (status === 'certain' && !inOrder(text, 'en-GB')) seen.monthFirst = true;
      if (status === 'ambiguous' && inOrder(text, 'en-GB')) seen.ambiguous = true;
    },
    reader: () => {
      const { dayFirst, monthFirst, ambiguous } = seen;
      if (dayFirst === monthFirst && ambiguous) {
        const why = dayFirst ? 'some rows have the day first, others the month' : 'no row shows which part is the day';
        throw new LearningFailure(
          `The dates in column ${column} can be read in two ways: ${why}. Name the dateLocale in the file given with --map.`,
        );
      }
      const order = monthFirst ? 'en-US' : 'en-GB';
      return (text) => parseDate(text, order);
    },
  };
}

function problemOf(parsed: Exclude<Parsed, { status: 'certain' }>): CellProblem['problem'] {
  if (parsed.status === 'ambiguous') return 'ambiguous';
  return parsed.problem === 'notADate' || parsed.problem === 'calendarNotSupported'
    ? 'notADate'
    : parsed.problem === 'notACurrency'
      ? 'notACurrency'
      : 'notANumber';
}
