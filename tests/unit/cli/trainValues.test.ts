import { describe, expect, it } from 'vitest';
import { refuseOthersOptions, type TrainValues } from '../../../src/cli/trainValues';

const values: TrainValues = { out: 'package', seed: '1', 'trained-on': '2026-03-31' };
const refused = (recipe: string, more: Partial<TrainValues>) => () =>
  refuseOthersOptions(recipe, { ...values, ...more });

describe('an option of crossfoot train', () => {
  it('that belongs to another recipe is refused, and it is said to which', () => {
    expect(refused('masked', { scaler: 'robust' })).toThrow(
      '--scaler belongs to the recipes classic, deep and forest.',
    );
    expect(refused('deep', { companies: '10' })).toThrow('--companies belongs to the recipe masked.');
    expect(refused('deep', { trees: '10' })).toThrow('--trees belongs to the recipe forest.');
    expect(refused('masked', { samples: '10' })).toThrow('--samples belongs to the recipe forest.');
  });

  it('that belongs to the recipe is let through', () => {
    expect(refused('forest', { trees: '10', samples: '64', scaler: 'robust', percentile: '99' })).not.toThrow();
    expect(refused('classic', { scaler: 'robust', percentile: '99' })).not.toThrow();
    expect(refused('masked', {})).not.toThrow();
  });
});
