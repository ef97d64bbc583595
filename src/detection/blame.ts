import type { FieldPath } from '../invoice/types';

/** What one check has to say of an invoice, as far as blame goes. */
export interface Weighed {
  /** The fields that it is about, and those that can be behind it as well, though seldom. */
  readonly fields: readonly FieldPath[];
  readonly weakFields: readonly FieldPath[];
  /** How much its passing speaks for its fields: 0 nothing, 3 that they can hardly be wrong. */
  readonly exoneration: number;
  /** −ln p; NaN when it abstained. */
  readonly surprise: number;
}

/** What would be left of the surprises if one field was as the others say that it should be. */
export interface Relief {
  readonly path: FieldPath;
  /** Surprise taken away, in natural logarithms; negative where the invoice would be odder. */
  readonly gain: number;
}

const mostSurprise = 18;
/** A check fails above this, or above a share of the largest surprise where nothing is that odd. */
const failsFrom = 4;
const failsFromShare = 0.6;
const passesBelow = 2.5;
/** What counts of the surprise that a field takes away when it is repaired. */
const relief = 1;
const weak = 0.25;
/** A field must cover this share of what the best one covers. */
const enoughCover = 0.6;
const perCheck = 0.02;

/**
 * The fields by how well each explains which checks failed and which passed. A field is involved in those that failed;
 * tight checks that passed and involve it speak for it; and where the others say what it should be, what is left when it
 * is set so. Checks that abstained say nothing.
 *
 * @returns The best first; empty where no check has a field.
 * @see de Kleer and Williams (1987): Diagnosing multiple faults, Artificial Intelligence 32
 */
export function blame(weighed: readonly Weighed[], reliefs: readonly Relief[] = []): FieldPath[] {
  const fields = involvement(weighed);
  const best = Math.max(0, ...[...fields.values()].map(({ cover }) => cover));
  const candidates = [...fields].filter(([, { cover }]) => cover >= enoughCover * best - 1e-9);
  const worth = candidates.map(([path, { cover, spoken, checks }]) => {
    const gains = reliefs.filter((each) => each.path === path).map(({ gain }) => relief * gain);
    return { path, worth: cover - spoken - perCheck * checks + Math.max(0, ...gains) };
  });
  return worth.sort((a, b) => b.worth - a.worth).map(({ path }) => path);
}

interface Involvement {
  cover: number;
  spoken: number;
  checks: number;
}

function involvement(weighed: readonly Weighed[]): Map<FieldPath, Involvement> {
  const largest = Math.max(0, ...weighed.map(({ surprise }) => (surprise > 0 ? surprise : 0)));
  const limit = Math.min(failsFrom, failsFromShare * Math.min(largest, mostSurprise));
  const found = new Map<FieldPath, Involvement>();
  for (const { fields, weakFields, exoneration, surprise } of weighed) {
    if (Number.isNaN(surprise)) continue;
    const fails = Math.max(Math.min(surprise, mostSurprise) - limit, 0);
    const speaks = surprise < passesBelow ? exoneration : 0;
    const add = (path: FieldPath, weight: number) => {
      const field = found.get(path) ?? { cover: 0, spoken: 0, checks: 0 };
      field.cover += fails * weight;
      field.spoken += speaks * weight;
      field.checks += weight;
      found.set(path, field);
    };
    for (const path of fields) add(path, 1);
    for (const path of weakFields) add(path, weak);
  }
  return found;
}
