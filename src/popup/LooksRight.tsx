import { useState } from 'preact/hooks';
import { askBackground } from '../messaging/bus';
import type { Checked } from '../messaging/types';
import { focusAfterRender } from '../ui/focusAfterRender';
import { text } from '../ui/text';

interface Props {
  readonly checked: Checked;
  /** Judges the invoice anew; what is on show stays until then. */
  readonly onLearned: () => void;
}

/** The person's word that an invoice that stands out is right: Crossfoot learns it. */
export function LooksRight({ checked, onLearned }: Props) {
  const [said, setSaid] = useState<string | undefined>(undefined);
  const [isAsking, setAsking] = useState(false);
  const { kept, judgement } = checked;
  const standsOut = judgement.verdict === 'review' || judgement.verdict === 'anomaly';
  const canLearn = kept !== undefined && standsOut && !kept.learned;
  const learn = async (recordId: string) => {
    if (isAsking) return;
    setAsking(true);
    setSaid(text('looksRight.asking'));
    const answered = await askBackground('background/looksRight', { recordId });
    setAsking(false);
    const isLearned = answered.ok && answered.value;
    setSaid(isLearned ? text('looksRight.learned') : refusal(answered));
    if (!isLearned) return;
    // The button goes with the next verdict; the sentence about it stays.
    focusAfterRender('#looks-right-said');
    onLearned();
  };
  const standing = kept?.looksRight && standsOut ? text('looksRight.said') : '';
  return (
    <div class="looks-right">
      {canLearn && (
        <div class="steps">
          <button
            type="button"
            class="button"
            data-action="looks-right"
            aria-disabled={isAsking}
            aria-describedby="looks-right-hint"
            onClick={() => void learn(kept.recordId)}
          >
            {text('looksRight.button')}
          </button>
          <small id="looks-right-hint">{text('looksRight.hint')}</small>
        </div>
      )}
      <p id="looks-right-said" role="status" tabIndex={-1}>
        {said ?? standing}
      </p>
    </div>
  );
}

function refusal(answered: { readonly ok: true } | { readonly ok: false; readonly code: string }): string {
  return answered.ok ? text('looksRight.notKept') : text('looksRight.failed', { code: answered.code });
}
