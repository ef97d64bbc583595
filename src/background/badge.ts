import { chosenLanguage } from '../invoice/chosenLanguage';
import type { Language } from '../invoice/types';
import type { CheckResult } from '../messaging/types';
import { browser } from '../platform/browser';
import { settingsItem } from '../storage/settings';

/** A symbol and a colour for each verdict; its words are in the title, so that it is never the colour alone. */
const looks = {
  normal: { symbol: '✓', color: '#1a7f4b' },
  review: { symbol: '?', color: '#9a6700' },
  anomaly: { symbol: '!', color: '#c4262e' },
  incomplete: { symbol: '…', color: '#5b6472' },
  none: { symbol: '', color: '#5b6472' },
} as const;

type Shown = keyof typeof looks;

const titles: Readonly<Record<Language, Readonly<Record<Shown, string>>>> = {
  en: {
    normal: 'Crossfoot: normal',
    review: 'Crossfoot: have a look',
    anomaly: 'Crossfoot: something is wrong',
    incomplete: 'Crossfoot: could not be judged',
    none: 'Crossfoot: check this invoice',
  },
  de: {
    normal: 'Crossfoot: normal',
    review: 'Crossfoot: bitte ansehen',
    anomaly: 'Crossfoot: etwas stimmt nicht',
    incomplete: 'Crossfoot: nicht beurteilt',
    none: 'Crossfoot: diese Rechnung prüfen',
  },
};

/** Shows a tab's verdict on the toolbar button. */
export function showBadge(tabId: number, result: CheckResult): Promise<void> {
  return setBadge(tabId, result.kind === 'checked' ? result.judgement.verdict : 'incomplete');
}

/** Takes the verdict off the button, for a page that was not checked. */
export function clearBadge(tabId: number): Promise<void> {
  return setBadge(tabId, 'none');
}

async function setBadge(tabId: number, shown: Shown): Promise<void> {
  const { symbol, color } = looks[shown];
  const { data } = await settingsItem.load();
  const title = titles[chosenLanguage(data.language, browser.i18n.getUILanguage())][shown];
  // The tab may be gone by now; then there is nothing to show it on.
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: symbol }),
    browser.action.setTitle({ tabId, title }),
    browser.action.setBadgeBackgroundColor({ tabId, color }),
  ]).catch(() => undefined);
}
