import { useEffect } from 'preact/hooks';
import type { FieldPath } from '../invoice/types';
import type { Checked, CheckedPage } from '../messaging/types';
import { focusAfterRender } from '../ui/focusAfterRender';
import { text } from '../ui/text';
import { EvidencePart } from './EvidencePart';
import { FieldInput } from './FieldInput';
import { FieldRow } from './FieldRow';
import { FieldRows } from './FieldRows';
import { Findings } from './Findings';
import { Foot, Notice } from './Foot';
import {
  addLine,
  beginForm,
  canUndo,
  entered,
  formOf,
  handProblem,
  handVerdict,
  isJudging,
  judgeAgain,
  leaveForm,
  modelNeeds,
  removeLine,
  undo,
} from './hand';
import { LooksRight } from './LooksRight';
import { ProblemFrame } from './ProblemFrame';
import { showInPage } from './state';
import { Trace } from './Trace';
import { pathsOfLines } from './typedFields';
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
    if (checked) void beginForm(checked.reading.fields, formOf(checked));
    return leaveForm;
  }, [checked]);
  const verdict = handVerdict.value;
  const problem = handProblem.value;
  if (!entered.value || (!verdict && !problem)) return <Busy sentence={text('verdict.fillIn')} />;
  const { page, company } = checked ?? {};
  const shown = verdict && { ...verdict, ...(page && { page }), ...(company !== undefined && { company }) };
  const form = (
    <>
      {children}
      <Fields shown={shown} page={page} />
      <Notice />
      {shown && <Reasons checked={shown} />}
      <Foot>
        {onBack && (
          <button type="button" class="button" onClick={onBack}>
            {text('popup.backToPage')}
          </button>
        )}
        <button type="button" class="button" aria-disabled={!canUndo.value} onClick={undo}>
          {text('hand.undo')}
        </button>
      </Foot>
    </>
  );
  if (!shown) return problem ? <ProblemFrame shown={problem}>{form}</ProblemFrame> : null;
  const isEmpty = Object.values(entered.value.fields).every(({ status }) => status === 'missing');
  return (
    <VerdictFrame checked={shown} isBusy={isJudging.value} {...(isEmpty && { sentence: text('verdict.fillIn') })}>
      {form}
    </VerdictFrame>
  );
}

/** Below the fields: what is said here changes with each figure typed, and must not move the field that is typed in. */
function Reasons({ checked }: { checked: Checked }) {
  return (
    <>
      <Findings checked={checked} />
      <EvidencePart checked={checked} />
      <LooksRight key={checked.kept?.recordId} checked={checked} onLearned={() => void judgeAgain()} />
      <Trace checked={checked} />
    </>
  );
}

interface FieldsProps {
  readonly shown: Checked | undefined;
  readonly page: CheckedPage | undefined;
}

function Fields(props: FieldsProps) {
  const fields = entered.value?.fields ?? {};
  const { needs } = modelNeeds.value;
  const header = Object.keys(fields).filter((path) => !path.includes('.'));
  const usual = header.filter((path) => needs.includes(path) || usualFields.includes(path));
  const taxes = Object.keys(fields).filter((path) => path.startsWith('taxBreakdown.'));
  const rest = [...header.filter((path) => !usual.includes(path)), ...taxes];
  return (
    <>
      <h2 class="group">{text('hand.header')}</h2>
      <Inputs caption={text('hand.header')} paths={usual} {...props} />
      {pathsOfLines(fields).map((paths, line) => (
        <Line key={line} line={line} paths={paths} {...props} />
      ))}
      <div class="steps">
        <button type="button" class="button" data-action="add-line" onClick={addLine}>
          {text('hand.addLine')}
        </button>
      </div>
      <details class="more">
        <summary>{text('hand.more')}</summary>
        <Inputs caption={text('hand.more')} paths={rest} {...props} />
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

function Line({ line, paths, ...props }: FieldsProps & { line: number; paths: readonly FieldPath[] }) {
  const title = text('hand.line', { line: line + 1 });
  return (
    <>
      <div class="group group-line">
        <h2 id={`line-${line}`} tabIndex={-1}>
          {title}
        </h2>
        <button
          type="button"
          class="button"
          aria-label={text('hand.removeLine', { line: line + 1 })}
          onClick={() => {
            removeLine(line);
            focusAfterRender(`#line-${Math.max(0, line - 1)}, [data-action="add-line"]`);
          }}
        >
          ×
        </button>
      </div>
      <Inputs caption={title} paths={paths} {...props} />
    </>
  );
}

function Inputs({ caption, paths, shown, page }: FieldsProps & { caption: string; paths: readonly FieldPath[] }) {
  const { fields = {}, texts = {} } = entered.value ?? {};
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
