import { describe, expect, it } from 'vitest';
import { readPackage } from '../../../src/packages/readPackage';
import { shardName, textFile, withFiles } from '../support/examplePackage';
import { features, itRefuses, model, replaced, scaler, threshold, whole } from '../support/refusals';

describe('readPackage, of the files,', () => {
  itRefuses([
    ['no model.json', 'fileMissing', model, withFiles(whole, { [model]: undefined })],
    ['no scaler', 'fileMissing', scaler, withFiles(whole, { [scaler]: undefined })],
    ['no threshold', 'fileMissing', threshold, withFiles(whole, { [threshold]: undefined })],
    ['a model.json that is a web page', 'htmlPage', model, withFiles(whole, { [model]: textFile('<!doctype html>') })],
    ['an empty threshold', 'emptyFile', threshold, withFiles(whole, { [threshold]: textFile('\n') })],
    ['a NaN in the scaler', 'nanInJson', scaler, replaced(scaler, '0.5', 'NaN')],
    ['an infinity in the features', 'nanInJson', features, replaced(features, '"row": 4', '"row": -Infinity')],
    ['a key named __proto__', 'protoKey', threshold, replaced(threshold, '{', '{"a": [{"__proto__": 1}],')],
    [
      'arrays in arrays',
      'tooDeep',
      scaler,
      withFiles(whole, { [scaler]: textFile('['.repeat(4e5) + ']'.repeat(4e5)) }),
    ],
    ['a JSON file of two megabytes', 'fileTooLarge', model, withFiles(whole, { [model]: textFile(' '.repeat(2e6)) })],
    ['a package of 17 MiB', 'packageTooLarge', model, withFiles(whole, { [shardName]: new Uint8Array(17 * 2 ** 20) })],
    ['a scaler that is cut off', 'notJson', scaler, withFiles(whole, { [scaler]: textFile('{"min_": [1,') })],
    ['a features.json that is no UTF-8', 'notJson', features, withFiles(whole, { [features]: new Uint8Array([0xff]) })],
  ]);

  it('refuses a key named __proto__ anywhere and leaves prototypes alone', async () => {
    const result = await readPackage(replaced(model, '{', '{"__proto__": {"polluted": 1}, "signature": 1,'));
    expect(result).toMatchObject({ ok: false, problem: { code: 'protoKey' } });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('takes a model.json with keys that it does not know', async () => {
    expect(await readPackage(replaced(model, '{', '{"signature": 1,'))).toMatchObject({ ok: true });
  });
});
