import type { ComponentChildren } from 'preact';
import type { NotChecked } from '../messaging/types';
import { VerdictIcon } from '../ui/VerdictIcon';
import { problemText } from './problems';

/** The page of an invoice that could not be judged: why, and below the next steps. */
export function ProblemFrame({ shown, children }: { shown: NotChecked; children: ComponentChildren }) {
  const { title, sentence } = problemText(shown.problem, shown.detail);
  return (
    <main class="popup" data-verdict="incomplete" data-problem={shown.problem}>
      <header class="verdict">
        <VerdictIcon verdict="incomplete" />
        <div role="status">
          <h1>{title}</h1>
          <p>{sentence}</p>
        </div>
      </header>
      {children}
    </main>
  );
}
