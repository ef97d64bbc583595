import type { CellProblem } from '../learning/types';
import { text } from '../ui/text';
import type { ReadTable } from './importProtocol';

/** The cells that cannot be read, of many the first. */
export function ImportProblems({ read: { problems, problemCount } }: { read: ReadTable }) {
  if (problemCount === 0) return null;
  const more = problemCount - problems.length;
  return (
    <div class="warning" role="status">
      <p>{text('csv.problems', { count: problemCount })}</p>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.row} ${problem.column}`}>{problemText(problem)}</li>
        ))}
        {more > 0 && <li>{text('csv.moreProblems', { count: more })}</li>}
      </ul>
    </div>
  );
}

function problemText({ row, column, text: cell, problem }: CellProblem): string {
  return text('csv.problem', { row: row + 2, column, text: cell, problem: text(`csv.${problem}`) });
}
