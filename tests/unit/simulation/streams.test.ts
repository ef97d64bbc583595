import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { simulateBenchmark } from '../../../src/simulation/benchmark/simulateBenchmark';
import { simulateCompany } from '../../../src/simulation/company';
import { simulateInvoices } from '../../../src/simulation/invoices';

/** Prices are units of bigint. */
const digest = (value: unknown) =>
  createHash('sha256')
    .update(JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? `${each}n` : each)))
    .digest('hex')
    .slice(0, 16);

it('gives the invoices that the demo portal and the bundled model were made of, now and later', () => {
  const company = simulateCompany('streams');
  const invoices = simulateInvoices(company, 'streams', { lastDay: '2026-03-31', days: 365 });
  expect(digest([company, invoices])).toBe('320de1513493679d');
});

it('gives the benchmark that measurements were made on, now and later', () => {
  const tables = simulateBenchmark('streams', { train: 300, calibration: 50, test: 100, anomaliesPerKind: 5 });
  expect(digest(tables)).toBe('7718949b7ad9bbc1');
});
