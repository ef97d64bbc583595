import type { AnyModel } from '../detection/anyModel';
import { maskedSelfTest } from '../detection/masked/selfTest';
import { rowOpinion } from '../detection/rowOpinion';
import { withEngine } from './engine';

const runs = 15;

/** The median time of one score with the model in use, in milliseconds, on this machine and its present engine. */
export function scoreTime(): Promise<number> {
  return withEngine(async ({ model }) => {
    const score = scoreOnce(model);
    const times: number[] = [];
    // The first one is left out: it compiles what the others use.
    await score();
    for (let run = 0; run < runs; run += 1) {
      const from = performance.now();
      await score();
      times.push(performance.now() - from);
    }
    return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
  });
}

/** A row of zeros, with its shares of a forest's score, or one of middle values with each of its fields hidden in turn. */
function scoreOnce({ kind, model }: AnyModel): () => Promise<unknown> {
  if (kind === 'masked') return () => maskedSelfTest(model);
  const row = model.features.map(() => 0);
  return () => rowOpinion(model, row);
}
