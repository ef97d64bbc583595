import { assembleMasked } from '../../src/model/assembleModel';
import { plainForward } from '../../src/model/runNetwork';
import { bundledPackage } from './bundledPackage';
import { printTable } from './printTable';
import { median } from './statistics';

/** All questions about one invoice on TensorFlow.js (WASM, in Node) against a plain loop over typed arrays, in turn. */
export async function engineBench(): Promise<void> {
  const model = await bundledPackage();
  const { reconstruct, dispose } = assembleMasked(model);
  const row = Array.from({ length: model.network.inputs }, (_, at) => Math.sin(at));
  const rows = model.spec.patterns.map(() => row);
  const engine: number[] = [];
  const plain: number[] = [];
  for (let turn = 0; turn < 500; turn += 1) {
    let from = performance.now();
    await reconstruct(rows);
    engine.push(performance.now() - from);
    from = performance.now();
    for (const each of rows) plainForward(model.network, each);
    plain.push(performance.now() - from);
  }
  dispose();
  printTable(`The network on one invoice, ${rows.length} questions (median of 500)`, [
    ['', 'ms'],
    ['TensorFlow.js, WASM', median(engine).toFixed(3)],
    ['plain typed arrays', median(plain).toFixed(3)],
    ['ratio', (median(engine) / median(plain)).toFixed(1)],
  ]);
}
