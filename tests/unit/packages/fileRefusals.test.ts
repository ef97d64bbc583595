import { describe, expect, it } from 'vitest';
import { readPackage } from '../../../src/packages/readPackage';
import { textFile, withFiles } from '../support/examplePackage';
import { features, itRefuses, model, replaced, scaler, threshold, whole } from '../support/refusals';

describe('readPackage, of the files,', () => {
  itRefuses([
    ['no model.json', 'fileMissing', model, withFiles(whole, { [model]: undefined })],
    ['no scaler', 'fileMissing', scaler, withFiles(whole, { [scaler]: undefined })],
    ['no threshold', 'fileMissing', threshold, withFiles(whole, { [threshold]: undefined })],
    ['a model.json that is no JSON', 'notJson', model, withFiles(whole, { [model]: textFile('<!doctype html>') })],
    ['a scaler that is cut off', 'notJson', scaler, withFiles(whole, { [scaler]: textFile('{"min_": [1,') })],
    ['a features.json that is no UTF-8', 'notJson', features, withFiles(whole, { [features]: new Uint8Array([0xff]) })],
  ]);

  it('takes a model.json with keys that it does not know, __proto__ among them, and leaves prototypes alone', async () => {
    const result = await readPackage(replaced(model, '{', '{"__proto__": {"polluted": 1}, "signature": 1,'));
    expect(result.ok).toBe(true);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});
