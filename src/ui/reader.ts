import { signal } from '@preact/signals';
import { chosenLanguage } from '../invoice/chosenLanguage';
import type { Language } from '../invoice/types';
import { browser } from '../platform/browser';

/** The language that the reader is spoken to in. */
export const language = signal<Language>('en');

/** BCP 47 tag by which dates, numbers and money are written for the reader. */
export const locale = signal('en');

/** What a person has chosen about how they are spoken to. */
export interface ReaderChoice {
  readonly language: 'browser' | Language;
  readonly theme: 'system' | 'light' | 'dark';
}

/** Speaks to the reader as chosen: language, number and date formats, and the colours of the page. */
export function speakTo(choice: ReaderChoice): void {
  const ofBrowser = browser.i18n.getUILanguage();
  const chosen = chosenLanguage(choice.language, ofBrowser);
  language.value = chosen;
  // Someone who reads English in Zurich keeps the dates and numbers of the browser's own English.
  locale.value = chosenLanguage('browser', ofBrowser) === chosen ? ofBrowser : chosen;
  document.documentElement.lang = chosen;
  document.documentElement.dataset['theme'] = choice.theme;
}
