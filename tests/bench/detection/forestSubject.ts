import { featureValue } from '../../../src/detection/featureValue';
import { createForest } from '../../../src/forest/createForest';
import type { Invoice } from '../../../src/invoice/types';
import type { Subject, Verdict } from '../../../src/learning/benchmark';
import { featureTable } from '../../../src/learning/featureTable';
import { fitScaler, quantile, scaleRow } from '../../../src/packages/scalers';
import type { Feature } from '../../../src/packages/types';

/** What the forest said of an invoice, and its point; none where a feature is missing. */
export interface Placed extends Verdict {
  readonly point?: readonly number[];
}

/** The first rows fall into a forest that knows little. */
const burnIn = 0.25;

/**
 * A random cut forest alone, on standardised features, that has learned a history and goes on learning. Its threshold is
 * the quantile of the scores that the history's rows had before they were taken in.
 *
 * @param promise - About one false alarm in so many invoices.
 */
export function forestSubject(
  features: readonly Feature[],
  history: readonly Invoice[],
  promise: number,
): Subject<Placed> {
  const { rows } = featureTable(features, history);
  const scaler = fitScaler('standard', rows);
  const forest = createForest({ dimensions: features.length, seed: '1' });
  const scores = rows.map((row) => {
    const point = scaleRow(scaler, row);
    const score = forest.score(point);
    forest.update(point);
    return score;
  });
  const threshold = quantile(scores.slice(Math.floor(burnIn * scores.length)), 1 - 1 / promise);
  return {
    judge: async (invoice) => {
      const row = features.map((feature) => featureValue(feature, invoice, undefined).value);
      if (!row.every((value) => value !== undefined)) return { judgement: { verdict: 'incomplete', blamed: null } };
      const point = scaleRow(scaler, row);
      if (forest.score(point) <= threshold) return { judgement: { verdict: 'normal', blamed: null }, point };
      const shares = forest.attribution(point);
      const blamed = features[shares.indexOf(Math.max(...shares))]?.field ?? null;
      return { judgement: { verdict: 'anomaly', blamed }, point };
    },
    learn: ({ point }) => {
      if (point) forest.update(point);
    },
  };
}
