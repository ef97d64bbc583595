import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/simulation/random';
import { forestOf, middle, normalRows, scoresOf } from './rows';

const last = (ascending: readonly number[]) => ascending.at(-1) ?? Number.NaN;

describe('a planted outlier', () => {
  it('scores above all inliers, those taken in and new ones', () => {
    const rows = normalRows('rows', 600, 20);
    const forest = forestOf(rows);
    const outlier = [...Array.from({ length: 19 }, () => 0), 15];
    expect(forest.score(outlier)).toBeGreaterThan(last(scoresOf(forest, rows)));
    expect(forest.score(outlier)).toBeGreaterThan(last(scoresOf(forest, normalRows('new', 600, 20))));
  });

  it('between two dense clusters scores above all points of both', () => {
    const rows = [...normalRows('one', 250, 3, -20), ...normalRows('other', 250, 3, 20)];
    const forest = forestOf(rows);
    expect(forest.score([0, 0, 0])).toBeGreaterThan(last(scoresOf(forest, rows)));
  });

  // Paper, section 3: near copies of an anomaly hide it from a score that looks at its nearest neighbours alone.
  it('still scores above all inliers when four near copies of it have been taken in', () => {
    const random = createRandom('colluders');
    const inliers = normalRows('rows', 450, 5);
    const colluders = Array.from({ length: 5 }, () =>
      Array.from({ length: 5 }, (_, at) => (at < 2 ? 12 : 0) + 0.01 * random.normal()),
    );
    const forest = forestOf([...inliers.slice(0, 200), ...colluders, ...inliers.slice(200)]);
    const greatestInlier = last(scoresOf(forest, inliers));
    for (const colluder of colluders) expect(forest.score(colluder)).toBeGreaterThan(greatestInlier);
  });

  it('becomes normal when such points go on coming, and what was normal becomes odd', () => {
    const forest = forestOf(normalRows('before', 2000, 3), { samples: 64 });
    const [old, fresh] = [normalRows('old', 100, 3), normalRows('fresh', 100, 3, 30)];
    expect(middle(scoresOf(forest, fresh))).toBeGreaterThan(2 * middle(scoresOf(forest, old)));
    for (const row of normalRows('after', 8000, 3, 30)) forest.update(row);
    expect(middle(scoresOf(forest, old))).toBeGreaterThan(2 * middle(scoresOf(forest, fresh)));
  });
});
