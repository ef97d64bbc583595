import { useState } from 'preact/hooks';
import { ownName } from '../ui/fieldNames';
import { text } from '../ui/text';
import type { ProfileDraft, SelectorDraft } from './draft';
import { edit } from './editor';
import { outcomeText } from './outcomeText';
import { matchesOf, outcomeOf, tested } from './profileTest';
import { SelectorField } from './SelectorField';

/** Where the lines of the invoice are: the rows, and the fields within a row. */
export function LineFields({ draft, needs }: { draft: ProfileDraft; needs: readonly string[] }) {
  const [isOpen] = useState(draft.more.some(({ css }) => css !== ''));
  return (
    <fieldset class="part">
      <legend>{text('editor.lines')}</legend>
      <p>{text('editor.linesHint')}</p>
      <SelectorField
        place="lines.row"
        label={text('editor.row')}
        isNeeded={needs.some((path) => path.startsWith('lines.*.'))}
        selectors={draft.row}
        outcome={rowOutcome}
        onChange={(row, place) => edit({ row }, place)}
      />
      {Object.keys(draft.lineFields).map((id) => (
        <LineField key={id} id={id} draft={draft} isNeeded={needs.includes(`lines.*.${id}`)} />
      ))}
      <details open={isOpen}>
        <summary>{text('editor.moreFields')}</summary>
        <SelectorField
          place="lines.more"
          label={text('editor.more')}
          selectors={draft.more}
          outcome={moreOutcome}
          onChange={(more, place) => edit({ more }, place)}
        />
      </details>
    </fieldset>
  );
}

function rowOutcome(selector: SelectorDraft) {
  const rows = matchesOf('row', selector);
  if (rows === undefined) return undefined;
  if (typeof rows === 'string') return { words: text(`test.${rows}`), isGood: false };
  return rows === 0
    ? { words: text('test.noMatch'), isGood: false }
    : { words: text('test.rows', { count: rows }), isGood: true };
}

/** To find nothing is good: then all rows are there. */
function moreOutcome(selector: SelectorDraft) {
  const found = matchesOf('more', selector);
  if (found === undefined) return undefined;
  if (typeof found === 'string') return { words: text(`test.${found}`), isGood: false };
  return { words: text(found === 0 ? 'test.allRows' : 'test.notAllRows'), isGood: true };
}

function LineField({ id, draft, isNeeded }: { id: string; draft: ProfileDraft; isNeeded: boolean }) {
  const outcome = (selector: SelectorDraft) => {
    const test = outcomeOf('lineFields', id, selector);
    if (!test) return undefined;
    if (tested.value?.row.every((rows) => typeof rows !== 'number' || rows === 0))
      return { words: text('test.noRows'), isGood: false };
    return { words: outcomeText(`lines.0.${id}`, test), isGood: test.reading.status === 'certain' };
  };
  return (
    <SelectorField
      place={`lines.fields.${id}`}
      label={ownName(id)}
      isNeeded={isNeeded}
      selectors={draft.lineFields[id] ?? []}
      outcome={outcome}
      onChange={(selectors, place) => edit({ lineFields: { ...draft.lineFields, [id]: selectors } }, place)}
    />
  );
}
