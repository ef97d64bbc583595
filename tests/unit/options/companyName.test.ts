import { describe, expect, it } from 'vitest';
import { companyName } from '../../../src/options/companyName';
import { companyKey } from '../../../src/records/nameForm';

describe('the name of a company of the history', () => {
  it.each(['Müller GmbH', 'MUSTER Bau', 'Søstrene A/S'])('is as people write it: %s', (name) => {
    expect(companyName(companyKey(name), [undefined, 'Someone else AG', name])).toBe(name);
  });

  it('is the key where no known name is its own', () => {
    expect(companyName('muster gmbh', ['Other AG', undefined])).toBe('muster gmbh');
  });

  it('is not taken from another company for the one that is not known', () => {
    expect(companyName('', ['Other AG'])).toBe('');
  });
});
