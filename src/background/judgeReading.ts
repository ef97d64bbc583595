import { invoiceOf } from '../detection/invoiceOf';
import { judgeInvoice } from '../detection/judgeInvoice';
import { localDate } from '../invoice/calendar';
import { companyOf } from '../invoice/companyOf';
import type { Reading } from '../invoice/types';
import type { Checked, CheckResult } from '../messaging/types';
import { settingsItem } from '../storage/settings';
import { engine, withEngine } from './engine';

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

/** The verdict on what was entered by hand, without a page that would tell whose books these are. */
export async function judgeByHand(reading: Reading): Promise<CheckResult> {
  const isUsable = await engine().then(
    () => true,
    () => false,
  );
  if (!isUsable) return { kind: 'notChecked', tabId: -1, problem: 'modelUnusable' };
  const company = companyOf({}, reading, (await settingsItem.load()).data.company);
  return { ...(await judgeReading(reading)), ...(company !== undefined && { company }) };
}
