import { fieldKind } from '../invoice/catalogue';
import type { Parsed } from '../invoice/parsed';
import { parseValue, type ValueLocale } from '../invoice/parseValue';
import type { FieldPath, FieldReading, FieldSelector } from '../invoice/types';
import { elementPath } from './elementPath';
import { type ElementText, elementText, isEmptyText } from './elementText';
import type { FieldSearch, IsVisible } from './types';

/** More than any value is long. A number or a date in a longer text is never certain: there may be another behind. */
const longestText = 500;

/** Reads one element, or the attribute that the selector names, as the value of a field. */
export function readElement(
  path: FieldPath,
  element: Element,
  selector: FieldSelector,
  search: FieldSearch,
): FieldReading {
  const found = elementOrAttributeText(element, selector, search.isVisible);
  const shown = found.text.replace(/\s+/g, ' ').trim();
  const raw = shown.slice(0, longestText);
  const from = { source: found.isFormControl ? 'formControl' : 'selector', selector: elementPath(element) } as const;
  if (isEmptyText(raw)) return { status: 'missing', problem: 'empty', ...from };
  const parsed = parse(path, shown, found, search.locale);
  switch (parsed.status) {
    case 'certain':
      return { status: 'certain', raw, value: parsed.value, ...from };
    case 'ambiguous':
      return { status: 'ambiguous', raw, candidates: parsed.candidates, problem: parsed.problem, ...from };
    case 'invalid':
      return { status: 'ambiguous', raw, problem: parsed.problem, ...from };
  }
}

/** The text of an element, or the value of the attribute that the selector names, empty without it. */
export function elementOrAttributeText(
  element: Element,
  { attribute }: FieldSelector,
  isVisible: IsVisible,
): ElementText {
  if (attribute === undefined) return elementText(element, isVisible);
  return { text: element.getAttribute(attribute) ?? '', isFormControl: false, numberForm: 'either' };
}

function parse(path: FieldPath, shown: string, { text, numberForm }: ElementText, locale: ValueLocale): Parsed {
  if ((fieldKind(path, locale.customKinds) ?? 'text') === 'text')
    return parseValue(path, shown.slice(0, longestText), locale);
  if (shown.length > longestText) return { status: 'invalid', problem: 'severalValues' };
  return parseValue(path, apart(text), localeOf(numberForm, locale));
}

/** A space may stand within a number (`1 234`), but never where one text ends and the next begins. */
function apart(text: string): string {
  const gaps = text.replace(/\s+/g, (gap) => (gap.includes('\n') ? '\n' : ' '));
  return gaps.trim().replace(/(?<=\p{Nd})\n(?=\p{Nd})/gu, ' | ');
}

function localeOf(form: ElementText['numberForm'], locale: ValueLocale): ValueLocale {
  const { numberLocale, ...others } = locale;
  if (form === 'page') return locale;
  return form === 'html' ? { ...others, numberLocale: 'en' } : others;
}
