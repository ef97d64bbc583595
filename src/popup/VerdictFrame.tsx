import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Checked } from '../messaging/types';
import { text } from '../ui/text';
import { VerdictIcon } from '../ui/VerdictIcon';
import { verdictText } from './verdictText';

interface Props {
  readonly checked: Checked;
  /** The verdict on show is about to be replaced. */
  readonly isBusy?: boolean;
  /** Says something better than the verdict's own sentence. */
  readonly sentence?: string;
  readonly children: ComponentChildren;
}

/** The page of a verdict: its sign, its word and its sentence, and below what it rests on. */
export function VerdictFrame({ checked, isBusy = false, sentence, children }: Props) {
  const { verdict, score, threshold, modelScore, modelThreshold } = checked.judgement;
  const own = verdictText(checked.judgement, checked.reading);
  // For whoever times it: the verdict is in the document now.
  useLayoutEffect(() => {
    performance.mark('verdict');
  }, []);
  return (
    <main
      class="popup"
      aria-busy={isBusy ? 'true' : undefined}
      data-verdict={verdict}
      data-score={score}
      data-threshold={score === undefined ? undefined : threshold}
      data-model-score={modelScore}
      data-model-threshold={modelScore === undefined ? undefined : modelThreshold}
    >
      <header class="verdict">
        <VerdictIcon verdict={verdict} />
        <div role="status">
          <h1>{own.title}</h1>
          <p>{sentence ?? own.sentence}</p>
        </div>
      </header>
      {children}
    </main>
  );
}

/** While the verdict is being worked out. */
export function Busy({ sentence }: { sentence: string }) {
  return (
    <main class="popup" aria-busy="true">
      <header class="verdict verdict-busy">
        <div role="status">
          <h1>{text('popup.checking')}</h1>
          <p>{sentence}</p>
        </div>
      </header>
      <div class="skeleton">
        <i />
        <i />
        <i />
        <i />
        <i />
        <i />
      </div>
    </main>
  );
}
