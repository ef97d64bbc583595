import type { MaskedSpec } from './types';

/** Where a target is in the rows, and where its head begins in the output. */
export type Head =
  | { readonly kind: 'number'; readonly at: number; readonly offset: number }
  | { readonly kind: 'category'; readonly at: number; readonly offset: number };

/** What follows from a spec, worked out once. */
export interface Layout {
  readonly inputWidth: number;
  readonly outputWidth: number;
  /** Numbers that have a head. The output is three blocks of as many × components (logits, locations, scales), … */
  readonly numberHeads: number;
  /** … and then the logits of each category that has a head. */
  readonly heads: ReadonlyMap<string, Head>;
  /** The place of each known value, from 1; 0 is the unknown. One map a category. */
  readonly classes: readonly ReadonlyMap<string, number>[];
}

const layouts = new WeakMap<MaskedSpec, Layout>();

/** The layout of a spec. Only what some pattern asks for has a head in the output. */
export function layoutOf(spec: MaskedSpec): Layout {
  const known = layouts.get(spec);
  if (known) return known;
  const layout = newLayout(spec);
  layouts.set(spec, layout);
  return layout;
}

/** How many numbers go in: a value and a mask bit a number, a place a category value, …; see encode.ts. */
export function inputWidth({ numbers, categories, context }: MaskedSpec): number {
  return 2 * numbers.length + categories.reduce((sum, { values }) => sum + values.length + 2, 0) + 2 * context.length;
}

/** How many numbers come out. */
export function outputWidth(spec: MaskedSpec): number {
  return layoutOf(spec).outputWidth;
}

function newLayout(spec: MaskedSpec): Layout {
  const { numbers, categories, patterns, components } = spec;
  const targets = new Set(patterns.map(({ target }) => target));
  const heads = new Map<string, Head>();
  for (const [at, { name }] of numbers.entries()) {
    if (targets.has(name)) heads.set(name, { kind: 'number', at, offset: heads.size * components });
  }
  const numberHeads = heads.size;
  let offset = 3 * components * numberHeads;
  for (const [at, { name, values }] of categories.entries()) {
    if (!targets.has(name)) continue;
    heads.set(name, { kind: 'category', at, offset });
    offset += values.length + 1;
  }
  const classes = categories.map(({ values }) => new Map(values.map((value, place) => [value, place + 1])));
  return { inputWidth: inputWidth(spec), outputWidth: offset, numberHeads, heads, classes };
}
