import type { ComponentChildren } from 'preact';
import type { Judgement } from '../detection/types';
import type { Checked } from '../messaging/types';
import { Facts } from '../ui/Facts';
import { fieldName } from '../ui/fieldNames';
import { oneIn } from '../ui/formatRarity';
import { formatDate, formatFigure } from '../ui/formatValue';
import { locale } from '../ui/reader';
import { text } from '../ui/text';

type Fact = [term: string, description: ComponentChildren];

/** What the verdict rests on, for whoever has to defend it. */
export function Trace({ checked }: { checked: Checked }) {
  const { judgement, model, company, checkedAt } = checked;
  const day = (iso: string | undefined) => (iso === undefined ? '–' : formatDate(iso));
  const facts: Fact[] = [
    ...scoreFacts(checked),
    ...evidenceFacts(judgement),
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

function scoreFacts({ judgement, model }: Checked): Fact[] {
  const { score, threshold, modelScore, modelThreshold, evidence } = judgement;
  const figures = { error: figure(modelScore), threshold: figure(modelThreshold) };
  const whole = text(model.kind === 'forest' ? 'trace.wholeOfForest' : 'trace.wholeText', figures);
  return [
    [
      text('trace.score'),
      evidence ? rarity(score, threshold) : text('trace.scoreText', { score: figure(score), threshold }),
    ],
    // A model that judges field by field has no figure for the whole.
    ...(evidence && modelScore === undefined ? [] : [[text('trace.whole'), whole] as Fact]),
  ];
}

/** Score and threshold are powers of ten: 2 is one in a hundred. */
function rarity(score: number | undefined, threshold: number): string {
  if (score === undefined) return figure(score);
  const [rare, limit] = [oneIn(10 ** -score), oneIn(10 ** -threshold)];
  return rare < 2 ? text('trace.rarityUsual', { limit }) : text('trace.rarity', { rarity: rare, limit });
}

function evidenceFacts({ evidence }: Judgement): Fact[] {
  if (!evidence) return [];
  const { invoices, sellerInvoices, leftOut, promise } = evidence;
  return [
    [text('trace.earlier'), text('trace.earlierText', { invoices, seller: sellerInvoices, leftOut })],
    [text('trace.promise'), text('trace.promiseText', { promise })],
  ];
}

function figure(number: number | undefined): string {
  return number === undefined ? '–' : formatFigure(number);
}

function originFacts({ page, reading }: Checked): Fact[] {
  if (!page) {
    const isFromFile = Object.values(reading.fields).some(({ source }) => source === 'eInvoice');
    return [[text('trace.entered'), text(isFromFile ? 'trace.eInvoice' : 'trace.byHand')]];
  }
  const typed = Object.entries(reading.fields).flatMap(([path, { source }]) => (source === 'typed' ? [path] : []));
  return [
    [text('trace.portal'), page.profile.name],
    [text('trace.page'), page.address],
    ...(typed.length > 0 ? [[text('trace.corrected'), typed.map(fieldName).join(', ')] as Fact] : []),
  ];
}
