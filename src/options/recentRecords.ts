import { signal } from '@preact/signals';
import type { InvoiceRecord } from '../records/types';
import type { Kept } from '../storage/historyDatabase';
import { historyRecords } from '../storage/historyRecords';

/** Enough to see one alarm in a thousand, and read in a moment. */
const most = 2000;

/** The last invoices of the company on which a sensitivity is tried; undefined while they are read. */
export const recentRecords = signal<Kept<readonly InvoiceRecord[]> | undefined>(undefined);

let latestTurn = 0;

/** Reads the last invoices of a company. Of another one asked for meanwhile only those are shown. */
export async function loadRecent(company: string): Promise<void> {
  latestTurn += 1;
  const turn = latestTurn;
  const found = await historyRecords(company, { limit: most });
  if (turn === latestTurn) recentRecords.value = found;
}
