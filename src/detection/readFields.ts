import type { FieldPath } from '../invoice/types';
import type { Facts } from './facts';

/** What a masked model reads, and the fields that each number is worked out from. */
export interface ReadSpec {
  readonly numbers: readonly { readonly name: string; readonly fields?: readonly FieldPath[] }[];
  readonly categories: readonly { readonly name: string }[];
}

/** How many different fields an invoice has of which something may be said; those of all lines count once. */
export function fieldsRead({ numbers, categories }: ReadSpec, { invoice }: Facts): number {
  const custom = new Set([...numbers, ...categories].map(({ name }) => name));
  const said = Object.keys(invoice).filter((path) => !path.startsWith('x-') || custom.has(path));
  return new Set(said.map((path) => path.replace(/\.\d+\./, '.*.'))).size;
}

/**
 * The fields without a certain value for want of which a masked model could say nothing of a number.
 *
 * @param withoutValue - Fields that are looked for and have no certain value; those of lines count as the header's, and where
 *   there are lines the header needs none of them.
 */
export function unreadFields(
  { numbers }: ReadSpec,
  facts: Facts,
  withoutValue: readonly FieldPath[] = [],
): FieldPath[] {
  const lacking = numbers.filter(({ name }) => facts.numbers[name] === undefined);
  const wanted = new Set(lacking.flatMap(({ fields = [] }) => fields));
  const { uncertain = [] } = facts;
  const ofLines = [...Object.keys(facts.invoice), ...uncertain]
    .filter((path) => path.startsWith('lines.'))
    .map(ofHeader);
  return withoutValue.filter((path) => wanted.has(ofHeader(path)) && !ofLines.includes(path));
}

const ofHeader = (path: FieldPath) => path.replace(/^lines\.\d+\./, '');
