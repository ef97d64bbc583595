import { describe, expect, it } from 'vitest';
import { customKindsOf } from '../../../src/packages/customKinds';
import { readPackage } from '../../../src/packages/readPackage';
import type { Feature, PackageFiles } from '../../../src/packages/types';
import { writePackage } from '../../../src/packages/writePackage';
import { examplePackage } from '../support/examplePackage';
import { features, itRefuses, replaced, scaler, whole } from '../support/refusals';

const number = { kind: 'number' } as const;
const timestamp = { kind: 'timestamp' } as const;

/** The example with other features; there are always three. */
function withFeatures(...changed: Partial<Feature>[]): PackageFiles {
  const names = ['a', 'b', 'c'];
  const all = names.map((name, at) => ({ name, field: `x-${name}`, transform: number, ...changed[at] }));
  return writePackage({ ...examplePackage, features: all });
}

describe('readPackage, of the features in features.json,', () => {
  itRefuses([
    ['a field that is not in the catalogue', 'unknownField', features, withFeatures({ field: 'price' })],
    ['a field named __proto__', 'unknownField', features, withFeatures({ field: '__proto__' })],
    ['a custom field that no field can be named', 'unknownField', features, withFeatures({ field: 'x-a b' })],
    ['a text', 'textFeature', features, withFeatures({ field: 'sellerName' })],
    ['a date as a number', 'transformOfOther', features, withFeatures({ field: 'issueDate' })],
    ['the time of an amount', 'transformOfOther', features, withFeatures({ field: 'netTotal', transform: timestamp })],
    [
      'a custom field as a date and as a number',
      'fieldTwoKinds',
      features,
      withFeatures({ field: 'x-c', transform: timestamp }),
    ],
    ['a name twice', 'nameTwice', features, withFeatures({ name: 'c' })],
    ['a name twice in the scaler', 'nameTwice', scaler, replaced(scaler, '"gross"', '"date"', whole)],
  ]);

  it('takes two features of one field', async () => {
    const files = withFeatures({ field: 'netTotal' }, { field: 'netTotal', transform: { kind: 'log' } });
    expect(await readPackage(files)).toMatchObject({ ok: true });
  });
});

describe('customKindsOf', () => {
  it('is what the features take their custom fields for', () => {
    const all: Feature[] = [
      { name: 'a', field: 'x-due_date', transform: number },
      { name: 'b', field: 'x-booked', transform: timestamp },
      { name: 'c', field: 'x-sent', transform: { kind: 'daysBeforeReference' } },
      { name: 'd', field: 'netTotal', transform: { kind: 'ratio', times: ['x-rate'], over: ['taxTotal'] } },
    ];
    expect(customKindsOf({ features: all })).toEqual({
      'x-due_date': 'number',
      'x-booked': 'date',
      'x-sent': 'date',
      'x-rate': 'number',
    });
  });
});
