export const dash = '—';

const months = 'January February March April May June July August September October November December'.split(' ');

/** The parts of an ISO date, or nothing if the text is not one. */
function datePartsOf(value: string): readonly [year: string, month: string, day: string] | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) ?? [];
  return year && month && day ? [year, month, day] : undefined;
}

/** An ISO date in a pattern such as `dd/mm/yyyy`; other text stays as it is. */
export function formatDate(value: string | undefined, pattern: string): string {
  if (value === undefined) return dash;
  const parts = datePartsOf(value);
  if (!parts) return value;
  const [year, month, day] = parts;
  return pattern.replace('yyyy', year).replace('mm', month).replace('dd', day);
}

/** An ISO date as `5 March 2026`. */
export function formatLongDate(value: string | undefined): string {
  if (value === undefined) return dash;
  const parts = datePartsOf(value);
  if (!parts) return value;
  const [year, month, day] = parts;
  return `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`;
}

/** A decimal string with thousands grouped and its decimals as they are; other text stays as it is. */
export function formatNumber(value: string | undefined, group: string, point: string): string {
  if (value === undefined) return dash;
  const [, sign, whole, decimals] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value) ?? [];
  if (whole === undefined) return value;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${sign ?? ''}${grouped}${decimals === undefined ? '' : point + decimals}`;
}
