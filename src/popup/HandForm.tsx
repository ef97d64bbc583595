import { useEffect } from 'preact/hooks';
import type { FieldPath } from '../invoice/types';
import type { Checked } from '../messaging/types';
import { text } from '../ui/text';
import { FieldInput } from './FieldInput';
import { FieldRow } from './FieldRow';
import { FieldRows } from './FieldRows';
import { Foot, Notice } from './Foot';
import {
  addLine,
  beginForm,
  canUndo,
  entered,
  handFailure,
  handVerdict,
  leaveForm,
  modelNeeds,
  removeLine,
  undo,
} from './hand';
import { showInPage } from './state';
import { Trace } from './Trace';
import { lineCount } from './typedFields';
import { Busy, VerdictFrame } from './VerdictFrame';

interface Props {
  /** What was read from a page and is being corrected; without it an empty form. */
  readonly checked?: Checked;
  readonly onBack?: () => void;
  readonly children?: preact.ComponentChildren;
}

/** Every field open for typing; the verdict follows. */
export function HandForm({ checked, onBack, children }: Props) {
  useEffect(() => {
    if (checked) void beginForm(checked.reading.fields);
    return leaveForm;
  }, [checked]);
  const verdict = handVerdict.value;
  if (!entered.value || !verdict) {
    return handFailure.value === undefined ? (
      <Busy sentence={text('verdict.fillIn')} />
    ) : (
      <p class="notice" role="alert">
        {text('hand.failed', { code: handFailure.value })}
      </p>
    );
  }
  const isEmpty = Object.values(entered.value.fields).every(({ status }) => status === 'missing');
  const { page, company } = checked ?? {};
  const shown = { ...verdict, ...(page && { page }), ...(company !== undefined && { company }) };
  return (
    <VerdictFrame checked={shown} {...(isEmpty && { sentence: text('verdict.fillIn') })}>
      {children}
      {handFailure.value !== undefined && (
        <p class="notice" role="alert">
          {text('hand.failed', { code: handFailure.value })}
        </p>
      )}
      <Fields shown={shown} />
      <Notice />
      <Trace checked={shown} />
      <Foot>
        {onBack && (
          <button type="button" class="button" onClick={onBack}>
            {text('popup.backToPage')}
          </button>
        )}
        <button type="button" class="button" disabled={!canUndo.value} onClick={undo}>
          {text('hand.undo')}
        </button>
      </Foot>
    </VerdictFrame>
  );
}

function Fields({ shown }: { shown: Checked }) {
  const fields = entered.value?.fields ?? {};
  const { needs } = modelNeeds.value;
  const header = Object.keys(fields).filter((path) => !path.includes('.'));
  const usual = header.filter((path) => needs.includes(path) || usualFields.includes(path));
  const taxes = Object.keys(fields).filter((path) => path.startsWith('taxBreakdown.'));
  const rest = [...header.filter((path) => !usual.includes(path)), ...taxes];
  const lines = Array.from({ length: lineCount(fields) }, (_, line) => line);
  return (
    <>
      <h2 class="group">{text('hand.header')}</h2>
      <Inputs caption={text('hand.header')} paths={usual} shown={shown} />
      {lines.map((line) => (
        <Line key={line} line={line} shown={shown} />
      ))}
      <div class="steps">
        <button type="button" class="button" onClick={addLine}>
          {text('hand.addLine')}
        </button>
      </div>
      <details class="more">
        <summary>{text('hand.more')}</summary>
        <Inputs caption={text('hand.more')} paths={rest} shown={shown} />
      </details>
    </>
  );
}

/** What a person expects at the top whatever the model needs. */
const usualFields: readonly FieldPath[] = [
  'invoiceNumber',
  'issueDate',
  'currency',
  'sellerName',
  'netTotal',
  'taxTotal',
  'grossTotal',
];

function Line({ line, shown }: { line: number; shown: Checked }) {
  const paths = Object.keys(entered.value?.fields ?? {}).filter((path) => path.startsWith(`lines.${line}.`));
  const title = text('hand.line', { line: line + 1 });
  return (
    <>
      <div class="group group-line">
        <h2>{title}</h2>
        <button
          type="button"
          class="button"
          aria-label={text('hand.removeLine', { line: line + 1 })}
          onClick={() => removeLine(line)}
        >
          ×
        </button>
      </div>
      <Inputs caption={title} paths={paths} shown={shown} />
    </>
  );
}

function Inputs({ caption, paths, shown }: { caption: string; paths: readonly FieldPath[]; shown: Checked }) {
  const { fields = {}, texts = {} } = entered.value ?? {};
  const { page } = shown;
  const onShow = page && ((frameId: number, selector: string) => void showInPage(page, frameId, selector));
  return (
    <FieldRows caption={caption} valueHead={text('popup.onTheInvoice')}>
      {paths.map((path) => {
        const reading = fields[path];
        return (
          reading && (
            <FieldRow key={path} path={path} reading={reading} checked={shown} {...(onShow && { onShow })}>
              <FieldInput path={path} reading={reading} typed={texts[path]} />
            </FieldRow>
          )
        );
      })}
    </FieldRows>
  );
}
