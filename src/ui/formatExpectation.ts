import type { Expectation } from '../detection/types';
import type { FieldPath } from '../invoice/types';
import { formatValue } from './formatValue';
import { text } from './text';

/** What was expected as plain text, a range as `FROM..TO`. */
export function expectationText(expected: Expectation): string {
  return typeof expected === 'string' ? expected : `${expected.from}..${expected.to}`;
}

/** What was expected of a field, a value or a range, as the reader writes it. */
export function formatExpectation(path: FieldPath, expected: Expectation, currency?: string): string {
  if (typeof expected === 'string') return formatValue(path, expected, currency);
  const [from, to] = [expected.from, expected.to].map((each) => formatValue(path, each, currency));
  return text('finding.range', { from: from ?? '', to: to ?? '' });
}
