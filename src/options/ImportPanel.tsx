import { useState } from 'preact/hooks';
import { DropZone } from '../ui/DropZone';
import { focusAfterRender } from '../ui/focusAfterRender';
import { text } from '../ui/text';
import { csv, importNotice, startOver, step, table, takeFile } from './csvImport';
import { historyNames } from './historyFacts';
import { ImportRun } from './ImportRun';
import { ImportTable } from './ImportTable';
import type { Importer } from './importer';
import { settings } from './settings';

/** Takes earlier invoices from a CSV file into the history of a company. */
export function ImportPanel({ importer }: { importer: Importer }) {
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const company = typed ?? settings.value?.data.company ?? '';
  return (
    <div class="part import-part" id="import-csv" data-step={step.value.kind}>
      <h3 tabIndex={-1}>{text('csv.title')}</h3>
      <p>{text('csv.intro')}</p>
      <div class="labelled">
        <label for="import-company">{text('csv.company')}</label>
        <input
          id="import-company"
          class="input"
          list="import-companies"
          maxLength={200}
          autocomplete="off"
          value={company}
          disabled={step.value.kind === 'importing'}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <datalist id="import-companies">
          {historyNames().map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </div>
      <Step importer={importer} company={company.trim()} />
      <p role="status">{importNotice.value}</p>
    </div>
  );
}

function Step({ importer, company }: { importer: Importer; company: string }) {
  const { value } = step;
  switch (value.kind) {
    case 'none':
      return <ChooseFile importer={importer} />;
    case 'reading':
      return <p role="status">{text('csv.reading', { file: value.name })}</p>;
    case 'refused':
      return (
        <>
          <p class="warning" role="alert">
            {value.sentence}
          </p>
          <ChooseFile importer={importer} />
        </>
      );
    case 'read':
      return (
        <>
          <ReadFile importer={importer} />
          <ImportTable importer={importer} />
          <ImportRun importer={importer} company={company} />
        </>
      );
    case 'importing':
    case 'done':
      return <ImportRun importer={importer} company={company} />;
  }
}

function ChooseFile({ importer }: { importer: Importer }) {
  return (
    <DropZone
      label={text('csv.drop')}
      button={text('csv.choose')}
      accept=".csv,.txt,text/csv,text/plain"
      multiple={false}
      onFiles={([file]) => void (file && takeFile(importer, file))}
    />
  );
}

function ReadFile({ importer }: { importer: Importer }) {
  return (
    <div class="steps">
      <span role="status">{text('csv.read', { file: csv.value?.name ?? '', count: table.value?.rows ?? 0 })}</span>
      <button
        type="button"
        class="button"
        data-action="another-csv"
        onClick={() => {
          startOver(importer);
          focusAfterRender('#import-csv h3');
        }}
      >
        {text('csv.another')}
      </button>
    </div>
  );
}
