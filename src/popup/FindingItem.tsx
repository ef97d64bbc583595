import type { Finding } from '../detection/types';
import type { FieldPath } from '../invoice/types';
import type { Checked } from '../messaging/types';
import { FindingIcon } from '../ui/FindingIcon';
import { fieldName } from '../ui/fieldNames';
import { formatRarity } from '../ui/formatRarity';
import { text } from '../ui/text';
import { comparison, findingSentence, restsOn } from './findingText';
import { showInPage } from './state';

interface Props {
  readonly finding: Finding;
  readonly checked: Checked;
}

/** One finding: its sentence, what was seen and expected, how unusual that is, and where to look. */
export function FindingItem({ finding, checked }: Props) {
  const kind = finding.isHint ? 'hint' : finding.isNotice ? 'notice' : 'alarm';
  return (
    <li class="finding" data-finding={finding.check} data-kind={kind}>
      <FindingIcon isNotice={kind !== 'alarm'} />
      <div>
        <p class="finding-sentence">
          <span class={kind === 'hint' ? 'hint-word' : 'visually-hidden'}>{text(`finding.${kind}`)} </span>
          {findingSentence(finding, checked.reading)}
        </p>
        <Compared finding={finding} checked={checked} />
        <Fields finding={finding} checked={checked} />
      </div>
    </li>
  );
}

function Compared({ finding, checked: { reading } }: Props) {
  const { term, observed, expected } = comparison(finding, reading);
  const facts = [
    [term, observed],
    [text(finding.isHint ? 'finding.limit' : 'finding.expected'), expected],
    [text('finding.howUnusual'), finding.p === undefined ? undefined : formatRarity(finding.p)],
    [text('finding.restsOn'), restsOn(finding)],
  ] as const;
  const shown = facts.filter(([, said]) => said !== undefined);
  if (shown.length === 0) return null;
  return (
    <dl class="compared">
      {shown.map(([name, said]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  );
}

function Fields({ finding: { fields }, checked }: Props) {
  if (fields.length === 0) return null;
  return (
    <p class="finding-fields">
      <span>{text('finding.fields')}:</span>
      {fields.map((path) => (
        <FieldLink key={path} path={path} checked={checked} />
      ))}
    </p>
  );
}

/** A field's name; a click shows where it stands in the page, as one on its row does. */
function FieldLink({ path, checked: { page, reading, judgement } }: { path: FieldPath; checked: Checked }) {
  const { selector, frameId = 0 } = reading.fields[path] ?? {};
  const isBlamed = judgement.blamed === path ? 'true' : undefined;
  if (!page || selector === undefined) return <span data-blames={isBlamed}>{fieldName(path)}</span>;
  return (
    <button
      type="button"
      class="show"
      data-blames={isBlamed}
      title={text('popup.show')}
      onClick={() => void showInPage(page, frameId, selector)}
    >
      {fieldName(path)}
    </button>
  );
}
