import { withEngine } from './engine';

const runs = 15;

/** The median time of one score with the model in use, in milliseconds, on this machine and its present engine. */
export function scoreTime(): Promise<number> {
  return withEngine(async ({ model }) => {
    const row = model.features.map(() => 0);
    const times: number[] = [];
    // The first one is left out: it compiles what the others use.
    await model.reconstruct([row]);
    for (let run = 0; run < runs; run += 1) {
      const from = performance.now();
      await model.reconstruct([row]);
      times.push(performance.now() - from);
    }
    return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
  });
}
