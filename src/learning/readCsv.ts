import Papa from 'papaparse';
import { fieldKind, pathOfColumn } from '../invoice/catalogue';
import { fromUnits, isDecimal } from '../invoice/decimal';
import { parseDate } from '../invoice/parseDate';
import type { Parsed } from '../invoice/parsed';
import { parseValue } from '../invoice/parseValue';
import { LearningFailure } from './failure';
import type { CellProblem, ColumnMap, InvoiceTable } from './types';
import { formula } from './writeCsv';

/**
 * Reads a CSV (RFC 4180, first row the column names) into invoices.
 *
 * A column without an entry in the map stands for the field whose id in snake_case it bears; other columns are left
 * out, but for those of which the text is asked for. An empty cell is a missing value. A cell that cannot be read is missing too, and listed.
 *
 * @throws LearningFailure when there are no rows, a quotation mark is not closed, a mapped column is missing, or a
 *   column of dates can be read in two ways.
 */
export function readInvoices(
  csv: string,
  map: ColumnMap = { columns: {} },
  asText: readonly string[] = [],
): InvoiceTable {
  const { data, meta, errors } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: 'greedy' });
  const quotes = errors.find(({ type }) => type === 'Quotes');
  // The parser counts the column names as a row.
  if (quotes) throw new LearningFailure(`Row ${(quotes.row ?? 1) - 1}: a quotation mark is opened and not closed.`);
  const columns = meta.fields ?? [];
  if (data.length === 0) throw new LearningFailure('There are no rows below the column names.');
  for (const column of Object.keys(map.columns)) {
    if (!columns.includes(column)) throw missingColumn(column, columns);
  }
  const used = columns.flatMap((column) => {
    const path = Object.hasOwn(map.columns, column) ? map.columns[column] : pathOfColumn(column);
    return path === undefined ? [] : [{ column, path, read: cellReader(column, path, data, map) }];
  });
  const problems: CellProblem[] = [];
  const invoices = data.map((cells, row) =>
    Object.fromEntries(
      used.flatMap(({ column, path, read }) => {
        const text = unquoted((cells[column] ?? '').trim());
        if (text === '') return [];
        const parsed = read(text);
        if (parsed.status === 'certain') return [[path, parsed.value]];
        problems.push({ row, column, path, text, problem: problemOf(parsed) });
        return [];
      }),
    ),
  );
  const texts = data.map((cells) => Object.fromEntries(asText.map((column) => [column, (cells[column] ?? '').trim()])));
  return { columns, invoices, problems, texts };
}

/** Takes off the apostrophe that `writeInvoices` quotes formulas with. */
function unquoted(text: string): string {
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text;
}

/** A sentence that names a cell that could not be read. */
export function describeProblem({ row, column, text, problem }: CellProblem): string {
  const what = {
    notANumber: 'is not a number',
    notADate: 'is not a date',
    notACurrency: 'is not a currency code',
    ambiguous: 'can be read in several ways; name the locale in the file given with --map',
  }[problem];
  return `Row ${row}, column ${column}: "${text}" ${what}.`;
}

/** What is wrong when a column is not there, with those that are. */
export function missingColumn(column: string, columns: readonly string[]): LearningFailure {
  return new LearningFailure(`There is no column ${column}. The columns are: ${columns.join(', ')}.`);
}

type CellReader = (text: string) => Parsed;

function cellReader(column: string, path: string, data: readonly Record<string, string>[], map: ColumnMap): CellReader {
  const { numberLocale, customKinds } = map;
  const kind = fieldKind(path, customKinds);
  if (kind === undefined) throw new LearningFailure(`Column ${column} is mapped to ${path}, which is not a field.`);
  if (kind === 'date') return dateReader(column, data, map.dateLocale);
  const isNumber = kind === 'number' || kind === 'money';
  if (isNumber && numberLocale === undefined) return plainNumber;
  const locale = { ...(numberLocale !== undefined && { numberLocale }), ...(customKinds && { customKinds }) };
  return (text) => parseValue(path, text, locale);
}

/** Numbers as programs write them, an exponent included; anything else needs a locale. */
function plainNumber(text: string): Parsed {
  const [, sign, whole = '', fraction = '', exponent = '0'] =
    /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d{1,3}))?$/i.exec(text) ?? [];
  if (isDecimal(text)) return { status: 'certain', value: text };
  if (sign === undefined || whole + fraction === '') return { status: 'invalid', problem: 'notANumber' };
  const shift = Number(exponent);
  const digits = `${'0'.repeat(Math.max(0, -shift))}${whole}${fraction}${'0'.repeat(Math.max(0, shift))}`;
  const decimals = fraction.length + Math.max(0, -shift);
  return { status: 'certain', value: fromUnits(BigInt(`${sign === '-' ? '-' : ''}${digits}`), decimals) };
}

/** Without a locale the whole column decides the order of day and month: one day above 12 is enough. */
function dateReader(column: string, data: readonly Record<string, string>[], locale: string | undefined): CellReader {
  if (locale !== undefined) return (text) => parseDate(text, locale);
  const inAnyOrder = (text: string) => parseDate(text).status;
  const inOrder = (text: string, order: string) => parseDate(text, order).status === 'certain';
  const texts = [...new Set(data.map((cells) => (cells[column] ?? '').trim()))];
  const certain = texts.filter((text) => inAnyOrder(text) === 'certain');
  const dayFirst = certain.some((text) => !inOrder(text, 'en-US'));
  const monthFirst = certain.some((text) => !inOrder(text, 'en-GB'));
  if (dayFirst === monthFirst && texts.some((text) => inAnyOrder(text) === 'ambiguous' && inOrder(text, 'en-GB'))) {
    const why = dayFirst ? 'some rows have the day first, others the month' : 'no row shows which part is the day';
    throw new LearningFailure(
      `The dates in column ${column} can be read in two ways: ${why}. Name the dateLocale in the file given with --map.`,
    );
  }
  return (text) => parseDate(text, monthFirst ? 'en-US' : 'en-GB');
}

function problemOf(parsed: Exclude<Parsed, { status: 'certain' }>): CellProblem['problem'] {
  if (parsed.status === 'ambiguous') return 'ambiguous';
  return parsed.problem === 'notADate' || parsed.problem === 'calendarNotSupported'
    ? 'notADate'
    : parsed.problem === 'notACurrency'
      ? 'notACurrency'
      : 'notANumber';
}
