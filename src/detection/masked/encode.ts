import { layoutOf } from './layout';
import type { MaskedPattern, MaskedRow, MaskedSpec } from './types';

/** How a cell stands in the input. `shownAsUnknown` is for training: a category's value as if it were not known. */
export const cell = { shown: 0, hidden: 1, shownAsUnknown: 2 } as const;

/** Scaled values are taken as they are up to here, and further out by their logarithm. */
const straightUpTo = 8;

/**
 * One row of the inference batch: the invoice with all of a pattern's fields hidden.
 *
 * @returns As wide as `inputWidth`; undefined when the target is absent in the row, because nothing can be said then.
 */
export function encodeRow(spec: MaskedSpec, row: MaskedRow, pattern: MaskedPattern): Float32Array | undefined {
  if (!hasTarget(spec, row, pattern)) return undefined;
  const input = new Float32Array(layoutOf(spec).inputWidth);
  const names = [...spec.numbers, ...spec.categories].map(({ name }) => name);
  const cells = Uint8Array.from(names, (name) => (pattern.masked.includes(name) ? cell.hidden : cell.shown));
  writeInput(spec, row, cells, input, 0);
  return input;
}

/**
 * Writes one row of the model's input: for each number its scaled value and whether it is missing; for each category
 * whether it is unknown, one place a known value, and whether it is missing; for each context number its scaled value
 * and whether it is there. What is hidden and what is absent look the same.
 *
 * @param cells - One of `cell` for each number and then for each category.
 * @param into - All zeros from `offset` on, at least as many as `inputWidth`.
 */
export function writeInput(
  spec: MaskedSpec,
  row: MaskedRow,
  cells: Uint8Array,
  into: Float32Array,
  offset: number,
): void {
  let at = offset;
  for (const [place, { center, scale }] of spec.numbers.entries()) {
    const value = cells[place] === cell.hidden ? undefined : row.numbers[place];
    if (isThere(value)) into[at] = tamed((value - center) / scale);
    else into[at + 1] = 1;
    at += 2;
  }
  const { classes } = layoutOf(spec);
  for (const [place, { values }] of spec.categories.entries()) {
    const kind = cells[spec.numbers.length + place];
    const value = kind === cell.hidden ? undefined : row.categories[place];
    const known = kind === cell.shownAsUnknown || value === undefined ? 0 : (classes[place]?.get(value) ?? 0);
    into[at + (value === undefined ? values.length + 1 : known)] = 1;
    at += values.length + 2;
  }
  for (const [place, { center, scale }] of spec.context.entries()) {
    const value = row.context[place];
    if (isThere(value)) {
      into[at] = tamed((value - center) / scale);
      into[at + 1] = 1;
    }
    at += 2;
  }
}

/** NaN and the infinities are no values. */
export function isThere(value: number | undefined): value is number {
  return value !== undefined && Number.isFinite(value);
}

function hasTarget(spec: MaskedSpec, row: MaskedRow, { target }: MaskedPattern): boolean {
  const head = layoutOf(spec).heads.get(target);
  if (head?.kind === 'number') return isThere(row.numbers[head.at]);
  return head !== undefined && row.categories[head.at] !== undefined;
}

/** One wild value beside the hidden one must not carry its reconstruction away; its own error is never tamed. */
function tamed(x: number): number {
  const size = Math.min(Math.abs(x), Number.MAX_VALUE);
  return size <= straightUpTo ? x : Math.sign(x) * straightUpTo * (1 + Math.log(size / straightUpTo));
}
