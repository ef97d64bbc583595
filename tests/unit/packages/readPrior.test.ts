import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { strata } from '../../../src/detection/calibration/strata';
import { checks } from '../../../src/detection/checks/registry';
import { bundledSpec } from '../../../src/learning/maskedSpecs';
import { readPrior } from '../../../src/packages/readPrior';

const shipped = await readFile('public/model/prior.json', 'utf8');

describe('the prior that is shipped', () => {
  it('has something to say of every check and every question to the bundled model, in every stratum', () => {
    const { tails, scores, checkScores } = readPrior(shipped);
    const questions = bundledSpec.patterns.map(({ target }) => `network.${target}`);
    for (const id of [...checks.map((check) => check.id), ...questions])
      expect([id, tails[id]?.length]).toEqual([id, strata]);
    expect([scores.length, checkScores.length]).toEqual([strata, strata]);
  });

  it.each([
    ['a version that is not known', { ...JSON.parse(shipped), version: 2 }],
    ['no scores', { version: 1, tails: {} }],
    ['a tail without values', { version: 1, tails: { a: [{ n: 1 }] }, scores: [], checkScores: [] }],
  ])('is refused with %s', (_, wrong) => {
    expect(() => readPrior(JSON.stringify(wrong))).toThrow();
  });
});
