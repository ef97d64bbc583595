/**
 * An id as people are shown it: of a token that stands for one, country and end alone.
 *
 * @example shownId('DE…3000#0123456789abcdef0123456789abcdef') // 'DE…3000'
 */
export function shownId(id: string): string {
  return id.replace(/#[0-9a-f]{32}$/, '');
}
