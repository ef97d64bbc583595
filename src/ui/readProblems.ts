import type { FieldReading } from '../invoice/types';
import { text } from './text';

/** Why a field has no certain value, in a few words, with the text that stood there. */
export function readProblem({ problem, raw }: FieldReading): string {
  const words = text(problem === undefined ? 'read.unknown' : `read.${problem}`);
  return raw === undefined || raw === '' || problem === 'moreLines'
    ? words
    : text('read.withText', { problem: words, text: raw });
}
