import { neededFields } from '../detection/neededFields';
import type { CustomKinds, FieldPath } from '../invoice/types';
import type { EngineInfo } from '../messaging/types';
import { type AssembledModel, assembleModel } from '../model/assembleModel';
import { startBackend } from '../model/browserBackends';
import { customKindsOf } from '../packages/customKinds';
import { modelInfo } from '../packages/modelInfo';
import type { ModelInfo } from '../packages/types';
import { settingsItem } from '../storage/settings';
import { activeHash, chosenPackage } from './chosenPackage';

/** What judges invoices while the background lives; rebuilt from the package and the settings after each start. */
export interface Engine {
  readonly model: AssembledModel;
  readonly modelInfo: ModelInfo;
  readonly engineInfo: Omit<EngineInfo, 'scoreMs'>;
  /** The hash of the package in use as it was chosen; null for the bundled one. */
  readonly active: string | null;
  readonly needs: readonly FieldPath[];
  readonly customKinds: CustomKinds;
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
  settingsItem.onChanged(() => void engineAsChosen().catch(() => undefined));
}

/**
 * The engine and the model as they are chosen now, though their change may not have been told yet.
 *
 * @throws PackageUnusable when the chosen package cannot be used.
 */
export async function engineAsChosen(): Promise<Engine> {
  const [running, { data }, active] = await Promise.all([
    engine().catch(() => undefined),
    settingsItem.load(),
    activeHash(),
  ]);
  if (running?.engineInfo.chosen === data.backend && running.active === active) return running;
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
  const loading = settingsItem.load();
  const started = Promise.all([usual, loading]).then(
    ([
      wasm,
      {
        data: { backend },
      },
    ]) => (backend === 'wasm' ? wasm : startBackend(backend)),
  );
  const [chosen, running, { data }] = await Promise.all([chosenPackage(), started, loading]);
  return {
    model: assembleModel(chosen.package),
    modelInfo: modelInfo(chosen.package, chosen.sha256),
    engineInfo: { chosen: data.backend, ...running },
    active: chosen.active,
    needs: neededFields(chosen.package.features),
    customKinds: customKindsOf(chosen.package),
  };
}
