import { describe, expect, it } from 'vitest';
import { featuresByName } from '../../../src/packages/featuresByName';
import type { PackageFiles } from '../../../src/packages/types';
import { minimalFiles } from '../support/examplePackage';
import { itRefuses, replaced, scaler, sentenceOf } from '../support/refusals';

const fieldOf = (name: string) => featuresByName([name])[0]?.field;
const transformOf = (name: string) => featuresByName([name])[0]?.transform.kind;

/** The minimal package with another name for its first feature. */
const named = (name: string): PackageFiles => replaced(scaler, '"gross"', JSON.stringify(name), minimalFiles);

describe('a feature of a package without features.json', () => {
  it('reads the field whose id in snake_case it bears', () => {
    expect(['gross_total', 'quantity', 'unit_price', 'lines.0.unit_price'].map(fieldOf)).toEqual([
      'grossTotal',
      'quantity',
      'unitPrice',
      'lines.0.unitPrice',
    ]);
    expect(transformOf('gross_total')).toBe('number');
  });

  it('reads a date in seconds when its name ends in _timestamp', () => {
    expect([fieldOf('issue_date_timestamp'), transformOf('issue_date_timestamp')]).toEqual(['issueDate', 'timestamp']);
    expect([fieldOf('invoiced_on_timestamp'), transformOf('invoiced_on_timestamp')]).toEqual([
      'x-invoiced_on',
      'timestamp',
    ]);
  });

  it('reads a custom field of its own name, as a number even when it is named like a date', () => {
    expect(['qty', 'product_id', 'x-qty', 'toString'].map(fieldOf)).toEqual([
      'x-qty',
      'x-product_id',
      'x-qty',
      'x-toString',
    ]);
    expect([fieldOf('delivery_date'), transformOf('delivery_date')]).toEqual(['x-delivery_date', 'number']);
  });

  itRefuses([
    ['a date of the catalogue as a number', 'dateAsNumber', scaler, named('issue_date')],
    ['a date of the catalogue by its id', 'dateAsNumber', scaler, named('dueDate')],
    ['the time of an amount', 'timestampOfOther', scaler, named('gross_total_timestamp')],
    ['the time of a text', 'timestampOfOther', scaler, named('seller_name_timestamp')],
    ['a text', 'textFeature', scaler, named('seller_name')],
    ['a currency', 'textFeature', scaler, named('currency')],
    ['a name with a space', 'featureName', scaler, named('gross amount')],
    ['a name that is empty', 'featureName', scaler, named('')],
    ['a time of nothing', 'featureName', scaler, named('_timestamp')],
    ['a name of markup', 'featureName', scaler, named('<b>')],
    ['a name of a thousand letters', 'featureName', scaler, named('a'.repeat(1000))],
    ['a name twice', 'nameTwice', scaler, named('quantity')],
    ['a field as a date and as a number', 'fieldTwoKinds', scaler, named('date_timestamp')],
  ]);

  it('is told how a date is named', async () => {
    expect(await sentenceOf(named('issue_date'))).toContain('name it issue_date_timestamp');
  });
});
