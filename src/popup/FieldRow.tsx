import type { FieldError } from '../detection/types';
import type { FieldPath, FieldReading } from '../invoice/types';
import { ErrorBar } from '../ui/ErrorBar';
import { fieldName } from '../ui/fieldNames';
import { formatValue } from '../ui/formatValue';
import { readProblem } from '../ui/readProblems';

interface Props {
  readonly path: FieldPath;
  readonly reading: FieldReading;
  readonly judged: FieldError | undefined;
  readonly errorMeasure: 'mae' | 'mse';
  readonly blamed: boolean;
  readonly currency: string | undefined;
  readonly locale: string;
  readonly onShow: ((frameId: number, selector: string) => void) | undefined;
}

/** One field: its name, the value as read, the value expected, and how far off it is. */
export function FieldRow({ path, reading, judged, errorMeasure, blamed, currency, locale, onShow }: Props) {
  const { status, value, selector, frameId = 0 } = reading;
  const show = onShow && selector !== undefined ? () => onShow(frameId, selector) : undefined;
  const format = (text: string) => formatValue(path, text, currency, locale);
  return (
    // The button is the control; a click anywhere in the row is a larger target for the same thing.
    <tr
      data-field={path}
      data-value={value}
      data-status={status}
      data-error={judged?.error}
      data-limit={judged?.limit}
      data-expected={judged?.expected}
      data-blamed={blamed ? 'true' : undefined}
      data-reachable={show ? 'true' : undefined}
      onClick={show}
    >
      <th scope="row">
        {show ? (
          <button type="button" class="show" title="Show on the page">
            {fieldName(path)}
          </button>
        ) : (
          fieldName(path)
        )}
        {blamed && <span class="blamed">look here</span>}
      </th>
      <td>{value === undefined ? <span class="unread">{readProblem(reading)}</span> : format(value)}</td>
      <td>{judged?.expected === undefined ? <NotJudged /> : format(judged.expected)}</td>
      <td>
        {judged?.limit === undefined ? (
          judged && <span>{judged.error.toPrecision(3)}</span>
        ) : (
          <ErrorBar error={judged.error} limit={judged.limit} errorMeasure={errorMeasure} locale={locale} />
        )}
      </td>
    </tr>
  );
}

function NotJudged() {
  return (
    <span class="not-judged" title="The model does not judge this field">
      <span aria-hidden="true">–</span>
      <span class="visually-hidden">not judged</span>
    </span>
  );
}
