import { describe } from 'vitest';
import { textFile, withFiles } from '../support/examplePackage';
import { itRefuses, json, threshold, whole } from '../support/refusals';

describe('readPackage, of anomaly_threshold.json,', () => {
  itRefuses([
    ['no threshold in its file', 'thresholdMissing', threshold, json(threshold, { limit: 1 })],
    ['a negative threshold', 'thresholdNegative', threshold, json(threshold, { threshold: -0.1 })],
    ['a threshold that is the text NaN', 'thresholdNotNumber', threshold, json(threshold, { threshold: 'NaN' })],
    [
      'a threshold that is NaN',
      'nanInJson',
      threshold,
      withFiles(whole, { [threshold]: textFile('{"threshold": NaN}') }),
    ],
    ['a list of thresholds', 'thresholdNotNumber', threshold, json(threshold, { threshold: [0.1] })],
    ['a threshold that is null', 'thresholdNotNumber', threshold, json(threshold, { threshold: null })],
    [
      'a threshold that is infinite',
      'thresholdNotNumber',
      threshold,
      withFiles(whole, { [threshold]: textFile('{"threshold": 1e999}') }),
    ],
    [
      'a threshold under the key __proto__',
      'protoKey',
      threshold,
      withFiles(whole, { [threshold]: textFile('{"__proto__": {"threshold": 1}}') }),
    ],
  ]);
});
