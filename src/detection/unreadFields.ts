import type { FieldPath } from '../invoice/types';
import type { Facts } from './facts';

/** The numbers that a model reads, and the fields that each is worked out from. */
export interface ReadNumbers {
  readonly numbers: readonly { readonly name: string; readonly fields?: readonly FieldPath[] }[];
}

/**
 * The fields without a certain value for want of which a masked model could say nothing of a number.
 *
 * @param uncertain - Fields that are looked for and have no certain value; those of lines count as the header's.
 */
export function unreadFields(
  { numbers }: ReadNumbers,
  facts: Facts,
  uncertain: readonly FieldPath[] = [],
): FieldPath[] {
  const lacking = numbers.filter(({ name }) => facts.numbers[name] === undefined);
  const wanted = new Set(lacking.flatMap(({ fields = [] }) => fields));
  return uncertain.filter((path) => wanted.has(path.replace(/^lines\.\d+\./, '')));
}
