// Zips that are the same byte for byte, whenever and wherever they are made. Pure, apart from the names of the files.
import { zipSync } from 'fflate';

/** A plain file that everybody may read. Real rights differ from one machine to the next. */
const attributes = { os: 3, attrs: 0o100644 << 16 };

/**
 * @param {Readonly<Record<string, Uint8Array>>} files - Content by name, with `/` between folders.
 * @param {Date} [time] - From {@link zipTime}.
 * @returns {Uint8Array} A zip with its names in the order of their UTF-16 code units.
 */
export function zipOf(files, time = zipTime()) {
  const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime: time, ...attributes });
}

/**
 * The time that all files of a zip bear. A zip holds local time without its zone, so this is noon on the local clock:
 * the same digits in every time zone, and at an hour that no change of the clocks leaves out.
 *
 * @param {string} [sourceDateEpoch] - Seconds since 1970 of which the day (UTC) counts, as in the environment variable
 *   SOURCE_DATE_EPOCH. Before 1980, the first year of a zip, it is 1 January 1980, as without it.
 * @returns {Date}
 * @throws {RangeError} When it is no whole number of seconds or lies after 2099.
 * @see https://reproducible-builds.org/specs/source-date-epoch/
 */
export function zipTime(sourceDateEpoch = '') {
  if (!/^\d*$/.test(sourceDateEpoch) || Number(sourceDateEpoch) * 1000 >= Date.UTC(2100))
    throw new RangeError(`SOURCE_DATE_EPOCH must be whole seconds from 1970 to 2099, not "${sourceDateEpoch}"`);
  const day = new Date(Math.max(Number(sourceDateEpoch) * 1000, Date.UTC(1980)));
  return new Date(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), 12);
}
