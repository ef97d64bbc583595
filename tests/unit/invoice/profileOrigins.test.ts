import { describe, expect, it } from 'vitest';
import { isMatchPattern, matchesPattern } from '../../../src/invoice/matchUrl';
import { originsOf, patternOf } from '../../../src/invoice/profileOrigins';
import { fc } from '../support/fc';

describe('originsOf', () => {
  it.each([
    ['https://books.example.com/invoices/*', ['https://books.example.com/*']],
    ['*://books.example.com/*', ['*://books.example.com/*']],
    ['http://127.0.0.1:8112/#app/*', ['http://127.0.0.1/*']],
    ['http://[::1]:8112/x', ['http://[::1]/*']],
    ['https://*.example.com/invoices/*', ['https://*.example.com/*']],
    // Every site of a country or kind is not the site of a portal.
    ['https://*.com/*', []],
    ['https://BOOKS.example.com/*', ['https://books.example.com/*']],
    ['*://*/*#*/model/account.invoice/*', []],
    ['not a pattern', []],
  ])('needs for %s %j', (pattern, origins) => expect(originsOf({ urlPatterns: [pattern] })).toEqual(origins));

  it('names each site once', () => {
    const urlPatterns = ['https://a.example/x/*', 'https://a.example:8443/y', 'https://b.example/*'];
    expect(originsOf({ urlPatterns })).toEqual(['https://a.example/*', 'https://b.example/*']);
  });
});

describe('patternOf', () => {
  it.each([
    ['https://books.example.com/app/invoices/123/edit?tab=1', 'https://books.example.com/app/invoices/*'],
    ['https://books.example.com/invoices/INV-2026-0012', 'https://books.example.com/invoices/*'],
    ['https://books.example.com/invoices/acme/', 'https://books.example.com/invoices/*'],
    ['https://x.example/b/6f9619ff-8b86-d011-b42d-00cf4fc964ff/bill', 'https://x.example/b/*'],
    ['https://x.example/company/42/invoices/acme-7', 'https://x.example/company/*/invoices/*'],
    ['https://x.example/invoices/123/lines/all', 'https://x.example/invoices/*/lines/*'],
    ['https://x.example/v2/app2000/bills/5', 'https://x.example/v2/app2000/bills/*'],
    ['https://x.example/invoice.php?id=7', 'https://x.example/invoice.php?*'],
    ['https://x.example/invoices/5#totals', 'https://x.example/invoices/*'],
    ['https://x.example/#/invoices/123', 'https://x.example/#/invoices/*'],
    ['https://x.example/app/#!/invoices/123/edit?tab=1', 'https://x.example/app/#!/invoices/*'],
    ['https://x.example/t/55/index.html?lang=de#/bill/9', 'https://x.example/t/*/index.html*#/bill/*'],
    ['http://127.0.0.1:8112/#try/model/account.invoice/3', 'http://127.0.0.1/#try/model/account.invoice/*'],
    ['http://[::1]:8112/bills/3', 'http://[::1]/bills/*'],
    ['https://user:secret@x.example/bills/3', 'https://x.example/bills/*'],
    ['https://x.example', 'https://x.example/'],
    [`https://x.example/${'a'.repeat(600)}/`, 'https://x.example/*'],
    [`https://x.example/${'a/'.repeat(300)}`, 'https://x.example/*'],
  ])('proposes for %s %s', (address, pattern) => expect(patternOf(address)).toBe(pattern));

  it.each(['', 'x', 'about:blank', 'file:///tmp/invoice.html', 'ftp://x.example/1', 'http://a*b/'])(
    'proposes nothing for %j',
    (address) => expect(patternOf(address)).toBeUndefined(),
  );

  it('proposes a pattern that matches the address it came from, names its host, and fits into a profile', () => {
    const part = fc.oneof(fc.webSegment(), fc.integer().map(String), fc.uuid(), fc.constantFrom('*', '', '%2F', 'é'));
    const path = fc.array(part, { maxLength: 6 }).map((parts) => parts.map((each) => `/${each}`).join(''));
    const after = fc.oneof(fc.constant(''), path, fc.webFragments());
    const address = fc
      .tuple(fc.webAuthority(), path, fc.webQueryParameters(), after, fc.boolean(), fc.boolean())
      .map(([host, way, query, hash, hasQuery, hasHash]) =>
        ['https://', host, way, hasQuery ? `?${query}` : '', hasHash ? `#${hash}` : ''].join(''),
      );
    fc.assert(
      fc.property(address, (each) => {
        const pattern = patternOf(each);
        expect(pattern).toSatisfy(isMatchPattern);
        expect(matchesPattern(each, pattern ?? '')).toBe(true);
        expect(pattern?.length).toBeLessThanOrEqual(500);
        expect(originsOf({ urlPatterns: [pattern ?? ''] })).toHaveLength(1);
      }),
    );
  });
});
