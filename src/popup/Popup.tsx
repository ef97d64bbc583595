import type { Checked, CheckedPage } from '../messaging/types';
import { text } from '../ui/text';
import { EvidencePart } from './EvidencePart';
import { FieldTable } from './FieldTable';
import { Findings } from './Findings';
import { Foot, Notice } from './Foot';
import { LooksRight } from './LooksRight';
import { Problem } from './Problem';
import {
  check,
  checkAgain,
  editing,
  hostPattern,
  isSlow,
  requestSite,
  result,
  siteGranted,
  siteOf,
  stopEditing,
} from './state';
import { Trace } from './Trace';
import { Busy, VerdictFrame } from './VerdictFrame';

/** Opens the form. It is loaded when it is asked for: most people never do. */
async function startEditing(): Promise<void> {
  const { HandForm } = await import('./HandForm');
  editing.value = HandForm;
}

/** The popup: the verdict on the invoice in the tab, and why. */
export function Popup() {
  const shown = result.value;
  if (shown === undefined) return <Busy sentence={text(isSlow.value ? 'popup.waiting' : 'popup.reading')} />;
  if (shown.kind === 'notChecked') return <Problem shown={shown} />;
  const Form = editing.value;
  return Form ? <Form checked={shown} onBack={stopEditing} /> : <Verdict checked={shown} />;
}

function Verdict({ checked }: { checked: Checked }) {
  const { page, judgement } = checked;
  return (
    <VerdictFrame checked={checked}>
      {page && page.unreadFrames.length > 0 && judgement.verdict === 'incomplete' && (
        <UnreadFrames hosts={page.unreadFrames} />
      )}
      <Findings checked={checked} />
      <EvidencePart checked={checked} />
      <LooksRight key={checked.kept?.recordId} checked={checked} onLearned={() => void checkAgain()} />
      <FieldTable checked={checked} />
      <Notice />
      <Trace checked={checked} />
      <Foot onCheck={() => void check()}>
        {page && <SiteGrant page={page} />}
        <button
          type="button"
          class="button"
          title={text('popup.editTitle')}
          data-action="edit"
          onClick={() => void startEditing()}
        >
          {text('popup.edit')}
        </button>
      </Foot>
    </VerdictFrame>
  );
}

function UnreadFrames({ hosts }: { hosts: readonly string[] }) {
  return (
    <div class="notice">
      {text('popup.unreadFrames', { hosts: hosts.join(', ') })}{' '}
      {hosts.map((host) => (
        <button type="button" class="button" key={host} onClick={() => requestSite(hostPattern(host))}>
          {text('popup.allow', { host })}
        </button>
      ))}
    </div>
  );
}

function SiteGrant({ page }: { page: CheckedPage }) {
  const { hostname } = new URL(page.address);
  if (siteGranted.value) return <span class="grow">{text('popup.automatic', { host: hostname })}</span>;
  return (
    <button
      type="button"
      class="button"
      onClick={() => requestSite(siteOf(page))}
      title={text('popup.checkAutomaticallyTitle', { host: hostname })}
    >
      {text('popup.checkAutomatically')}
    </button>
  );
}
