import { focusAfterRender } from '../ui/focusAfterRender';
import { text } from '../ui/text';
import { cancelImport, startImport, startOver, step, table } from './csvImport';
import { importBlocked } from './importBlocked';
import type { Importer } from './importer';
import type { ImportOutcome, ReadTable } from './importProtocol';

interface Props {
  readonly importer: Importer;
  readonly company: string;
}

/** The import itself: its button, how far it is, and what came of it. */
export function ImportRun(props: Props) {
  const { value } = step;
  if (value.kind === 'importing') return <Progress {...props} {...value} />;
  if (value.kind === 'done') return <Done {...props} outcome={value.outcome} />;
  return table.value ? <Start {...props} read={table.value} /> : null;
}

function Start({ importer, company, read }: Props & { read: ReadTable }) {
  const blocked = importBlocked(company, read);
  return (
    <div class="steps">
      <button
        type="button"
        class="button button-main"
        data-action="import-csv"
        disabled={blocked !== undefined}
        aria-describedby="import-blocked"
        onClick={() => {
          void startImport(importer, company);
          focusAfterRender('[data-action="cancel-import"]');
        }}
      >
        {text('csv.import', { count: read.rows - read.badRows })}
      </button>
      <span id="import-blocked">{blocked}</span>
    </div>
  );
}

function Progress({ importer, done, total }: Props & { done: number; total: number }) {
  return (
    <div class="steps">
      <label class="progress">
        <span>{text('csv.importing')}</span>
        <progress value={done} max={Math.max(total, 1)} />
        <span>{text('csv.progress', { done, total })}</span>
      </label>
      <button
        type="button"
        class="button"
        data-action="cancel-import"
        onClick={() => void cancelImport(importer).then(() => focusAfterRender('[data-action="import-csv"]'))}
      >
        {text('csv.cancel')}
      </button>
    </div>
  );
}

function Done({ importer, outcome }: Props & { outcome: ImportOutcome }) {
  return (
    <>
      <p role="status" data-imported={outcome.imported}>
        {outcomeText(outcome)}
      </p>
      <button
        type="button"
        class="button"
        onClick={() => {
          startOver(importer);
          focusAfterRender('#import-csv h3');
        }}
      >
        {text('csv.another')}
      </button>
    </>
  );
}

function outcomeText({ imported, leftOut, odd }: ImportOutcome): string {
  const said = [
    text('csv.imported', { count: imported }),
    ...(leftOut > 0 ? [text('csv.leftOut', { count: leftOut })] : []),
    ...(odd > 0 ? [text('csv.odd', { count: odd })] : []),
  ];
  return `${said.join(', ')}.`;
}
