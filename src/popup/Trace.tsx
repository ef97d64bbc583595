import type { ComponentChildren } from 'preact';
import type { Checked } from '../messaging/types';
import { Facts } from '../ui/Facts';
import { fieldName } from '../ui/fieldNames';
import { formatDate, formatFigure } from '../ui/formatValue';
import { locale } from '../ui/reader';
import { text } from '../ui/text';

/** What the verdict rests on, for whoever has to defend it. */
export function Trace({ checked }: { checked: Checked }) {
  const { judgement, model, company, checkedAt } = checked;
  const day = (iso: string | undefined) => (iso === undefined ? '–' : formatDate(iso));
  const figure = (number: number | undefined) => (number === undefined ? '–' : formatFigure(number));
  const facts: [string, ComponentChildren][] = [
    [text('trace.score'), text('trace.scoreText', { score: figure(judgement.score), threshold: judgement.threshold })],
    [
      text('trace.whole'),
      text('trace.wholeText', { error: figure(judgement.modelScore), threshold: figure(judgement.modelThreshold) }),
    ],
    [text('trace.referenceDay'), day(judgement.referenceDay)],
    [
      text('trace.model'),
      model.trainedOn === undefined
        ? model.name
        : text('trace.modelText', { name: model.name, day: day(model.trainedOn) }),
    ],
    [text('trace.modelHash'), <code key="hash">{model.sha256}</code>],
    [text('trace.company'), company ?? text('trace.companyUnknown')],
    ...originFacts(checked),
    [
      text('trace.checked'),
      new Intl.DateTimeFormat(locale.value, { dateStyle: 'medium', timeStyle: 'medium' }).format(new Date(checkedAt)),
    ],
  ];
  return (
    <details class="trace">
      <summary>{text('trace.title')}</summary>
      <Facts facts={facts} />
    </details>
  );
}

function originFacts({ page, reading }: Checked): [string, ComponentChildren][] {
  if (!page) {
    const isFromFile = Object.values(reading.fields).some(({ source }) => source === 'eInvoice');
    return [[text('trace.entered'), text(isFromFile ? 'trace.eInvoice' : 'trace.byHand')]];
  }
  const typed = Object.entries(reading.fields).flatMap(([path, { source }]) => (source === 'typed' ? [path] : []));
  return [
    [text('trace.portal'), page.profile.name],
    [text('trace.page'), page.address],
    ...(typed.length > 0
      ? [[text('trace.corrected'), typed.map(fieldName).join(', ')] as [string, ComponentChildren]]
      : []),
  ];
}
