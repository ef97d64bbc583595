import { matchesPattern } from './matchUrl';
import type { Profile } from './types';

/**
 * The host permissions that a profile's addresses need, each once. A pattern that names no host needs none that could be
 * asked for, and permissions know no ports.
 *
 * @example originsOf({ urlPatterns: ['http://127.0.0.1:8112/#app/*'] }) // ['http://127.0.0.1/*']
 */
export function originsOf({ urlPatterns }: Pick<Profile, 'urlPatterns'>): string[] {
  const origins = urlPatterns.flatMap((pattern) => {
    const [, scheme, host] =
      /^(\*|https?):\/\/((?:\*\.(?=[^/]*\.))?(?:\[[^\]*/]+\]|[^*/:[\]]+))(?::\d+)?\//.exec(pattern) ?? [];
    return host === undefined ? [] : [`${scheme}://${host.toLowerCase()}/*`];
  });
  return [...new Set(origins)];
}

/** The longest pattern that is proposed, in characters. */
const longest = 500;

/**
 * The URL pattern to propose for a portal from the address of one of its invoices: what looks like an id becomes `*`, and
 * so does the last part of the path. A query is left open, a route behind `#` is kept in the same way as a path.
 *
 * @returns undefined when no pattern can match the address. Else it does.
 * @example patternOf('https://books.example.com/app/invoices/123/edit?tab=1') // 'https://books.example.com/app/invoices/*'
 * @example patternOf('https://books.example.com/#/invoices/123') // 'https://books.example.com/#/invoices/*'
 */
export function patternOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, pathname, search, hash } = new URL(address);
  const site = `${protocol}//${hostname}`;
  const proposed = [pathAndQuery(pathname, search, hash), '/*'].map((path) => site + path.replace(/\*+/g, '*'));
  return proposed.find((pattern) => pattern.length <= longest && matchesPattern(address, pattern));
}

function pathAndQuery(pathname: string, search: string, hash: string): string {
  const rest = search || hash ? '*' : '';
  if (hash.slice(1).includes('/')) {
    const [route = '', ...query] = hash.split('?');
    return `${withoutIds(pathname)}${search && '*'}${withoutLast(route)}${query.length > 0 ? '*' : ''}`;
  }
  // An address such as /invoice.php?id=7 tells its invoices apart by the query alone.
  return search && withoutIds(pathname) === pathname ? `${pathname}?*` : withoutLast(pathname) + rest;
}

function withoutIds(path: string): string {
  return path
    .split('/')
    .map((part) => (isId(part) ? '*' : part))
    .join('/');
}

/** Without its ids and its last part. One `*` stands for several parts side by side. */
function withoutLast(path: string): string {
  return withoutIds(path)
    .replace(/[^/]+\/?$/, '*')
    .replace(/\*(?:\/\*)+/g, '*');
}

/** Only digits, a UUID or other long hexadecimal number, a number of three digits or more, or long with digits in it. */
function isId(part: string): boolean {
  const text = part.replace(/%[\da-f]{2}/gi, ' ');
  return /^\d+$|^[\da-f-]{12,}$|(?:^|[^a-z\d])\d{3}|\d{5}|^(?=.*\d)[\w-]{20,}$/i.test(text);
}
