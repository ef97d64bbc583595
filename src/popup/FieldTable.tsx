import type { FieldPath, FieldReading } from '../invoice/types';
import type { Checked } from '../messaging/types';
import { FieldRow } from './FieldRow';
import { fieldGroups } from './fieldGroups';
import { showInPage } from './state';

/** All fields: first what was judged, the blamed one at the top; then, folded away, the rest. */
export function FieldTable({ checked, locale }: { checked: Checked; locale: string }) {
  const { judged, header, lines, lineCount } = fieldGroups(checked);
  const incomplete = checked.judgement.verdict === 'incomplete';
  return (
    <>
      <Rows
        caption={incomplete ? 'Needed for a verdict' : 'Judged'}
        entries={judged}
        checked={checked}
        locale={locale}
      />
      {header.length > 0 && (
        <details class="more">
          <summary>{header.length} more fields on the page, not judged</summary>
          <Rows caption="Not judged" entries={header} checked={checked} locale={locale} />
        </details>
      )}
      {lines.length > 0 && (
        <details class="more">
          <summary>{lineCount === 1 ? 'The line' : `All ${lineCount} lines`}</summary>
          <Rows caption="Lines" entries={lines} checked={checked} locale={locale} />
        </details>
      )}
    </>
  );
}

interface RowsProps {
  readonly caption: string;
  readonly entries: readonly (readonly [FieldPath, FieldReading])[];
  readonly checked: Checked;
  readonly locale: string;
}

function Rows({ caption, entries, checked, locale }: RowsProps) {
  const { judgement, reading, model } = checked;
  return (
    <table class="fields">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">On the page</th>
          <th scope="col">Expected, about</th>
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
            errorMeasure={model.errorMeasure}
            blamed={judgement.blamed === path}
            currency={reading.fields['currency']?.value}
            locale={locale}
            onShow={(frameId, selector) => void showInPage(checked, frameId, selector)}
          />
        ))}
      </tbody>
    </table>
  );
}
