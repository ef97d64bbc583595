import type { ComponentChildren } from 'preact';
import type { Checked } from '../messaging/types';
import { formatValue } from '../ui/formatValue';

/** What the verdict rests on, for whoever has to defend it. */
export function Trace({ checked, locale }: { checked: Checked; locale: string }) {
  const { judgement, model, profile, checkedAt, address } = checked;
  const day = (iso: string | undefined) => (iso === undefined ? '–' : formatValue('issueDate', iso, undefined, locale));
  const figure = (number: number | undefined) => (number === undefined ? '–' : number.toPrecision(4));
  const rows: [string, ComponentChildren][] = [
    ['Score', `${figure(judgement.score)} (an anomaly above ${judgement.threshold})`],
    ['Whole invoice', `error ${figure(judgement.modelScore)}, threshold ${figure(judgement.modelThreshold)}`],
    ['Dates judged from', day(judgement.referenceDay)],
    ['Model', `${model.name}, trained ${day(model.trainedOn)}`],
    ['Model SHA-256', <code key="hash">{model.sha256}</code>],
    ['Portal', profile.name],
    ['Page', address],
    [
      'Checked',
      new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' }).format(new Date(checkedAt)),
    ],
  ];
  return (
    <details class="trace">
      <summary>How this was decided</summary>
      <dl>
        {rows.map(([term, description]) => (
          <>
            <dt>{term}</dt>
            <dd>{description}</dd>
          </>
        ))}
      </dl>
    </details>
  );
}
