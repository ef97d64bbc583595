import type { ComponentChildren } from 'preact';
import type { FieldPath, FieldReading } from '../invoice/types';
import type { Checked } from '../messaging/types';
import { ErrorBar } from '../ui/ErrorBar';
import { fieldName } from '../ui/fieldNames';
import { expectationText, formatExpectation } from '../ui/formatExpectation';
import { formatFigure, formatValue } from '../ui/formatValue';
import { readProblem } from '../ui/readProblems';
import { text } from '../ui/text';

interface Props {
  readonly path: FieldPath;
  readonly reading: FieldReading;
  /** The latest verdict; absent before there is one. */
  readonly checked: Checked | undefined;
  readonly onShow?: (frameId: number, selector: string) => void;
  /** Where the value is typed, in place of the value as read. */
  readonly children?: ComponentChildren;
}

/** One field: its name, the value as read or typed, the value expected, and how far off it is. */
export function FieldRow({ path, reading, checked, onShow, children }: Props) {
  const { status, value, selector, frameId = 0 } = reading;
  const judged = checked?.judgement.fields[path];
  const blamed = checked?.judgement.blamed === path;
  const show = onShow && selector !== undefined ? () => onShow(frameId, selector) : undefined;
  const currency = checked?.reading.fields['currency']?.value;
  return (
    // The button is the control; a click anywhere in the row is a larger target for the same thing.
    <tr
      data-field={path}
      data-value={value}
      data-status={status}
      data-error={judged?.error}
      data-limit={judged?.limit}
      data-expected={judged?.expected && expectationText(judged.expected)}
      data-blamed={blamed ? 'true' : undefined}
      data-reachable={show ? 'true' : undefined}
      onClick={children === undefined ? show : undefined}
    >
      <th scope="row">
        {show ? (
          <button
            type="button"
            class="show"
            title={text('popup.show')}
            onClick={children === undefined ? undefined : show}
          >
            {fieldName(path)}
          </button>
        ) : (
          fieldName(path)
        )}
        {blamed && <span class="blamed">{text('popup.lookHere')}</span>}
      </th>
      <td>
        {children ??
          (value === undefined ? (
            <span class="unread">{readProblem(reading)}</span>
          ) : (
            formatValue(path, value, currency)
          ))}
      </td>
      <td>
        {judged?.expected === undefined ? (
          <NoValue why={judged ? 'nothingExpected' : 'notJudged'} />
        ) : (
          formatExpectation(path, judged.expected, currency)
        )}
      </td>
      <td>
        {judged?.limit === undefined ? (
          judged && <span>{formatFigure(judged.error, 3)}</span>
        ) : (
          <ErrorBar error={judged.error} limit={judged.limit} errorMeasure={checked?.model.errorMeasure ?? 'mae'} />
        )}
      </td>
    </tr>
  );
}

/** In the place of a value that the model would expect; one may judge a field and expect nothing of it. */
function NoValue({ why }: { why: 'notJudged' | 'nothingExpected' }) {
  return (
    <span class="not-judged" title={text(`popup.${why}Title`)}>
      <span aria-hidden="true">–</span>
      <span class="visually-hidden">{text(`popup.${why}`)}</span>
    </span>
  );
}
