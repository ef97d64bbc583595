import { createForest } from '../../../src/forest/createForest';
import type { ForestPackage } from '../../../src/packages/types';
import { examplePackage } from './examplePackage';

/** Points in a square from −1 to 1, none twice. */
const rows = Array.from({ length: 40 }, (_, at) => [((at * 7) % 40) / 20 - 1, ((at * 11) % 40) / 20 - 1]);

/** A small package of the forest kind with everything in it: net totals around e^5, quantities around 10. */
export function forestPackage(): ForestPackage {
  const forest = createForest({ dimensions: 2, trees: 5, samples: 16, seed: 'example' });
  for (const row of rows) forest.update(row);
  return {
    kind: 'forest',
    name: 'forest example',
    features: [
      { name: 'log_net', field: 'netTotal', transform: { kind: 'log' } },
      { name: 'quantity', field: 'quantity', transform: { kind: 'number' } },
    ],
    scaler: { type: 'standard', mean_: [5, 10], scale_: [1, 4] },
    threshold: 1.5,
    ...(examplePackage.calibration && { calibration: examplePackage.calibration }),
    forest,
    ...(examplePackage.training && { training: { ...examplePackage.training, recipe: 'forest', imputed: {} } }),
  };
}
