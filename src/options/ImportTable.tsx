import { headerFields } from '../invoice/catalogue';
import type { FieldPath } from '../invoice/types';
import { fieldName } from '../ui/fieldNames';
import { formatValue } from '../ui/formatValue';
import { text } from '../ui/text';
import { chooseField, table } from './csvImport';
import { ImportLocales } from './ImportLocales';
import { ImportProblems } from './ImportProblems';
import type { Importer } from './importer';
import type { ReadColumn, ReadTable } from './importProtocol';

/** What each column is, with the first rows as they are read, and what cannot be read. */
export function ImportTable({ importer }: { importer: Importer }) {
  const read = table.value;
  if (!read) return null;
  const rows = read.columns[0]?.texts.map((_, row) => row) ?? [];
  return (
    <>
      <ImportLocales importer={importer} ambiguousDates={read.ambiguousDates} />
      <table class="import-table" aria-label={text('csv.columns')}>
        <thead>
          <tr>
            <th scope="col">{text('csv.column')}</th>
            <th scope="col">{text('csv.field')}</th>
            {rows.map((row) => (
              <th scope="col" key={row}>
                {rowName(row)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {read.columns.map((column) => (
            <tr key={column.name} data-column={column.name} data-left-out={column.path === null ? 'true' : undefined}>
              <th scope="row">{column.name}</th>
              <td>
                <FieldSelect column={column} onChoose={(path) => void chooseField(importer, column.name, path)} />
              </td>
              {rows.map((row) => (
                <td key={row} data-head={rowName(row)}>
                  <Cell column={column} row={row} read={read} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ImportProblems read={read} />
    </>
  );
}

/** As a spreadsheet counts: the column names are row 1. */
function rowName(row: number): string {
  return text('csv.row', { row: row + 2 });
}

function FieldSelect({
  column: { name, path },
  onChoose,
}: {
  column: ReadColumn;
  onChoose: (path: FieldPath | null) => void;
}) {
  const header = Object.keys(headerFields);
  const all = path === null || header.includes(path) ? header : [path, ...header];
  return (
    <select
      class="input"
      aria-label={text('csv.fieldOf', { column: name })}
      value={path ?? ''}
      onInput={({ currentTarget }) => onChoose(currentTarget.value === '' ? null : currentTarget.value)}
    >
      <option value="">{text('csv.leaveOut')}</option>
      {all.map((each) => (
        <option key={each} value={each}>
          {fieldName(each)}
        </option>
      ))}
    </select>
  );
}

/** The value as it is read; what is left out or cannot be read as it stands in the file. */
function Cell({ column: { name, path, texts }, row, read }: { column: ReadColumn; row: number; read: ReadTable }) {
  const invoice = read.preview[row];
  const value = path === null ? undefined : invoice?.[path];
  if (path !== null && value !== undefined) return <>{formatValue(path, value, invoice?.['currency'])}</>;
  const isBad = read.problems.some((problem) => problem.row === row && problem.column === name);
  return <span class={isBad ? 'bad-cell' : 'raw-cell'}>{texts[row]}</span>;
}
