import { describe } from 'vitest';
import { features, itRefuses, json, replaced } from '../support/refusals';

describe('readPackage, of features.json,', () => {
  itRefuses([
    [
      'fewer features than inputs',
      'featureCount',
      features,
      json(features, { version: 1, kind: 'dense', name: 'a', errorMeasure: 'mae', features: [] }),
    ],
    ['a package of another kind', 'unknownKind', features, json(features, { version: 1, kind: 'tree', depth: 100 })],
    ['a features.json of another version', 'wrongType', features, replaced(features, '"version": 1', '"version": 2')],
    ['a transform that is not known', 'wrongType', features, replaced(features, '"kind": "number"', '"kind": "sqrt"')],
    ['a features.json without a name', 'keyMissing', features, replaced(features, '"name": "example",', '')],
    ['a features.json without a kind', 'keyMissing', features, json(features, { version: 1 })],
    ['a key that is not known in features.json', 'unknownKey', features, replaced(features, '{', '{"script": "x",')],
    ['a key named __proto__ in features.json', 'protoKey', features, replaced(features, '{', '{"__proto__": {},')],
    ['a limit of zero', 'limits', features, replaced(features, '"row": 4', '"row": 0')],
    ['fewer limits than features', 'limits', features, replaced(features, '"fields": [\n        1,', '"fields": [')],
  ]);
});
