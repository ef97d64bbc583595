import { describe, expect, it } from 'vitest';
import { readProfile } from '../../../src/invoice/profileSchema';
import foliodesk from '../../../src/invoice/profiles/foliodesk.json';
import kontorblatt from '../../../src/invoice/profiles/kontorblatt.json';
import tallyroom from '../../../src/invoice/profiles/tallyroom.json';
import tryton from '../../../src/invoice/profiles/tryton.json';
import { shippedProfiles } from '../../../src/invoice/shippedProfiles';
import { profile } from './exampleProfiles';

describe('readProfile', () => {
  it.each([foliodesk, kontorblatt, tallyroom, tryton])('accepts the shipped profile $id as it is', (data) => {
    expect(readProfile(data)).toEqual(data);
  });

  it('ships four profiles under names of their own', () => {
    expect(new Set(shippedProfiles.map(({ id }) => id)).size).toBe(4);
  });

  it.each([
    ['a small profile', {}],
    ['custom fields', { fields: { 'x-score': [{ css: '#score', attribute: 'data-value' }] } }],
    ['a company by name', { company: { name: 'Harbour & Mill' } }],
    ['a company by field', { company: { field: 'buyerName' } }],
    ['lines', { lines: { row: [{ css: 'tr' }], fields: { net: [{ css: '.net' }] } } }],
  ])('accepts %s', (_, parts) => {
    expect(readProfile(profile(parts))).toEqual(profile(parts));
  });

  it.each([
    ['no object', 'profile'],
    ['another version', profile({ version: 2 })],
    ['a key that is not known', profile({ colour: 'red' })],
    ['a key that is not known in a selector', profile({ fields: { grossTotal: [{ css: '#g', xpath: '//g' }] } })],
    ['a locale that is no language tag', profile({ numberLocale: 'not a locale' })],
    ['a locale that Intl does not have', profile({ dateLocale: 'xx-XX' })],
    ['an empty locale', profile({ dateLocale: '' })],
    ['an unknown field', profile({ fields: { grosTotal: [{ css: '#gross' }] } })],
    [
      'an unknown field of a line',
      profile({ lines: { row: [{ css: 'tr' }], fields: { grossTotal: [{ css: 'td' }] } } }),
    ],
    ['a company by an unknown field', profile({ company: { field: 'company' } })],
    ['an empty list of selectors', profile({ fields: { grossTotal: [] } })],
    ['an empty selector', profile({ fields: { grossTotal: [{ css: '' }] } })],
    ['an attribute with an event handler in it', profile({ fields: { grossTotal: [{ css: 'a', attribute: 'x=y' }] } })],
    ['no pattern', profile({ urlPatterns: [] })],
    ['a pattern that can match no page', profile({ urlPatterns: ['https://a*b.com/*'] })],
    ['a script address for a pattern', profile({ urlPatterns: ['javascript:alert(1)'] })],
    ['an unknown currency', profile({ defaultCurrency: 'XYZ' })],
    ['a page kind that is not known', profile({ pageKind: 'both' })],
    ['a key named __proto__', JSON.parse('{"__proto__": {"version": 1}}')],
    ['an id that is no file name', profile({ id: '../x' })],
  ])('refuses %s', (_, data) => {
    expect(() => readProfile(data)).toThrow();
  });

  it('names what is wrong', () => {
    expect(() => readProfile(profile({ numberLocale: 'not a locale' }))).toThrow('notALocale');
  });

  it('takes nothing from a key named __proto__', () => {
    const text = JSON.stringify(profile()).replace('"fields":{', '"fields":{"__proto__":[{"css":"#evil"}],');
    const read = readProfile(JSON.parse(text));
    expect(Object.keys(read.fields)).toEqual(['grossTotal']);
    expect(Object.getPrototypeOf(read.fields)).toBe(Object.prototype);
    expect(read.fields['css']).toBeUndefined();
  });
});
