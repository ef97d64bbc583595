import { generalPrior } from '../detection/calibration/prior';
import { DocumentUnreadable } from '../detection/history/readDocument';
import { readPrior } from '../packages/readPrior';
import { importHistory } from '../storage/historyImport';
import { importedRows } from './importedRows';
import type { ImportInvoices } from './importProtocol';

/** The promise by which rows are called odd; what is learned of them does not depend on it. */
const promise = 100;

/** Takes the rows of a CSV into a company's history. Runs in the worker, which has no extension API. */
export const importInvoices: ImportInvoices = async (company, rows, { file, onProgress }) => {
  const checkedAt = new Date().toISOString();
  const prior = generalPrior(readPrior(await (await fetch('/model/prior.json')).text()));
  let odd = 0;
  const checks = rows.map(({ row, invoice }) => ({ invoice, sighting: { kind: 'csv' as const, file, row } }));
  try {
    const kept = await importHistory({ company, checkedAt }, checks, async (loaded) => {
      const changes = await importedRows(loaded, { prior, promise, checkedAt, onProgress });
      odd = changes.records.filter(({ verdict }) => verdict === 'anomaly').length;
      return changes;
    });
    return kept.ok ? { ok: true, value: { imported: kept.value, leftOut: 0, odd } } : kept;
  } catch (error) {
    if (error instanceof DocumentUnreadable) return { ok: false, problem: error.problem };
    throw error;
  }
};
