import { fieldKind, headerFields, lineFields } from '../invoice/catalogue';
import { decimalsOf, isDecimal } from '../invoice/decimal';
import { parseValue } from '../invoice/parseValue';
import type { CustomKinds, FieldPath, FieldReading, Reading } from '../invoice/types';

/** What the form shows: a reading, and the texts as they were typed. */
export interface HandState {
  readonly fields: Reading['fields'];
  readonly texts: Readonly<Record<FieldPath, string>>;
}

const missing: FieldReading = { status: 'missing', problem: 'empty' };
const cleared: FieldReading = { ...missing, source: 'typed' };
const lineNames = Object.keys(lineFields);

/** Every field of the catalogue and those that the model needs beside, and one line or more, on top of what was read. */
export function handState(read: Reading['fields'], needs: readonly FieldPath[]): HandState {
  const header = [...Object.keys(headerFields), ...needs.filter((path) => !path.includes('.'))];
  const all = Object.fromEntries(header.map((path) => [path, missing]));
  // A line of which the page did not tell everything is open for the rest.
  const lines = Array.from({ length: Math.max(lineCount(read), 1) }, (_, line) => emptyLine(line));
  return { fields: Object.assign(all, ...lines, read), texts: {} };
}

/** The state with another text in a field; an empty one is a field that the invoice does not state. */
export function withText(
  state: HandState,
  path: FieldPath,
  text: string,
  locale: string,
  customKinds: CustomKinds,
): HandState {
  return {
    fields: { ...state.fields, [path]: typedReading(path, text, locale, customKinds) },
    texts: { ...state.texts, [path]: text },
  };
}

function typedReading(path: FieldPath, text: string, locale: string, customKinds: CustomKinds): FieldReading {
  if (text.trim() === '') return cleared;
  // Whoever types a currency need not shout it.
  const meant = fieldKind(path) === 'currency' && /^\s*[a-z]{3}\s*$/i.test(text) ? text.toUpperCase() : text;
  const parsed = parseValue(path, meant, { numberLocale: locale, dateLocale: locale, customKinds });
  const typed = { raw: text.trim(), source: 'typed' } as const;
  if (parsed.status === 'certain') return { ...typed, status: 'certain', value: parsed.value };
  const { status: _, ...why } = parsed;
  return { ...typed, status: 'ambiguous', ...why };
}

/** The state with one more line, which is empty. */
export function withLine(state: HandState): HandState {
  return { ...state, fields: { ...state.fields, ...emptyLine(lineCount(state.fields)) } };
}

/** The state without a line; those behind it move up. */
export function withoutLine({ fields, texts }: HandState, line: number): HandState {
  return { fields: shifted(fields, line), texts: shifted(texts, line) };
}

function shifted<T>(entries: Readonly<Record<FieldPath, T>>, without: number): Record<FieldPath, T> {
  return Object.fromEntries(
    Object.entries(entries).flatMap(([path, each]) => {
      const [, line, name] = /^lines\.(\d+)\.(\w+)$/.exec(path) ?? [];
      if (line === undefined || Number(line) < without) return [[path, each]];
      return Number(line) === without ? [] : [[`lines.${Number(line) - 1}.${name}`, each]];
    }),
  );
}

function emptyLine(line: number): Reading['fields'] {
  return Object.fromEntries(lineNames.map((name) => [`lines.${line}.${name}`, missing]));
}

/** The paths of each line. */
export function pathsOfLines(fields: Reading['fields']): FieldPath[][] {
  const lines = Array.from({ length: lineCount(fields) }, (): FieldPath[] => []);
  for (const path of Object.keys(fields)) lines[Number(/^lines\.(\d+)\./.exec(path)?.[1])]?.push(path);
  return lines;
}

/** How many lines there are. */
export function lineCount(fields: Reading['fields']): number {
  const lines = Object.keys(fields).flatMap((path) => /^lines\.(\d+)\./.exec(path)?.[1] ?? []);
  return lines.reduce((most, line) => Math.max(most, Number(line) + 1), 0);
}

/** What is judged: a line of which nothing was entered is none. */
export function readingOf({ fields }: HandState): Reading {
  const lineOf = (path: FieldPath) => /^lines\.\d+\./.exec(path)?.[0];
  const entered = new Set(
    Object.entries(fields).flatMap(([path, { status }]) => (status === 'missing' ? [] : (lineOf(path) ?? []))),
  );
  return {
    fields: Object.fromEntries(
      Object.entries(fields).filter(([path]) => {
        const line = lineOf(path);
        return line === undefined || entered.has(line);
      }),
    ),
  };
}

/** The text with which a field's input begins: its value as the reader would type it. */
export function inputText(path: FieldPath, { value }: FieldReading, locale: string, customKinds: CustomKinds): string {
  const kind = fieldKind(path, customKinds);
  if (value === undefined || (kind !== 'money' && kind !== 'number') || !isDecimal(value)) return value ?? '';
  const format = new Intl.NumberFormat(locale, {
    useGrouping: false,
    minimumFractionDigits: Math.min(decimalsOf(value), 20),
    maximumFractionDigits: 20,
    numberingSystem: 'latn',
  });
  return format.format(Number(value));
}
