import { fieldsWithoutValue, invoiceOf, uncertainFields } from '../detection/invoiceOf';
import type { Judgement } from '../detection/types';
import { localDate } from '../invoice/calendar';
import { companyOf } from '../invoice/companyOf';
import type { Reading } from '../invoice/types';
import type { backgroundRoutes, RequestOf } from '../messaging/routes';
import type { Checked, CheckResult } from '../messaging/types';
import type { Sighting } from '../records/types';
import { type Settings, settingsItem } from '../storage/settings';
import { engine, withEngine } from './engine';
import { judgeAndKeep } from './judgeAndKeep';

/** What is known of a reading beside its values. */
export interface ReadingOrigin {
  /** Whose books are looked at; absent when that is not known. */
  readonly company: string | undefined;
  readonly sighting: Sighting;
  /** How sensitive the check is, and what is worth a hint. */
  readonly settings: Pick<Settings, 'promise' | 'weekendHint' | 'roundAmountHint' | 'approvalLimit'>;
  /** Id of the record that was read there and is corrected now. */
  readonly corrects?: string;
  /** Whether the history is to keep the invoice, now that it is judged. */
  readonly keeps: (judgement: Judgement) => boolean;
}

/** The verdict on what was read or entered. */
export async function judgeReading(
  reading: Reading,
  { company, sighting, corrects, settings, keeps }: ReadingOrigin,
): Promise<Omit<Checked, 'page'>> {
  const now = new Date();
  const checkedAt = now.toISOString();
  const invoice = invoiceOf(reading);
  const asked = {
    check: { company: company ?? '', invoice, sighting, checkedAt, ...(corrects !== undefined && { corrects }) },
    reading,
    options: {
      ...wishesOf(settings),
      referenceDay: localDate(now),
      uncertain: uncertainFields(reading),
      withoutValue: fieldsWithoutValue(reading),
    },
    keeps,
  };
  return withEngine(async (running) => ({
    kind: 'checked' as const,
    ...(company !== undefined && { company }),
    checkedAt,
    reading,
    ...(await judgeAndKeep(asked, running)),
    model: running.modelInfo,
  }));
}

function wishesOf({ promise, weekendHint, roundAmountHint, approvalLimit }: ReadingOrigin['settings']) {
  return { promise, hints: { weekend: weekendHint, roundAmount: roundAmountHint, approvalLimit } };
}

type Entered = RequestOf<(typeof backgroundRoutes)['background/judge']>;

/** The verdict on what was entered by hand, or read from a page and corrected by hand. */
export async function judgeByHand(entered: Entered): Promise<CheckResult> {
  const isUsable = await engine().then(
    () => true,
    () => false,
  );
  if (!isUsable) return { kind: 'notChecked', tabId: -1, problem: 'modelUnusable' };
  return judgeReading(entered.reading, originOf(entered, (await settingsItem.load()).data));
}

/** Half-way through a form too little is there to judge; that is not kept. */
function originOf({ reading, formId, page }: Entered, settings: Settings): ReadingOrigin {
  const isKept = page !== undefined || formId !== undefined;
  return {
    company: page?.company ?? companyOf({}, reading, settings.company),
    sighting: page ? { kind: 'page', address: page.address } : { kind: 'hand', id: formId ?? '' },
    settings,
    ...(page?.recordId !== undefined && { corrects: page.recordId }),
    keeps: ({ verdict }) => isKept && verdict !== 'incomplete',
  };
}
