import { describe, expect, it, vi } from 'vitest';
import { profileIssues, readProfileFile, writeProfileFile } from '../../../src/invoice/profileFile';
import { selectorProblem } from '../../../src/invoice/selectorLimits';
import { shippedProfiles } from '../../../src/invoice/shippedProfiles';
import type { Profile } from '../../../src/invoice/types';
import { fc } from '../support/fc';
import { profile, profileArbitrary } from './exampleProfiles';

vi.mock('../../../src/invoice/selectorLimits', { spy: true });

const file = (parts: object) => JSON.stringify({ format: 'crossfoot-profiles', version: 1, profiles: [], ...parts });
const problem = (text: string) => {
  const read = readProfileFile(text);
  return read.ok ? undefined : read.problem;
};

describe('a file of profiles', () => {
  it('gives back what was written, byte for byte the same when written again', () => {
    const text = writeProfileFile(shippedProfiles);
    const read = readProfileFile(text);
    expect(read).toEqual({ ok: true, profiles: shippedProfiles });
    expect(writeProfileFile(read.ok ? read.profiles : [])).toBe(text);
  });

  it('gives back any profile that was written', () => {
    fc.assert(
      fc.property(fc.array(profileArbitrary, { minLength: 1, maxLength: 5 }), (profiles) => {
        expect(readProfileFile(writeProfileFile(profiles))).toEqual({ ok: true, profiles });
      }),
    );
  });

  it('may be one bare profile, with a byte order mark before it', () => {
    expect(readProfileFile(`\uFEFF${JSON.stringify(profile())}`)).toEqual({ ok: true, profiles: [profile()] });
  });

  it.each([
    ['tooLarge', ' '.repeat(1_048_577)],
    ['notJson', ''],
    ['notJson', '{"format": '],
    ['notJson', '<html>a key is named __proto__</html>'],
    ['protoKey', '{"__proto__": 1}'],
    ['protoKey', file({ profiles: [profile()] }).replace('"fields":{', '"fields":{"__proto__":[{"css":"#evil"}],')],
    ['notProfiles', 'null'],
    ['notProfiles', '[]'],
    ['notProfiles', '"crossfoot-profiles"'],
    ['notProfiles', '{}'],
    ['notProfiles', '{"format": "other", "version": 1, "profiles": []}'],
    ['notProfiles', file({ profiles: {} })],
    ['notProfiles', file({ version: '1' })],
    ['notProfiles', '['.repeat(400_000) + ']'.repeat(400_000)],
    ['empty', file({})],
    ['tooMany', file({ profiles: Array(201).fill(profile()) })],
  ])('is refused as %s: %.60s', (code, text) => expect(problem(text)).toEqual({ code }));

  it('of another version is refused with that version', () => {
    expect(problem(file({ version: 2, profiles: ['something new'] }))).toEqual({ code: 'version', version: 2 });
    expect(problem(JSON.stringify({ ...profile(), version: 3 }))).toEqual({ code: 'version', version: 3 });
  });

  it('is refused whole for one profile that is wrong, which it names', () => {
    const wrong = profile({ name: 'Wrong', fields: { grossTotal: [{ css: ':is(:is(:is(:is(a))))' }] } });
    expect(problem(file({ profiles: [profile(), wrong, profile()] }))).toEqual({
      code: 'invalid',
      index: 1,
      name: 'Wrong',
      path: 'fields.grossTotal.0.css',
      reason: 'selector.tooDeep',
    });
    expect(problem(file({ profiles: [null] }))).toEqual({ code: 'invalid', index: 0, path: '', reason: 'other' });
  });

  it('with ten thousand selectors is refused before they are looked at', () => {
    const css = 'a b c d e f g h';
    const row = Array(10_000).fill({ css });
    const fields = Object.fromEntries(row.map((each, at) => [`x-${at}`, [each]]));
    vi.mocked(selectorProblem).mockClear();
    expect(problem(file({ profiles: [profile({ lines: { row, fields: {} } })] }))).toMatchObject({ path: 'lines.row' });
    expect(problem(file({ profiles: [profile({ fields })] }))).toMatchObject({ path: 'fields', reason: 'tooMany' });
    expect(vi.mocked(selectorProblem).mock.calls.map(([css]) => css)).not.toContain(css);
  });

  it('never throws, whatever was changed in it, and changes no prototype', () => {
    const text = writeProfileFile(shippedProfiles);
    const piece = fc.oneof(
      fc.string({ maxLength: 5 }),
      fc.constantFrom('"__proto__":{"css":"x"},', '{', '}', '[', ']', '"', ',', 'null', '1e999', '\\u0000', '\uD800'),
    );
    const change = fc.tuple(fc.nat({ max: text.length }), fc.nat({ max: 20 }), piece);
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const changed = changes.reduce((now, [at, gone, put]) => now.slice(0, at) + put + now.slice(at + gone), text);
        const read = readProfileFile(changed);
        expect(read.ok ? read.profiles.length : read.problem.code).toBeTruthy();
        expect(Object.keys(Object.prototype)).toEqual([]);
        expect(({} as { css?: string }).css).toBeUndefined();
      }),
    );
  });

  it('never throws for JSON of any shape', () => {
    const data = fc.oneof(
      fc.jsonValue(),
      fc.record({ format: fc.constant('crossfoot-profiles'), version: fc.constant(1), profiles: fc.jsonValue() }),
      fc.jsonValue().map((value) => ({ ...profile(), fields: value })),
    );
    fc.assert(
      fc.property(data, (value) => {
        expect(readProfileFile(JSON.stringify(value))).toHaveProperty('ok');
      }),
    );
  });
});

describe('profileIssues', () => {
  it('finds nothing wrong with a profile', () => expect(profileIssues(profile())).toEqual([]));

  it.each<[string, string, object]>([
    ['selector.empty', 'fields.grossTotal.0.css', { fields: { grossTotal: [{ css: '' }] } }],
    ['selector.tooLong', 'lines.more.0.css', { lines: linesWith({ more: [{ css: 'x'.repeat(501) }] }) }],
    ['selector.tooManyHas', 'lines.row.0.css', { lines: linesWith({ row: [{ css: ':has(a):has(a):has(a)' }] }) }],
    ['selector.tooManyParts', 'lines.fields.net.0.css', { lines: linesWith({ fields: { net: [{ css: costly }] } }) }],
    ['notAMatchPattern', 'urlPatterns.1', { urlPatterns: ['*://*/*', 'example.com'] }],
    ['notALocale', 'numberLocale', { numberLocale: 'not a locale' }],
    ['notAField', 'fields.grosTotal', { fields: { grosTotal: [{ css: 'a' }] } }],
    ['notAField', 'company.field', { company: { field: 'nobody' } }],
    ['notACurrency', 'defaultCurrency', { defaultCurrency: 'XYZ' }],
    ['missing', 'name', { name: undefined }],
    ['missing', 'name', { name: '' }],
    ['missing', 'urlPatterns', { urlPatterns: [] }],
    ['missing', 'fields.grossTotal', { fields: { grossTotal: [] } }],
    ['unknownKey', 'colour', { colour: 'red' }],
    ['tooMany', 'urlPatterns', { urlPatterns: Array(21).fill('*://*/*') }],
    ['tooMany', 'fields.grossTotal', { fields: { grossTotal: Array(11).fill({ css: 'a' }) } }],
    ['tooMany', 'fields', { fields: manyFields(101, 1) }],
    ['tooMany', 'fields', { fields: manyFields(61, 5) }],
    ['tooLong', 'urlPatterns.0', { urlPatterns: [`https://example.com/${'x'.repeat(481)}`] }],
    ['tooLong', 'company.name', { company: { name: 'x'.repeat(201) } }],
    ['tooLong', 'name', { name: 'x'.repeat(101) }],
    ['other', 'fields.grossTotal.0.attribute', { fields: { grossTotal: [{ css: 'a', attribute: 'x=y' }] } }],
    ['other', 'fields', { fields: [] }],
    ['other', 'id', { id: '../x' }],
  ])('says %s of %s', (reason, path, parts) => {
    const data: unknown = JSON.parse(JSON.stringify(profile(parts)));
    expect(profileIssues(data)).toEqual([{ path, reason }]);
  });

  it('finds all that is wrong', () => {
    const paths = profileIssues(profile({ id: '', numberLocale: '-', fields: { a: [{ css: 'b' }] } })).map(
      ({ path }) => path,
    );
    expect(paths).toEqual(['id', 'numberLocale', 'fields.a']);
  });

  it('takes a profile that is as large as it may be', () => {
    const full: Partial<Profile> = {
      urlPatterns: Array(20).fill(`https://example.com/${'x'.repeat(480)}`),
      company: { name: 'x'.repeat(200) },
      fields: manyFields(100, 3),
    };
    expect(profileIssues(profile(full))).toEqual([]);
  });
});

const costly = ':is(:is(a *) *) *';

function linesWith(parts: object): object {
  return { row: [{ css: 'tr' }], fields: { net: [{ css: 'td' }] }, ...parts };
}

function manyFields(count: number, each: number): Profile['fields'] {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`x-${at}`, Array(each).fill({ css: 'a' })]));
}
