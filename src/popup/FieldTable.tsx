import type { FieldPath, FieldReading } from '../invoice/types';
import type { Checked } from '../messaging/types';
import { FieldRow } from './FieldRow';
import { showInPage } from './state';

/** All fields: the header of the invoice, and its lines folded away unless one of them is to blame or unread. */
export function FieldTable({ checked, locale }: { checked: Checked; locale: string }) {
  const entries = withUnread(checked);
  const header = entries.filter(([path]) => !path.includes('.'));
  const lines = entries.filter(([path]) => path.includes('.'));
  const lineCount = new Set(lines.map(([path]) => path.split('.')[1])).size;
  const { blamed, unread } = checked.judgement;
  const open = [blamed ?? '', ...unread].some((path) => path.includes('.'));
  return (
    <>
      <Rows caption="Fields" entries={header} checked={checked} locale={locale} />
      {lines.length > 0 && (
        <details class="lines" open={open}>
          <summary>{lineCount === 1 ? '1 line' : `${lineCount} lines`}</summary>
          <Rows caption="Lines" entries={lines} checked={checked} locale={locale} />
        </details>
      )}
    </>
  );
}

type Entry = readonly [FieldPath, FieldReading];

/** What the model needs and the profile does not name is missing too. */
function withUnread({ reading, judgement }: Checked): Entry[] {
  const named = Object.entries(reading.fields);
  const missing = judgement.unread.filter((path) => !Object.hasOwn(reading.fields, path));
  return [...named, ...missing.map((path): Entry => [path, { status: 'missing', problem: 'noMatch' }])];
}

interface RowsProps {
  readonly caption: string;
  readonly entries: readonly Entry[];
  readonly checked: Checked;
  readonly locale: string;
}

function Rows({ caption, entries, checked, locale }: RowsProps) {
  const { judgement, reading, tabId } = checked;
  return (
    <table class="fields">
      <caption class={caption === 'Lines' ? 'visually-hidden' : undefined}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">On the page</th>
          <th scope="col">Expected</th>
          <th scope="col">How far off</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(([path, each]) => (
          <FieldRow
            key={path}
            path={path}
            reading={each}
            judged={judgement.fields[path]}
            blamed={judgement.blamed === path}
            currency={reading.fields['currency']?.value}
            locale={locale}
            onShow={(frameId, selector) => void showInPage(tabId, frameId, selector)}
          />
        ))}
      </tbody>
    </table>
  );
}
