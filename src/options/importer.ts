import type { ColumnChoice, FromWorker, ToWorker } from './importProtocol';

/** What reads and imports a CSV for the page. */
export interface Importer {
  readonly read: (text: string, choice: ColumnChoice) => Promise<FromWorker>;
  /** Imports what was read last, and answers `done` or `failed`. */
  readonly run: (
    company: string,
    file: string,
    onProgress: (done: number, total: number) => void,
  ) => Promise<FromWorker>;
  /** Gives up whatever is under way; nothing of it is kept, and nothing more is answered. */
  readonly cancel: () => void;
}

/** An importer in a worker of its own, which starts with the first file. */
export function workerImporter(startWorker: () => Worker): Importer {
  let worker: Worker | undefined;
  const ask = (asked: ToWorker, onProgress?: (done: number, total: number) => void): Promise<FromWorker> => {
    worker ??= startWorker();
    const running = worker;
    return new Promise((resolve) => {
      running.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (data.kind === 'progress') onProgress?.(data.done, data.total);
        else resolve(data);
      };
      running.onerror = () => {
        worker = undefined;
        resolve({ kind: 'failed', problem: 'internal' });
      };
      running.postMessage(asked);
    });
  };
  return {
    read: (text, choice) => ask({ kind: 'read', text, choice }),
    run: (company, file, onProgress) => ask({ kind: 'import', company, file }, onProgress),
    cancel: () => {
      worker?.terminate();
      worker = undefined;
    },
  };
}
