import type { FieldPath, FieldReading } from '../invoice/types';
import type { Checked } from '../messaging/types';
import { text } from '../ui/text';
import { FieldRow } from './FieldRow';
import { FieldRows } from './FieldRows';
import { fieldGroups } from './fieldGroups';
import { showInPage } from './state';

/** All fields: first what was judged, the blamed one at the top; then, folded away, the rest. */
export function FieldTable({ checked }: { checked: Checked }) {
  const { judged, header, lines, lineCount } = fieldGroups(checked);
  const incomplete = checked.judgement.verdict === 'incomplete';
  return (
    <>
      <Rows caption={text(incomplete ? 'popup.needed' : 'popup.judged')} entries={judged} checked={checked} />
      {header.length > 0 && (
        <details class="more">
          <summary>{text('popup.moreFields', { count: header.length })}</summary>
          <Rows caption={text('popup.rest')} entries={header} checked={checked} />
        </details>
      )}
      {lines.length > 0 && (
        <details class="more">
          <summary>{text('popup.lines', { count: lineCount })}</summary>
          <Rows caption={text('popup.lines', { count: lineCount })} entries={lines} checked={checked} />
        </details>
      )}
    </>
  );
}

interface RowsProps {
  readonly caption: string;
  readonly entries: readonly (readonly [FieldPath, FieldReading])[];
  readonly checked: Checked;
}

function Rows({ caption, entries, checked }: RowsProps) {
  const { page } = checked;
  const onShow = page && ((frameId: number, selector: string) => void showInPage(page, frameId, selector));
  return (
    <FieldRows caption={caption} valueHead={text('popup.onThePage')}>
      {entries.map(([path, reading]) => (
        <FieldRow key={path} path={path} reading={reading} checked={checked} {...(onShow && { onShow })} />
      ))}
    </FieldRows>
  );
}
