import type { MaskedRow, MaskedSpec } from '../packages/types';

/** How a cell stands in the input, as detection/masked/encode.ts takes it. */
export const cell = { shown: 0, hidden: 1, shownAsUnknown: 2 } as const;

/** What decides which cells of a row are hidden in training. */
export interface CellDraw {
  readonly random: () => number;
  /** Share of shown categories that are shown as unknown, so that the unknown has a meaning; in [0, 1). */
  readonly unknownShare: number;
  /** Share of rows in which further cells are hidden at random, so that absent fields are usual; in [0, 1]. */
  readonly sparseShare: number;
}

/** In a sparse row up to this share of the cells is hidden beside those of the pattern. */
const mostSparse = 0.5;

/** Draws the cells of rows again and again: each time all of one pattern's fields are hidden, and some more. */
export function cellDrawer(spec: MaskedSpec, { random, unknownShare, sparseShare }: CellDraw) {
  const names = [...spec.numbers, ...spec.categories].map(({ name }) => name);
  const patterns = spec.patterns.map(({ target, masked }) => ({
    target: names.indexOf(target),
    masked: masked.map((name) => names.indexOf(name)),
  }));
  return (row: MaskedRow): Uint8Array => {
    const cells = new Uint8Array(names.length);
    const sparse = random() < sparseShare ? mostSparse * random() : 0;
    for (let at = 0; at < cells.length; at += 1) {
      if (random() < sparse) cells[at] = cell.hidden;
      else if (at >= spec.numbers.length && random() < unknownShare) cells[at] = cell.shownAsUnknown;
    }
    const askable = patterns.filter(({ target }) => valueAt(spec, row, target) !== undefined);
    for (const at of askable[Math.floor(random() * askable.length)]?.masked ?? []) cells[at] = cell.hidden;
    return cells;
  };
}

function valueAt({ numbers }: MaskedSpec, row: MaskedRow, at: number): number | string | undefined {
  if (at >= numbers.length) return row.categories[at - numbers.length];
  const value = row.numbers[at];
  return Number.isFinite(value) ? value : undefined;
}
