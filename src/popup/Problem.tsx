import type { NotChecked } from '../messaging/types';
import { text } from '../ui/text';
import { VerdictIcon } from '../ui/VerdictIcon';
import { CopyDetails } from './CopyDetails';
import { Foot, Notice } from './Foot';
import { openByHand, openNewPortal } from './openPages';
import { problemText } from './problems';
import { check, originOf, requestSite } from './state';

/** Why the page could not be checked, and the next step. */
export function Problem({ shown }: { shown: NotChecked }) {
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
      <NextSteps shown={shown} />
      <Notice />
      <Foot onCheck={() => void check()} />
    </main>
  );
}

function NextSteps({ shown }: { shown: NotChecked }) {
  const { problem, detail = '', address } = shown;
  const origin = originOf(shown);
  const canBeTyped = problem === 'pdf' || problem === 'file' || problem === 'noProfile';
  if (origin === undefined && !canBeTyped && problem !== 'internal') return null;
  return (
    <div class="steps">
      {origin !== undefined && (
        <button type="button" class="button button-main" onClick={() => requestSite(origin)}>
          {text('popup.allow', { host: detail })}
        </button>
      )}
      {problem === 'noProfile' && address !== undefined && (
        <button type="button" class="button button-main" onClick={() => void openNewPortal(address)}>
          {text('popup.setUp')}
        </button>
      )}
      {canBeTyped && (
        <button
          type="button"
          class={problem === 'noProfile' ? 'button' : 'button button-main'}
          onClick={() => void openByHand()}
        >
          {text('popup.byHand')}
        </button>
      )}
      {problem === 'internal' && <CopyDetails what={problem} detail={detail} />}
    </div>
  );
}
