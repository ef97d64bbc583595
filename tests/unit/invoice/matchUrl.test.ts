import { describe, expect, it } from 'vitest';
import { isMatchPattern, matchesPattern, profileFor } from '../../../src/invoice/matchUrl';
import { shippedProfiles } from '../../../src/invoice/shippedProfiles';

describe('matchesPattern', () => {
  it.each([
    ['https://example.com/invoices/3', 'https://example.com/invoices/*'],
    ['https://example.com/invoices/3?tab=1', 'https://example.com/invoices/*'],
    ['http://example.com/a', '*://example.com/*'],
    ['https://a.b.example.com/x', 'https://*.example.com/*'],
    ['https://example.com/x', 'https://*.example.com/*'],
    ['https://example.com/x', 'https://EXAMPLE.com/*'],
    ['https://anything.org/', '*://*/*'],
    ['https://example.com/', 'https://example.com/'],
    ['http://127.0.0.1:8112/#app/invoice/3', 'http://127.0.0.1/#app/invoice/*'],
    ['http://127.0.0.1:8112/#app/invoice/3', 'http://127.0.0.1:9000/#app/invoice/*'],
    ['http://[::1]:8112/x', 'http://[::1]/*'],
    ['https://example.com/a/b/a/c', 'https://example.com/*/a/c'],
    ['https://example.com/aXbXb', 'https://example.com/a*b'],
  ])('%s is of %s', (address, pattern) => expect(matchesPattern(address, pattern)).toBe(true));

  it.each([
    ['http://example.com/x', 'https://example.com/*'],
    ['ftp://example.com/x', '*://example.com/*'],
    ['file:///example.com/x', '*://*/*'],
    ['https://badexample.com/x', 'https://*.example.com/*'],
    ['https://example.com.evil.org/x', 'https://example.com/*'],
    ['https://example.com/other', 'https://example.com/invoices/*'],
    ['https://evil.org/?https://example.com/invoices/3', 'https://example.com/invoices/*'],
    ['https://example.com/x/invoices', 'https://example.com/invoices'],
    ['https://example.com/invoices/', 'https://example.com/invoices'],
    ['https://example.com/ab', 'https://example.com/ab*b'],
    ['https://user@evil.org/', 'https://user/*'],
    ['not an address', '*://*/*'],
    ['https://example.com/x', 'example.com/*'],
    ['https://example.com/x', '<all_urls>'],
  ])('%s is not of %s', (address, pattern) => expect(matchesPattern(address, pattern)).toBe(false));
});

describe('isMatchPattern', () => {
  it.each(['https://*.example.com/*', '*://*/*', 'http://localhost:8000/a#b'])('takes %s', (pattern) =>
    expect(isMatchPattern(pattern)).toBe(true),
  );
  it.each(['', '<all_urls>', 'ftp://a/*', 'https://a*b.com/*', 'https://example.com', 'https:///x'])(
    'refuses %s, which could match no page',
    (pattern) => expect(isMatchPattern(pattern)).toBe(false),
  );
});

describe('profileFor', () => {
  it('finds the portal of a page', () => {
    const id = (address: string) => profileFor(address, shippedProfiles)?.id;
    expect(id('http://127.0.0.1:5173/kontorblatt/invoices/7')).toBe('kontorblatt');
    expect(id('http://127.0.0.1:5173/foliodesk/#/invoices/7')).toBe('foliodesk');
    expect(id('http://127.0.0.1:8112/#try/model/account.invoice/3')).toBe('tryton');
    expect(id('http://127.0.0.1:5173/kontorblatt/')).toBeUndefined();
  });

  it('takes the first of several that match', () => {
    const [first, second] = shippedProfiles.map((profile) => ({ ...profile, urlPatterns: ['*://*/*'] }));
    if (!first || !second) throw new Error('two profiles are shipped');
    expect(profileFor('https://example.com/', [second, first])?.id).toBe(second.id);
  });
});
