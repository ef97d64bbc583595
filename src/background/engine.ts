import type { EngineInfo } from '../messaging/types';
import { type AssembledModel, assembleModel } from '../model/assembleModel';
import { startBackend } from '../model/browserBackends';
import { packageSha256 } from '../packages/hash';
import { modelInfo } from '../packages/modelInfo';
import { readPackage } from '../packages/readPackage';
import type { ModelInfo } from '../packages/types';
import { loadSettings, onSettingsChanged } from '../storage/settings';
import { bundledFiles } from './bundledFiles';

/** What judges invoices while the background lives; rebuilt from the package and the settings after each start. */
export interface Engine {
  readonly model: AssembledModel;
  readonly modelInfo: ModelInfo;
  readonly engineInfo: EngineInfo;
}

let starting: Promise<Engine> | undefined;
const inUse = new Set<Promise<unknown>>();

/** The one engine. All who ask while it starts wait for the same start; a start that failed is tried anew. */
export function engine(): Promise<Engine> {
  if (!starting) startAnew();
  return starting ?? Promise.reject(new Error('the engine was not started'));
}

/** Lets the engine work; it is not taken away before the work is done. */
export async function withEngine<T>(work: (running: Engine) => Promise<T>): Promise<T> {
  const working = engine().then(work);
  inUse.add(working);
  try {
    return await working;
  } finally {
    inUse.delete(working);
  }
}

/** Starts the engine that the settings ask for whenever they change. */
export function followSettings(): void {
  onSettingsChanged(startAnew);
}

/** The engine by the settings as they are stored now, though their change may not have been told yet. */
export async function engineBySettings(): Promise<Engine> {
  const [running, { backend }] = await Promise.all([engine(), loadSettings()]);
  if (running.engineInfo.chosen === backend) return running;
  startAnew();
  return engine();
}

/** One start after another: the tensor backend is one for all. The old model goes when nothing uses it any more. */
function startAnew(): void {
  const old = starting;
  const users = [...inUse];
  const mine = Promise.resolve(old)
    .catch(() => undefined)
    .then(async (running) => {
      await Promise.allSettled(users);
      running?.model.dispose();
      return start();
    });
  starting = mine;
  mine.catch(() => {
    if (starting === mine) starting = undefined;
  });
}

async function start(): Promise<Engine> {
  // Nearly everyone runs WASM: it starts while the settings and the files are still being read.
  const usual = startBackend('wasm');
  const [files, settings] = await Promise.all([bundledFiles(), loadSettings()]);
  const { backend, isUnreadable } = settings;
  const started = usual.then((wasm) => (backend === 'wasm' ? wasm : startBackend(backend)));
  const [loaded, sha256, running] = await Promise.all([readPackage(files), packageSha256(files), started]);
  if (!loaded.ok) throw new Error(`bundled model: ${loaded.problem.file}: ${loaded.problem.detail}`);
  return {
    model: assembleModel(loaded.value),
    modelInfo: modelInfo(loaded.value, sha256),
    engineInfo: { chosen: backend, ...running, ...(isUnreadable && { settingsUnreadable: true }) },
  };
}
