import { selectorTokens } from './selectorTokens';
import { workOf } from './selectorWork';

/** Why a selector is refused. Whether it is CSS at all is for the browser to say. */
export type SelectorProblem = 'empty' | 'tooLong' | 'tooDeep' | 'tooManyHas' | 'tooManyParts';

/** The longest selector, in characters. */
export const longestSelector = 500;
const deepest = 3;
const mostHas = 2;
/**
 * The most work that a selector may be for each element of a page. Measured in Chromium: what is just allowed takes at
 * most 0.3 s on 5,000 elements 30 deep, 0.7 s on 5,000 siblings, and 1.8 s on a table of 5,000 rows of 20,000 elements.
 */
const mostWork = 500;

/**
 * What is wrong with a selector of a profile, told from its text alone.
 *
 * @example selectorProblem('tr:has(> td.total) .amount') // undefined
 * @example selectorProblem(':is(:is(a *) *) *') // 'tooManyParts'
 */
export function selectorProblem(css: string): SelectorProblem | undefined {
  if (css.trim() === '') return 'empty';
  if (css.length > longestSelector) return 'tooLong';
  const tokens = selectorTokens(css);
  if (tokens === undefined) return 'tooManyParts';
  const { depth, hasCount, work } = workOf(tokens);
  if (depth > deepest) return 'tooDeep';
  if (hasCount > mostHas) return 'tooManyHas';
  return work > mostWork ? 'tooManyParts' : undefined;
}
