import type { Profile } from './types';

/**
 * Whether an address matches a WebExtension match pattern (`*://*.example.com/invoices/*`). Two things beyond the
 * pages that browsers match: the port does not count, and the path pattern sees the part after `#`, because
 * single-page portals tell their invoices apart only there.
 *
 * @see https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns
 * @example matchesPattern('http://127.0.0.1:8112/#app/invoice/3', 'http://127.0.0.1/#app/invoice/*') // true
 */
export function matchesPattern(address: string, pattern: string): boolean {
  const parts = patternParts.exec(pattern);
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!parts || !url) return false;
  const [, scheme = '', host = '', path = ''] = parts;
  return schemeMatches(url.protocol, scheme) && hostMatches(url.hostname, host.toLowerCase()) && pathMatches(url, path);
}

const patternParts = /^(\*|https?):\/\/(\*|(?:\*\.)?(?:\[[\da-fA-F:.]+\]|[^*/:[\]]+))(?::\d+)?(\/.*)$/;

/** Whether a text is a match pattern at all. */
export function isMatchPattern(pattern: string): boolean {
  return patternParts.test(pattern);
}

/** The first profile of which a pattern matches the address. */
export function profileFor(address: string, profiles: readonly Profile[]): Profile | undefined {
  return profiles.find((profile) => profile.urlPatterns.some((pattern) => matchesPattern(address, pattern)));
}

function schemeMatches(protocol: string, scheme: string): boolean {
  return scheme === '*' ? protocol === 'http:' || protocol === 'https:' : protocol === `${scheme}:`;
}

function hostMatches(hostname: string, host: string): boolean {
  if (host === '*') return true;
  return host.startsWith('*.') ? hostname === host.slice(2) || hostname.endsWith(host.slice(1)) : hostname === host;
}

function pathMatches(url: URL, path: string): boolean {
  const pieces = path.split('*');
  const target = url.pathname + url.search + url.hash;
  let from = 0;
  for (const [index, piece] of pieces.entries()) {
    const last = index === pieces.length - 1;
    const at = last && index > 0 ? target.length - piece.length : target.indexOf(piece, from);
    if (at < from || !target.startsWith(piece, at) || (index === 0 && at !== 0)) return false;
    from = at + piece.length;
  }
  return from === target.length;
}
