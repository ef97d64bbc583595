import { companyOf } from '../invoice/companyOf';
import type { Checked, CheckResult, NotChecked } from '../messaging/types';
import { warmHistory } from '../storage/history';
import { type Settings, settingsItem } from '../storage/settings';
import { engine } from './engine';
import { judgeReading, type ReadingOrigin } from './judgeReading';
import { readTab, type TabReading } from './readTab';

type Read = Extract<TabReading, { ok: true }>;

/** What was last read in each tab: a single-page portal may show it for a while under the next invoice's address. */
const lastRead = new Map<number, { readonly address: string; readonly values: string }>();
const mostStaleReadings = 8;
/** Between two readings of a page that never stands still. */
const betweenReadingsMs = 300;

/**
 * Reads and judges the invoice in a tab.
 *
 * A page may still be filling its table while it is read, or still show the invoice before. So only a normal verdict on
 * something new is taken at once: its parts agree. Any other is taken on a second reading, when the page stands still,
 * and from a page that never does, only when two readings agree.
 */
export async function checkTab(tabId: number): Promise<CheckResult> {
  const warming = engine().catch(() => undefined);
  warmHistory();
  const loading = settingsItem.load();
  const first = await readTab(tabId, false);
  if (!first.ok && !mayAppear(first.problem)) return notChecked(tabId, first);
  if ((await warming) === undefined) return { kind: 'notChecked', tabId, problem: 'modelUnusable' };
  if (first.ok && !isStale(tabId, first)) {
    const result = await judged(tabId, first, (await loading).data, ({ verdict }) => verdict === 'normal');
    if (result.judgement.verdict === 'normal') return result;
  }
  const second = await readSettled(tabId);
  return second.ok ? judged(tabId, second, (await loading).data, () => true) : notChecked(tabId, second);
}

async function readSettled(tabId: number): Promise<TabReading> {
  let read = await readTab(tabId, true);
  for (let again = 1; again < mostStaleReadings && read.ok && isStale(tabId, read); again += 1) {
    read = await readTab(tabId, true);
  }
  if (!read.ok || read.settled) return read;
  await new Promise((resolve) => setTimeout(resolve, betweenReadingsMs));
  const other = await readTab(tabId, false);
  return other.ok && valuesOf(other) === valuesOf(read) ? read : { ok: false, problem: 'pageChanging' };
}

/** Whether a new address still shows, value for value, what the address before did. */
function isStale(tabId: number, read: Read): boolean {
  const last = lastRead.get(tabId);
  return last !== undefined && last.address !== read.address && last.values === valuesOf(read);
}

function valuesOf({ reading }: Read): string {
  return JSON.stringify(Object.entries(reading.fields).map(([path, { raw, value }]) => [path, raw, value]));
}

/** Whether waiting for the page can help. */
function mayAppear(problem: string): boolean {
  return ['noMatch', 'pageLoading', 'pageChanged', 'frameNotGranted'].includes(problem);
}

function notChecked(tabId: number, { ok: _, ...why }: Extract<TabReading, { ok: false }>): NotChecked {
  return { kind: 'notChecked', tabId, ...why };
}

async function judged(tabId: number, read: Read, settings: Settings, keeps: ReadingOrigin['keeps']): Promise<Checked> {
  lastRead.set(tabId, { address: read.address, values: valuesOf(read) });
  const { profile, address, reading, unreadFrames } = read;
  const company = companyOf(profile, reading, settings.company);
  const checked = await judgeReading(reading, {
    company,
    sighting: { kind: 'page', address },
    settings,
    keeps,
  });
  return { ...checked, page: { tabId, address, profile: { id: profile.id, name: profile.name }, unreadFrames } };
}
