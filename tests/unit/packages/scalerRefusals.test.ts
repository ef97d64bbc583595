import { describe } from 'vitest';
import { minimalFiles, textFile, withFiles } from '../support/examplePackage';
import { itRefuses, json, replaced, scaler, whole } from '../support/refusals';

describe('readPackage, of scaler_params.json,', () => {
  itRefuses([
    [
      'fewer names than inputs',
      'featureCount',
      scaler,
      json(scaler, { min_: [1, 1, 1], scale_: [1, 1, 1], feature_names: ['a'] }),
    ],
    [
      'fewer scales than inputs',
      'featureCount',
      scaler,
      json(scaler, { min_: [1], scale_: [1], feature_names: ['a'] }),
    ],
    ['names that differ from the features', 'namesDiffer', scaler, replaced(scaler, '"gross"', '"net"')],
    ['no names at all', 'namesMissing', scaler, replaced(scaler, 'feature_names', 'names', minimalFiles)],
    ['an unknown scaler', 'unknownScaler', scaler, json(scaler, { lambdas_: [1, 1, 1], scale_: [1, 1, 1] })],
    ['a type of scaler that is not known', 'unknownScaler', scaler, replaced(scaler, '{', '{"type": "power",')],
    ['a type that differs from the keys', 'unknownScaler', scaler, replaced(scaler, '{', '{"type": "minmax",')],
    ['a minmax scaler without its scale', 'unknownScaler', scaler, json(scaler, { min_: [1, 1, 1], scale_: null })],
    ['a scale of zero', 'scaleZero', scaler, replaced(scaler, '0.5', '0')],
    ['a minmax scale of zero', 'scaleZero', scaler, json(scaler, { min_: [1, 1, 1], scale_: [1, 0, 1] })],
    ['a scale that is no number', 'wrongType', scaler, replaced(scaler, '0.5', '"0.5"')],
    ['a scale that is infinite', 'wrongValue', scaler, replaced(scaler, '0.5', '1e999')],
    [
      'a scaler under the key __proto__',
      'protoKey',
      scaler,
      withFiles(whole, { [scaler]: textFile('{"__proto__": {"min_": [1,1,1], "scale_": [1,1,1]}}') }),
    ],
  ]);
});
