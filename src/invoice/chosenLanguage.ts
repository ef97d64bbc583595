import type { Language } from './types';

/**
 * The language to speak to a person in.
 *
 * @param choice - What they chose in options.
 * @param ofBrowser - BCP 47 tag of the browser's own language.
 * @example chosenLanguage('browser', 'de-AT') // 'de'
 */
export function chosenLanguage(choice: 'browser' | Language, ofBrowser: string): Language {
  if (choice !== 'browser') return choice;
  return /^de\b/i.test(ofBrowser) ? 'de' : 'en';
}
