import type { Facts } from '../facts';
import { latest } from '../history/counts';
import type { SellerStatistics } from '../history/sellerStatistics';

/**
 * Whether an invoice number belongs to the series of the seller's last one: they look alike up to their last run of
 * digits. Of another series the last one tells neither how far it has come nor whether it names the year.
 */
export function isSameSeries({ categories }: Facts, seller: SellerStatistics | undefined): boolean {
  const pattern = categories['numberPattern'];
  const counts = seller?.categories['numberPattern'];
  const last = counts && latest(counts);
  return pattern !== undefined && last !== undefined && series(pattern) === series(last);
}

const series = (pattern: string) => pattern.slice(0, pattern.lastIndexOf('#') + 1);
