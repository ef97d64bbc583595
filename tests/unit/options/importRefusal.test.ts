import { describe, expect, it, vi } from 'vitest';
import type { ProfileFileProblem, ProfileReason } from '../../../src/invoice/profileFile';

vi.mock('../../../src/platform/browser', () => ({ browser: { i18n: { getUILanguage: () => 'en-GB' } } }));
const { importRefusal } = await import('../../../src/options/importRefusal');
const { reasonText } = await import('../../../src/options/reasonText');

const codes = ['tooLarge', 'notJson', 'protoKey', 'notProfiles', 'empty', 'tooMany'] as const;

describe('a file of portals that is refused', () => {
  it('is named, and it is said that nothing has changed, whatever is wrong', () => {
    const problems: ProfileFileProblem[] = [
      ...codes.map((code) => ({ code })),
      { code: 'version', version: 9 },
      { code: 'invalid', index: 0, path: 'name', reason: 'missing' },
    ];
    const sentences = problems.map((problem) => importRefusal('my portals.json', problem));
    for (const sentence of sentences) expect(sentence).toMatch(/^my portals\.json was not imported, and nothing has/);
    expect(new Set(sentences).size).toBe(problems.length);
  });

  it('is refused by the number and the name of the portal, the place in it, and why', () => {
    const where = { code: 'invalid', index: 1, path: 'fields.grossTotal.0.css' } as const;
    expect(importRefusal('a.json', { ...where, name: 'Good', reason: 'selector.tooDeep' })).toContain(
      'Portal 2 (Good), fields.grossTotal.0.css: the selector has brackets nested more than 3 deep',
    );
    expect(importRefusal('a.json', { ...where, reason: 'selector.empty' })).toContain('Portal 2, fields.grossTotal.0');
  });

  it('shows a name with blanks of ours in it as it is', () => {
    const name = '{file} {reason} <b>';
    const sentence = importRefusal('{which}.json', { code: 'invalid', index: 0, name, path: '{x}', reason: 'other' });
    expect(sentence).toContain('{which}.json was not imported');
    expect(sentence).toContain(`(${name}), {x}:`);
  });

  it('says of each reason something else', () => {
    const reasons: ProfileReason[] = [
      'selector.empty',
      'selector.tooLong',
      'selector.tooDeep',
      'selector.tooManyHas',
      'selector.tooManyParts',
      'notAMatchPattern',
      'notALocale',
      'notAField',
      'notACurrency',
      'missing',
      'unknownKey',
      'tooMany',
      'tooLong',
      'other',
    ];
    expect(new Set(reasons.map(reasonText)).size).toBe(reasons.length);
  });
});
