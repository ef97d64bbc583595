import type { FieldSelector, Profile } from '../invoice/types';
import { type ReadOptions, searchIn } from './fieldSearch';
import { isOver } from './isOver';
import { isVisible as isVisibleOnScreen } from './isVisible';
import { readField } from './readField';
import { visibleMatches } from './readLines';
import { findAll, firstVisible, searchRoots } from './searchRoots';
import type { FieldSearch, IsVisible, MatchCount, ProfileTest, SelectorTest } from './types';

/** Whoever tests a profile waits for it, and wants to know of every selector. */
const budgetMs = 3000;
/** In how many rows a cell is looked for: the first ones may be headings. */
const mostRows = 20;

/**
 * Tries every selector of a profile by itself, whereas reading ends with the first that finds something.
 *
 * @param isVisible - By layout in a browser.
 * @returns For each field and each list of its selectors as many outcomes, in their order.
 */
export function testProfile(
  document: Document,
  profile: Profile,
  isVisible: IsVisible = isVisibleOnScreen,
  options: ReadOptions = {},
): ProfileTest {
  const search = searchIn(document, profile, isVisible, budgetMs, options);
  const { lines } = profile;
  // First, for without rows nothing can be said of a line's fields.
  const rows = lines?.row.map((selector) => countIn(selector, search)) ?? [];
  const fields = testFields(profile.fields, (path, selector) => testSelector(path, selector, search));
  if (!lines) return { fields };
  const within = rowSearches(document, lines.row, search);
  const ofLines = testFields(lines.fields, (id, selector) =>
    testSelector(`lines.0.${id}`, selector, firstWith(selector, within) ?? search),
  );
  const more = lines.more?.map((selector) => countIn(selector, search)) ?? [];
  return { fields, lines: { rows, more, fields: ofLines } };
}

function testFields(
  fields: Profile['fields'],
  test: (path: string, selector: FieldSelector) => SelectorTest,
): Record<string, SelectorTest[]> {
  return Object.fromEntries(
    Object.entries(fields).map(([path, selectors]) => [path, selectors.map((each) => test(path, each))]),
  );
}

function testSelector(path: string, selector: FieldSelector, search: FieldSearch): SelectorTest {
  const reading = readField(path, [selector], search);
  const matches = countIn(selector, search);
  return { reading, matches: typeof matches === 'number' ? matches : 0 };
}

function countIn({ css }: FieldSelector, search: FieldSearch): MatchCount {
  if (isOver(search)) return 'tookTooLong';
  const matches = findAll(search.roots, css);
  if (matches === undefined) return 'invalidSelector';
  return firstVisible(matches, search, Number.POSITIVE_INFINITY)?.length ?? 'tookTooLong';
}

/** Searches within the first rows. Without a row one where nothing is found, but an invalid selector is. */
function rowSearches(document: Document, row: readonly FieldSelector[], search: FieldSearch): FieldSearch[] {
  const { found } = visibleMatches(row, search, mostRows);
  const rows = found.length > 0 ? found : [document.createElement('div')];
  return rows.map((each) => ({ ...search, roots: searchRoots(each) }));
}

/** The search within the first row in which a selector matches anything, else within the first row. */
function firstWith({ css }: FieldSelector, rows: readonly FieldSearch[]): FieldSearch | undefined {
  return rows.find((row) => !isOver(row) && findAll(row.roots, css)?.length) ?? rows[0];
}
