import { useNodeBackend } from '../../src/model/nodeBackend';
import { browserBench } from './browserBench';
import { bundleBench } from './bundleBench';
import { engineBench } from './engineBench';
import { modelBench } from './modelBench';
import { sizeBench } from './sizeBench';
import { speedBench } from './speedBench';

const benches: Readonly<Record<string, () => Promise<void>>> = {
  model: modelBench,
  engine: engineBench,
  speed: speedBench,
  size: sizeBench,
  bundle: bundleBench,
  browser: browserBench,
};

/** `npm run bench`, or `npm run bench -- NAME…` for some of them. */
const wanted = process.argv.slice(2);
await useNodeBackend();
for (const [name, bench] of Object.entries(benches)) if (wanted.length === 0 || wanted.includes(name)) await bench();
