import { describe } from 'vitest';
import { textFile, withFiles } from '../support/examplePackage';
import { itRefuses, json, threshold, whole } from '../support/refusals';

describe('readPackage, of anomaly_threshold.json,', () => {
  itRefuses([
    ['no threshold in its file', 'threshold', threshold, json(threshold, { limit: 1 })],
    ['a negative threshold', 'threshold', threshold, json(threshold, { threshold: -0.1 })],
    ['a threshold that is NaN', 'threshold', threshold, json(threshold, { threshold: 'NaN' })],
    ['a threshold that is null', 'threshold', threshold, json(threshold, { threshold: null })],
    [
      'a threshold that is infinite',
      'threshold',
      threshold,
      withFiles(whole, { [threshold]: textFile('{"threshold": 1e999}') }),
    ],
    [
      'a threshold under the key __proto__',
      'threshold',
      threshold,
      withFiles(whole, { [threshold]: textFile('{"__proto__": {"threshold": 1}}') }),
    ],
  ]);
});
