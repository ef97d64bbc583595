import type { FromWorker, ImportInvoices, RowToImport, ToWorker } from './importProtocol';
import { type CsvReader, readTable } from './readTable';

/** The worker's own end of its channel. */
export interface WorkerEnd {
  readonly addEventListener: (type: 'message', listener: (event: MessageEvent<ToWorker>) => void) => void;
  readonly postMessage: (message: FromWorker) => void;
}

/** Answers what the page asks. @param importInvoices - Without it what is read cannot be imported. */
export function answerImports(end: WorkerEnd, reader: CsvReader, importInvoices?: ImportInvoices): void {
  let rows: readonly RowToImport[] = [];
  const read = ({ text, choice }: Extract<ToWorker, { kind: 'read' }>): FromWorker => {
    const found = readTable(text, choice, reader);
    rows = found.ok ? found.rows : [];
    return found.ok ? { kind: 'table', table: found.table } : { kind: 'unreadable', problem: found.problem };
  };
  const run = async ({ company, file }: Extract<ToWorker, { kind: 'import' }>): Promise<FromWorker> => {
    const onProgress = (done: number, total: number) => end.postMessage({ kind: 'progress', done, total });
    const result = await importInvoices?.(company, rows, { file, onProgress });
    if (!result) return { kind: 'failed', problem: 'internal' };
    return result.ok ? { kind: 'done', outcome: result.value } : { kind: 'failed', problem: result.problem };
  };
  end.addEventListener('message', ({ data }) => {
    const answering = data.kind === 'read' ? Promise.resolve().then(() => read(data)) : run(data);
    answering.then(
      (answer) => end.postMessage(answer),
      (error: unknown) => {
        console.error('crossfoot', error instanceof Error ? error.stack : error);
        end.postMessage({ kind: 'failed', problem: 'internal' });
      },
    );
  });
}
