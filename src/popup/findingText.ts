import type { Expectation, Finding } from '../detection/types';
import type { FieldPath, Reading } from '../invoice/types';
import { fieldName } from '../ui/fieldNames';
import { formatExpectation } from '../ui/formatExpectation';
import { formatValue } from '../ui/formatValue';
import { language } from '../ui/reader';
import { text } from '../ui/text';

/** What a finding says: its own sentence, or what was seen of its field and what was expected. */
export function findingSentence({ sentence, fields: [path = ''], expected }: Finding, reading: Reading): string {
  return sentence ? sentence[language.value] : observedSentence(path, expected, reading);
}

/** What a field is, and what was expected of it. */
export function observedSentence(path: FieldPath, expected: Expectation | undefined, { fields }: Reading): string {
  const field = fieldName(path);
  const currency = fields['currency']?.value;
  const value = fields[path]?.value;
  if (value === undefined) return text('verdict.onlyField', { field });
  const observed = formatValue(path, value, currency);
  return expected === undefined
    ? text('verdict.is', { field, observed })
    : text('verdict.isAndExpected', { field, observed, expected: formatExpectation(path, expected, currency) });
}

/** Observed and expected in the unit of their field, with its name; of a finding whose sentence does not say them. */
export function comparison(finding: Finding, reading: Reading): { term: string; observed?: string; expected?: string } {
  const path = observedField(finding, reading);
  const currency = reading.fields['currency']?.value;
  const { observed, expected, sentence } = finding;
  return {
    term: fieldName(path),
    ...(sentence && observed && { observed: formatValue(path, observed, currency) }),
    ...(sentence && expected !== undefined && { expected: formatExpectation(path, expected, currency) }),
  };
}

/** Which of its fields a finding has observed. */
function observedField({ fields, observed }: Finding, reading: Reading): FieldPath {
  const holding = fields.find((path) => observed !== undefined && reading.fields[path]?.value === observed);
  return holding ?? fields[0] ?? '';
}

/** On how many earlier invoices a finding rests; undefined for a rule, and for what a first invoice says of itself. */
export function restsOn({ n, family, isNotice }: Finding): string | undefined {
  if (n === undefined || family === 'rule') return undefined;
  if (n > 0) return text('finding.earlier', { count: n });
  return isNotice ? undefined : text('finding.elsewhere');
}
