import { invoiceOf } from '../detection/invoiceOf';
import { judgeInvoice } from '../detection/judgeInvoice';
import { localDate } from '../invoice/calendar';
import type { Reading } from '../invoice/types';
import type { Checked } from '../messaging/types';
import { withEngine } from './engine';

/** The verdict of the model in use on what was read or entered. */
export async function judgeReading(reading: Reading): Promise<Omit<Checked, 'page' | 'company'>> {
  const now = new Date();
  const uncertain = Object.keys(reading.fields).filter((path) => reading.fields[path]?.status !== 'certain');
  const options = { referenceDay: localDate(now), uncertain };
  return withEngine(async ({ model, modelInfo }) => ({
    kind: 'checked' as const,
    checkedAt: now.toISOString(),
    reading,
    judgement: await judgeInvoice(invoiceOf(reading), model, options),
    model: modelInfo,
  }));
}
