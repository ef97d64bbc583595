import { describe, expect, it } from 'vitest';
import { modelInfo } from '../../../src/packages/modelInfo';
import { readPackage } from '../../../src/packages/readPackage';
import type { PackageFiles } from '../../../src/packages/types';
import { usedFiles, usedNames } from '../../../src/packages/usedFiles';
import { writePackage } from '../../../src/packages/writePackage';
import { shardName, textFile, withFiles } from '../support/examplePackage';
import { maskedPackage } from '../support/maskedPackage';
import { features, itRefuses, json, model, replaced } from '../support/refusals';

const files = writePackage(maskedPackage);
const { spec } = maskedPackage;

/** The example with another part of its spec. */
const withSpec = (changes: object): PackageFiles => {
  const { name, kind, training } = maskedPackage;
  const changed = { version: 1, kind, name, ...spec, training, ...changes };
  return withFiles(files, { [features]: textFile(JSON.stringify(changed)) });
};
const inFeatures = (from: string | RegExp, to: string) => replaced(features, from, to, files);
const many = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
const [net] = spec.numbers;
const [currency] = spec.categories;
const [seller] = spec.context;

describe('a masked package that was written', () => {
  it('is read as it was', async () => {
    expect(await readPackage(files)).toEqual({ ok: true, value: { ...maskedPackage, notes: [] } });
  });

  it('is written to the same bytes again', async () => {
    const read = await readPackage(files);
    expect(read.ok && writePackage(read.value)).toEqual(files);
  });

  it('is three files, and others beside them are not used', async () => {
    expect(Object.keys(files).sort()).toEqual([features, shardName, model]);
    const more = withFiles(files, { 'scaler_params.json': textFile('{}'), 'README.md': textFile('') });
    expect(usedFiles(more)).toEqual(files);
    expect(usedNames(more)).not.toContain('anomaly_threshold.json');
    const read = await readPackage(more);
    expect(read.ok && read.value.notes).toEqual([{ code: 'unusedFiles', params: { files: 'scaler_params.json' } }]);
  });

  it('may have no history of its training', async () => {
    const { training: _, ...plain } = maskedPackage;
    expect(await readPackage(writePackage(plain))).toEqual({ ok: true, value: { ...plain, notes: [] } });
  });

  it('is shown by what it looks at, without threshold and limits', () => {
    expect(modelInfo(maskedPackage, 'abc')).toEqual({
      name: 'masked example',
      kind: 'masked',
      sha256: 'abc',
      features: [
        { name: 'net', field: 'netTotal', unit: 'logarithm' },
        { name: 'tax', field: 'taxTotal', unit: 'logarithm' },
        { name: 'odd', field: 'x-odd', unit: 'number' },
        { name: 'currency', field: 'currency', unit: 'text' },
      ],
      notes: [],
      trainedOn: '2026-03-31',
      recipe: 'deep',
      rows: 100,
      excludedRows: 2,
      dataSha256: 'a'.repeat(64),
      fieldLimits: 'quantile',
    });
  });
});

describe('readPackage, of a masked features.json,', () => {
  itRefuses([
    ['no patterns', 'noPatterns', features, withSpec({ patterns: [] })],
    [
      'a pattern for what there is not',
      'patternName',
      features,
      withSpec({ patterns: [{ target: 'gross', masked: ['gross'] }] }),
    ],
    [
      'a pattern that hides what there is not',
      'patternName',
      features,
      withSpec({ patterns: [{ target: 'net', masked: ['net', 'gross'] }] }),
    ],
    [
      'a pattern for a context number',
      'patternName',
      features,
      withSpec({ patterns: [{ target: 'sellerCount', masked: ['sellerCount'] }] }),
    ],
    [
      'a pattern that shows its target',
      'patternTarget',
      features,
      withSpec({ patterns: [{ target: 'net', masked: ['tax'] }] }),
    ],
    ['two numbers of one name', 'nameTwice', features, withSpec({ numbers: [net, net] })],
    ['a category named as a number', 'nameTwice', features, withSpec({ categories: [{ ...currency, name: 'net' }] })],
    ['a context named as a category', 'nameTwice', features, withSpec({ context: [{ ...seller, name: 'currency' }] })],
    ['a scale of zero', 'scaleNotPositive', features, inFeatures('"scale": 2', '"scale": 0')],
    ['a negative scale of a context', 'scaleNotPositive', features, withSpec({ context: [{ ...seller, scale: -1 }] })],
    ['a center that is no number', 'wrongType', features, inFeatures('"center": 5', '"center": null')],
    ['a center that is not finite', 'wrongValue', features, inFeatures('"center": 5', '"center": 1e999')],
    ['a number without a scale', 'keyMissing', features, inFeatures('"scale": 1.5,', '')],
    ['a field that there is not', 'unknownField', features, inFeatures('"taxTotal"', '"vatTotal"')],
    ['a number of no field', 'wrongType', features, withSpec({ numbers: [{ ...net, fields: [] }] })],
    ['a value twice', 'valueTwice', features, inFeatures('"USD"', '"EUR"')],
    ['a category without values', 'wrongType', features, withSpec({ categories: [{ ...currency, values: [] }] })],
    ['a unit that is not known', 'wrongType', features, inFeatures('"unit": "text"', '"unit": "words"')],
    ['no components', 'wrongType', features, withSpec({ components: 0 })],
    ['too many components', 'wrongType', features, withSpec({ components: 17 })],
    ['half a component', 'wrongValue', features, withSpec({ components: 1.5 })],
    ['a key that is not known', 'unknownKey', features, withSpec({ script: 'x' })],
    ['another version', 'wrongType', features, withSpec({ version: 2 })],
    [
      'too many numbers',
      'tooManyEntries',
      features,
      withSpec({ numbers: many(65, (at) => ({ ...net, name: `n${at}` })) }),
    ],
    [
      'too many categories',
      'tooManyEntries',
      features,
      withSpec({ categories: many(33, (at) => ({ ...currency, name: `c${at}` })) }),
    ],
    [
      'too many values',
      'tooManyEntries',
      features,
      withSpec({ categories: [{ ...currency, values: many(5001, (at) => `v${at}`) }] }),
    ],
    [
      'too many context numbers',
      'tooManyEntries',
      features,
      withSpec({ context: many(65, (at) => ({ ...seller, name: `s${at}` })) }),
    ],
    ['too many patterns', 'tooManyEntries', features, withSpec({ patterns: many(257, () => spec.patterns[0]) })],
    ['a value more than the network takes', 'maskedWidths', features, inFeatures('"USD"', '"USD", "GBP"')],
    ['a component more than the network gives', 'maskedWidths', features, withSpec({ components: 3 })],
    ['no weights', 'shardMissing', shardName, withFiles(files, { [shardName]: undefined })],
    ['no model.json', 'fileMissing', model, withFiles(files, { [model]: undefined })],
    ['the features of another kind', 'keyMissing', features, json(features, { version: 1, kind: 'masked', name: 'a' })],
  ]);
});
