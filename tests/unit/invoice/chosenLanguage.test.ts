import { describe, expect, it } from 'vitest';
import { chosenLanguage } from '../../../src/invoice/chosenLanguage';

describe('the language that a person is spoken to in', () => {
  it.each([
    ['browser', 'de-AT', 'de'],
    ['browser', 'de', 'de'],
    ['browser', 'en-GB', 'en'],
    ['browser', 'fr', 'en'],
    ['browser', 'den', 'en'],
    ['de', 'en-GB', 'de'],
    ['en', 'de-DE', 'en'],
  ] as const)('%s in a browser in %s is %s', (choice, ofBrowser, language) =>
    expect(chosenLanguage(choice, ofBrowser)).toBe(language),
  );
});
