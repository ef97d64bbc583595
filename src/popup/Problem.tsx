import type { NotChecked } from '../messaging/types';
import { text } from '../ui/text';
import { CopyDetails } from './CopyDetails';
import { Foot, Notice } from './Foot';
import { openByHand, openNewPortal } from './openPages';
import { ProblemFrame } from './ProblemFrame';
import { check, originOf, requestSite } from './state';

/** Why the page could not be checked, and the next step. */
export function Problem({ shown }: { shown: NotChecked }) {
  return (
    <ProblemFrame shown={shown}>
      <NextSteps shown={shown} />
      <Notice />
      <Foot onCheck={() => void check()} />
    </ProblemFrame>
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
