/** How much there is to a selector. */
export interface SelectorWork {
  /** How deep its parentheses are nested. */
  readonly depth: number;
  /** How many `:has(` it has. */
  readonly hasCount: number;
  /** How many parts the browser tries for each element of a page, roughly. */
  readonly work: number;
}

/** What stands left of a blank is looked for among an element's ancestors, left of a `~` among its siblings. */
const ancestors = 10;
const siblings = 100;
/** What `:has(` costs for each selector in it, although browsers remember what they found. */
const remembered = 20;

/** A selector, or several with commas, as far as it is read: its parts by how often each is tried. */
interface Level {
  readonly isHas: boolean;
  finished: number;
  once: number;
  amongAncestors: number;
  amongSiblings: number;
}

/**
 * Weighs a selector. Browsers match from the right: a part is tried once for each element, but for each ancestor when a
 * blank stands right of it, and so on, and what stands in parentheses as often as its part, so that a search within a
 * search multiplies. Measured in Chromium, each of them 5,000 elements 30 deep: `x *` takes 2 ms, `:is(x *) *` 22 ms,
 * `:is(:is(x *) *) *` 230 ms; on 5,000 siblings `x ~ *` takes 130 ms, `:is(x ~ *) ~ *` over 4 s.
 *
 * @param tokens - By `selectorTokens`.
 */
export function workOf(tokens: readonly string[]): SelectorWork {
  let top = levelOf('');
  const around: Level[] = [];
  let depth = 0;
  let hasCount = 0;
  for (const token of tokens) {
    if (token.endsWith('(')) {
      around.push(top);
      top = levelOf(token);
      depth = Math.max(depth, around.length);
      if (top.isHas) hasCount += 1;
    } else if (token === ')') {
      const work = workIn(top);
      top = around.pop() ?? levelOf('');
      top.once += work;
    } else if (token === ',') endSelector(top);
    else step(top, token);
  }
  return { depth, hasCount, work: [...around, top].reduce((sum, level) => sum + workIn(level), 0) };
}

function levelOf(opening: string): Level {
  return { isHas: /^:has\($/i.test(opening), finished: 0, once: 1, amongAncestors: 0, amongSiblings: 0 };
}

function step(level: Level, combinator: string): void {
  if (combinator === '~') {
    level.amongSiblings += level.amongAncestors + level.once;
    level.amongAncestors = 0;
    level.once = 0;
  } else if (combinator === ' ') {
    level.amongAncestors += level.once;
    level.once = 0;
  }
  level.once += 1;
}

function endSelector(level: Level): void {
  level.finished = workIn(level);
  Object.assign(level, { once: 1, amongAncestors: 0, amongSiblings: 0 });
}

function workIn({ isHas, finished, once, amongAncestors, amongSiblings }: Level): number {
  return finished + once + ancestors * amongAncestors + siblings * amongSiblings + (isHas ? remembered : 0);
}
