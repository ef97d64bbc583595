import Papa from 'papaparse';
import { LearningFailure } from './failure';

/** So much of a file tells which sign parts its cells and how its lines end. */
export const headLength = 2 ** 20;
/** No row is longer than this, in characters: one that seems to be has a quotation mark that is never closed. */
const longestRow = 2 ** 24;

/** A CSV (RFC 4180) that is given in parts. */
export interface CsvSplitter {
  /** The cells of the first row that is not blank, each once. */
  readonly columns: readonly string[];
  /**
   * Takes the next part.
   *
   * @returns The cells of each row below the column names that is whole by now, blank rows left out.
   * @throws LearningFailure when a quotation mark is not closed.
   */
  readonly split: (part: string, isLast: boolean) => string[][];
}

/** @param head - How the file begins: all of it, or at least `headLength` characters. It is not split by that. */
export function csvSplitter(head: string): CsvSplitter {
  const { meta: known } = Papa.parse(head.slice(0, headLength), { header: true, skipEmptyLines: 'greedy', preview: 1 });
  const parser = new Papa.Parser({ delimiter: known.delimiter, newline: known.linebreak as '\n' });
  let rest = '';
  let rowsBefore = 0;
  let isBelowNames = false;
  return {
    columns: known.fields ?? [],
    split: (part, isLast) => {
      const text = rest + (rowsBefore === 0 ? part.replace(/^\uFEFF/, '') : part);
      const { data, errors, meta }: Papa.ParseResult<string[]> = parser.parse(text, 0, !isLast);
      rest = isLast ? '' : text.slice(meta.cursor);
      // A row that is not whole yet is looked at again with the next part.
      const open = errors.find(({ type, row = 0 }) => type === 'Quotes' && (isLast || row < data.length));
      if (open || rest.length > longestRow) throw quoteNotClosed(rowsBefore + (open?.row ?? data.length));
      rowsBefore += data.length;
      const rows = data.filter((cells) => cells.some((cell) => cell.trim() !== ''));
      const below = isBelowNames ? rows : rows.slice(1);
      isBelowNames ||= rows.length > 0;
      return below;
    },
  };
}

/** @param row - Counted with the column names, as the parser does. */
function quoteNotClosed(row: number): LearningFailure {
  return new LearningFailure(`Row ${Math.max(row, 1) - 1}: a quotation mark is opened and not closed.`);
}
