import type { MaskedSpec } from './types';

/** How wide the input and the output of a masked model are; detection/masked/layout.ts says what stands where. */
export interface Widths {
  readonly inputs: number;
  readonly outputs: number;
}

/**
 * In: two for each number and each context, one for each value of a category and two more. Out, for what some pattern
 * asks for: three for each component of a number, one for each value of a category and one for the unknown.
 */
export function maskedWidths({ numbers, categories, context, patterns, components }: MaskedSpec): Widths {
  const targets = new Set(patterns.map(({ target }) => target));
  const asked = <T extends { name: string }>(all: readonly T[]) => all.filter(({ name }) => targets.has(name));
  const values = (some: MaskedSpec['categories'], more: number) =>
    some.reduce((sum, each) => sum + each.values.length + more, 0);
  return {
    inputs: 2 * (numbers.length + context.length) + values(categories, 2),
    outputs: 3 * components * asked(numbers).length + values(asked(categories), 1),
  };
}
