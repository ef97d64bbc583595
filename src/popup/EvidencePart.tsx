import type { Checked } from '../messaging/types';
import { FindingIcon } from '../ui/FindingIcon';
import { text } from '../ui/text';
import { evidenceNotices, evidenceSentences } from './evidenceText';

/** On how many earlier invoices the verdict rests, and what is in the way of the promise. */
export function EvidencePart({ checked }: { checked: Checked }) {
  const sentences = evidenceSentences(checked);
  const notices = evidenceNotices(checked);
  const { historyProblem } = checked;
  if (sentences.length + notices.length === 0 && historyProblem === undefined) return null;
  return (
    <section class="evidence" aria-label={text('evidence.title')}>
      {historyProblem !== undefined && (
        <p class="warning" role="alert" data-history-problem={historyProblem}>
          {text(`historyProblem.${historyProblem}`)}
        </p>
      )}
      {sentences.length > 0 && <p data-evidence>{sentences.join(' ')}</p>}
      {notices.map((sentence) => (
        <p class="evidence-notice" key={sentence}>
          <FindingIcon isNotice={true} />
          <span>{sentence}</span>
        </p>
      ))}
    </section>
  );
}
