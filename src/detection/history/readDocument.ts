import type { Calibration } from '../calibration/calibrate';
import type { CalibrationWindow } from '../calibration/window';
import type { CompanyStatistics } from './companyStatistics';
import type { Owners } from './owners';
import type { SellerStatistics } from './sellerStatistics';

/** What was learned cannot be read: it was written by a newer version, or is not what it should be. */
export class DocumentUnreadable extends Error {
  readonly problem: 'newer' | 'storage';
  constructor(problem: 'newer' | 'storage') {
    super(`what the history has learned is ${problem === 'newer' ? 'of a newer version' : 'damaged'}`);
    this.problem = problem;
  }
}

/** Which sellers had an account or VAT id, as it is kept. */
export interface KeptOwners {
  readonly version: 1;
  readonly owners: Owners;
}

/** What is kept beside a calibration and read for each check. */
export interface KeptRecent {
  readonly version: 1;
  /** The p-values of the last invoices. */
  readonly recent: number[];
  /** Rows ever added to the window. */
  rows: number;
  /** What the model's columns in the window were made by; `''` for none. */
  model: string;
}

/** @throws DocumentUnreadable */
export function readCompany(data: unknown): CompanyStatistics {
  const read = checked<CompanyStatistics>(data, {
    n: 'number',
    numbers: 'object',
    deviations: 'object',
    rates: 'object',
    accountCountries: 'object',
    categories: 'object',
    recentDays: 'object',
    spreads: 'object',
    summarisedAt: 'number',
  });
  return {
    ...read,
    numbers: bare(read.numbers),
    deviations: bare(read.deviations),
    rates: bare(read.rates),
    accountCountries: bare(read.accountCountries),
    categories: bare(read.categories),
    spreads: bare(read.spreads),
  };
}

/** @throws DocumentUnreadable */
export function readSeller(data: unknown): SellerStatistics {
  const read = checked<SellerStatistics>(data, {
    n: 'number',
    numbers: 'object',
    categories: 'object',
    sequence: 'object',
  });
  return { ...read, numbers: bare(read.numbers), categories: bare(read.categories) };
}

/** @throws DocumentUnreadable */
export function readOwners(data: unknown): KeptOwners {
  return checked<KeptOwners>(data, { owners: 'object' });
}

/** @throws DocumentUnreadable */
export function readCalibration(data: unknown): Calibration {
  return checked<Calibration>(data, { tails: 'object', n: 'number', leftOut: 'number', fittedAt: 'number' });
}

/** @throws DocumentUnreadable */
export function readRecent(data: unknown): KeptRecent {
  return checked<KeptRecent>(data, { recent: 'object', rows: 'number', model: 'string' });
}

/** @throws DocumentUnreadable */
export function readWindow(data: unknown): CalibrationWindow {
  return checked<CalibrationWindow>(data, {
    columns: 'object',
    count: 'number',
    rows: 'object',
    strata: 'object',
    given: 'object',
  });
}

/** A document of version 1 with these members; its own parts were checked when they were learned. */
function checked<T extends { readonly version: 1 }>(
  data: unknown,
  members: { readonly [K in Exclude<keyof T, 'version'>]?: 'number' | 'string' | 'object' },
): T {
  if (!isRecord(data) || typeof data['version'] !== 'number') throw new DocumentUnreadable('storage');
  if (data['version'] > 1) throw new DocumentUnreadable('newer');
  const isWhole =
    data['version'] === 1 &&
    Object.entries(members).every(([name, kind]) => typeof data[name] === kind && data[name] !== null);
  if (!isWhole) throw new DocumentUnreadable('storage');
  // The members were just looked at.
  return data as unknown as T;
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null;
}

/** The browser gives back plain objects, in which every name of Object.prototype seems to be there. */
function bare<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.assign(Object.create(null), record);
}
