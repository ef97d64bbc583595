/** Stands for the threaded build of the WASM engine, which does not run in extensions and is switched off. */
export const wasmWorkerContents = '';

/** @throws Error always: it is never called while threads are switched off. */
export default function threadedWasm(): never {
  throw new Error('threads do not run in extensions');
}
