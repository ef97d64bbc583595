import { LearningFailure } from '../../../src/learning/failure';
import { readInvoices } from '../../../src/learning/readCsv';
import { answerImports } from '../../../src/options/answerImports';
import type { FromWorker, ImportInvoices, ToWorker } from '../../../src/options/importProtocol';

type Listener = (event: MessageEvent<ToWorker>) => void;

/** A worker that runs the real reader in the page's own thread; every message takes a turn, and is copied. */
export class LoopbackWorker {
  onmessage: ((event: { data: FromWorker }) => void) | null = null;
  onerror: (() => void) | null = null;
  isEnded = false;
  readonly #listeners: Listener[] = [];

  constructor(importInvoices: ImportInvoices) {
    const reader = { readInvoices, isRefusal: (error: unknown) => error instanceof LearningFailure };
    const end = {
      addEventListener: (_: 'message', listener: Listener) => this.#listeners.push(listener),
      postMessage: (message: FromWorker) => {
        if (!this.isEnded) this.onmessage?.({ data: structuredClone(message) });
      },
    };
    answerImports(end, reader, importInvoices);
  }

  postMessage(message: ToWorker): void {
    const data = structuredClone(message);
    setTimeout(() => {
      for (const listener of this.#listeners) listener(new MessageEvent('message', { data }));
    });
  }

  terminate(): void {
    this.isEnded = true;
  }
}
