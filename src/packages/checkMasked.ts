import { fieldKind } from '../invoice/catalogue';
import { checkNames } from './checkFeatures';
import { refusal } from './problem';
import { mostMasked } from './sizes';
import type { MaskedSpec } from './types';

/**
 * Checks that what a masked model takes and gives can be told apart, measured and read from invoices.
 *
 * @param file - Where the spec stands.
 * @throws Refusal for the first part that is not whole.
 */
export function checkMasked(spec: MaskedSpec, file: string): void {
  const { numbers, categories, context } = spec;
  checkCounts(spec, file);
  checkNames(
    [...numbers, ...categories, ...context].map(({ name }) => name),
    file,
  );
  for (const { name: feature, scale } of [...numbers, ...context]) {
    if (!(scale > 0)) throw refusal('scaleNotPositive', file, { feature, scale });
  }
  for (const { name: feature, fields } of [...numbers, ...categories]) {
    const field = fields.find((path) => fieldKind(path.replace('.*.', '.0.')) === undefined);
    if (field !== undefined) throw refusal('unknownField', file, { feature, field });
  }
  for (const { name: category, values } of categories) {
    const value = values.find((each, at) => values.indexOf(each) !== at);
    if (value !== undefined) throw refusal('valueTwice', file, { category, value });
  }
  checkPatterns(spec, file);
}

function checkCounts({ numbers, categories, context, patterns }: MaskedSpec, file: string): void {
  const values = categories.flatMap((category) => category.values);
  const counts: [keyof typeof mostMasked, number][] = [
    ['numbers', numbers.length],
    ['categories', categories.length],
    ['values', values.length],
    ['context', context.length],
    ['patterns', patterns.length],
  ];
  for (const [what, count] of counts) {
    if (count > mostMasked[what]) throw refusal('tooManyEntries', file, { what, count, most: mostMasked[what] });
  }
}

function checkPatterns({ numbers, categories, patterns }: MaskedSpec, file: string): void {
  if (patterns.length === 0) throw refusal('noPatterns', file);
  const known = new Set([...numbers, ...categories].map(({ name }) => name));
  for (const { target, masked } of patterns) {
    const name = [target, ...masked].find((each) => !known.has(each));
    if (name !== undefined) throw refusal('patternName', file, { name });
    if (!masked.includes(target)) throw refusal('patternTarget', file, { target });
  }
}
