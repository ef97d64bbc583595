import { isThere } from './encode';
import { highestDensityP } from './highestDensity';
import { type Head, layoutOf } from './layout';
import { type Mixture, mixtureDensity, mixtureQuantile } from './mixture';
import type { MaskedPattern, MaskedRow, MaskedSpec, MaskedSurprise } from './types';

/** −ln 1e−12: beyond it no model of invoices knows anything. */
export const mostSurprise = 27.6;

/** The smallest scale of a component, in units of the number's own scale; as the loss of training has it. */
const scaleFloor = 1e-3;
const farthest = 1e30;

/**
 * How odd the target of a pattern is in a row, by what the model makes of the rest of the row.
 *
 * @param output - What the model gave for the row with this pattern; finite, as wide as `outputWidth`.
 * @returns undefined when the row lacks the target. For a category −ln p is that of the sum of all probabilities up to
 *   that of the observed value; a value that the model does not know counts as its unknown.
 */
export function fieldSurprise(
  spec: MaskedSpec,
  output: ArrayLike<number>,
  row: MaskedRow,
  pattern: MaskedPattern,
): MaskedSurprise | undefined {
  const head = layoutOf(spec).heads.get(pattern.target);
  const base = { target: pattern.target, pattern: spec.patterns.indexOf(pattern) };
  const value = head?.kind === 'number' ? row.numbers[head.at] : undefined;
  if (head?.kind === 'number' && isThere(value)) return { ...base, ...ofNumber(spec, output, head, value) };
  const text = head?.kind === 'category' ? row.categories[head.at] : undefined;
  if (head?.kind === 'category' && text !== undefined) return { ...base, ...ofCategory(spec, output, head, text) };
  return undefined;
}

/** The mixture of a number's head, in units of the number's scale from its center. */
export function mixtureOf(spec: MaskedSpec, output: ArrayLike<number>, { offset }: Head): Mixture {
  const { components } = spec;
  const block = layoutOf(spec).numberHeads * components;
  const part = (which: number) => slice(output, which * block + offset, components);
  return {
    weights: softmax(part(0)),
    locations: part(1),
    scales: part(2).map((raw) => scaleFloor + softplus(raw)),
  };
}

function ofNumber(spec: MaskedSpec, output: ArrayLike<number>, head: Head, value: number) {
  const { center, scale } = spec.numbers[head.at] ?? { center: 0, scale: 1 };
  const mixture = mixtureOf(spec, output, head);
  const x = Math.min(farthest, Math.max(-farthest, (value - center) / scale));
  return {
    negLogP: surprise(highestDensityP(mixture, x)),
    negLogDensity: -Math.log(mixtureDensity(mixture, x)),
    low: center + scale * mixtureQuantile(mixture, 0.05),
    high: center + scale * mixtureQuantile(mixture, 0.95),
  };
}

function ofCategory(spec: MaskedSpec, output: ArrayLike<number>, head: Head, value: string) {
  const values = spec.categories[head.at]?.values ?? [];
  const shares = softmax(slice(output, head.offset, values.length + 1));
  const observed = shares[layoutOf(spec).classes[head.at]?.get(value) ?? 0] ?? 0;
  const p = shares.reduce((sum, share) => (share <= observed ? sum + share : sum), 0);
  const expected = values[shares.indexOf(Math.max(...shares)) - 1];
  return {
    negLogP: surprise(p),
    negLogDensity: Math.min(-Math.log(observed), Number.MAX_VALUE),
    ...(expected !== undefined && { expected }),
  };
}

function surprise(p: number): number {
  return Math.max(0, Math.min(mostSurprise, -Math.log(p)));
}

function slice(output: ArrayLike<number>, from: number, length: number): number[] {
  const part: number[] = [];
  for (let at = from; at < from + length; at += 1) part.push(output[at] ?? 0);
  return part;
}

function softmax(logits: readonly number[]): number[] {
  const most = Math.max(...logits);
  const weights = logits.map((logit) => Math.exp(logit - most));
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / sum);
}

function softplus(x: number): number {
  return x > 30 ? x : Math.log1p(Math.exp(x));
}
