import { fieldKind } from '../invoice/catalogue';
import type { FieldKind, FieldPath, FieldProblem, SelectorTest } from '../invoice/types';
import { formatValue } from '../ui/formatValue';
import { text } from '../ui/text';

/** What a selector found, in words; for a line's field in the first row. */
export function outcomeText(path: FieldPath, { reading, matches }: SelectorTest): string {
  const { value, raw = '', problem, candidates = [] } = reading;
  if (value !== undefined) {
    const shown = formatValue(path, value);
    return shown === raw ? text('test.found', { value: shown }) : text('test.foundText', { value: shown, text: raw });
  }
  switch (problem) {
    case 'noMatch':
    case 'invalidSelector':
    case 'hidden':
    case 'empty':
    case 'tookTooLong':
      return text(`test.${problem}`);
    case 'severalMatches':
      return text('test.severalMatches', { count: matches });
    case 'severalValues':
      return text('test.severalValues', { text: raw });
    case 'severalReadings':
      if (candidates.length > 0) {
        const meanings = candidates.map((each) => formatValue(path, each)).join(' / ');
        return text(candidates.length === 1 ? 'test.otherForm' : 'test.ambiguous', { candidates: meanings, text: raw });
      }
      break;
    default:
  }
  return text('test.doesNotParse', { kind: text(`kind.${expectedKind(path, problem)}`), text: raw });
}

/** What the text is not. The problem knows better than the path what a model takes a custom field for. */
function expectedKind(path: FieldPath, problem: FieldProblem | undefined): FieldKind {
  if (problem === 'notADate' || problem === 'calendarNotSupported') return 'date';
  if (problem === 'notACurrency') return 'currency';
  const kind = fieldKind(path) ?? 'text';
  return problem === 'notANumber' && kind === 'date' ? 'number' : kind;
}
