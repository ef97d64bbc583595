import type { FieldProblem, FieldReading } from '../invoice/types';

const sentences: Readonly<Record<FieldProblem, string>> = {
  noMatch: 'Not found on the page',
  severalMatches: 'Found in several places',
  hidden: 'On the page, but not visible',
  empty: 'Empty on the page',
  invalidSelector: 'Its selector is not valid',
  tookTooLong: 'The page is too large to look for it',
  notANumber: 'Not a number',
  notADate: 'Not a date',
  notACurrency: 'Not a currency',
  severalValues: 'Several values in one place',
  severalReadings: 'Can be read in several ways',
  moreLines: 'The page does not show all lines',
  calendarNotSupported: 'A calendar that is not supported',
};

/** Why a field has no certain value, in a few words, with the text that stood there. */
export function readProblem({ problem, raw }: FieldReading): string {
  const words = problem === undefined ? 'Could not be read' : sentences[problem];
  return raw === undefined || raw === '' || problem === 'moreLines' ? words : `${words}: “${raw}”`;
}
