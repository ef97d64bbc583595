import type { AnyModel } from '../detection/anyModel';
import { generalPrior, type Prior } from '../detection/calibration/prior';
import { neededFields } from '../detection/neededFields';
import type { CustomKinds, FieldPath } from '../invoice/types';
import type { EngineInfo } from '../messaging/types';
import { startBackend } from '../model/browserBackends';
import { customKindsOf } from '../packages/customKinds';
import { modelInfo } from '../packages/modelInfo';
import type { ModelInfo, ModelPackage } from '../packages/types';
import { settingsItem } from '../storage/settings';
import { assemble } from './assembled';
import { bundledPrior } from './bundledFiles';
import { activeHash, chosenPackage, PackageUnusable } from './chosenPackage';

/** What judges invoices while the background lives; rebuilt from the package and the settings after each start. */
export interface Engine {
  readonly model: AnyModel;
  /** How the checks, and the bundled model, come out in companies in general. */
  readonly prior: Prior;
  readonly dispose: () => void;
  readonly modelInfo: ModelInfo;
  readonly engineInfo: Omit<EngineInfo, 'scoreMs'>;
  /** The hash of the package in use as it was chosen; null for the bundled one. */
  readonly active: string | null;
  readonly needs: readonly FieldPath[];
  readonly customKinds: CustomKinds;
}

let starting: Promise<Engine> | undefined;
const inUse = new Set<Promise<unknown>>();
const longestUseMs = 5000;

/** The one engine. All who ask while it starts wait for the same start; a start that failed is tried anew. */
export function engine(): Promise<Engine> {
  if (!starting) startAnew();
  return starting ?? Promise.reject(new Error('the engine was not started'));
}

/** Lets the engine work; it is not taken away before the work is done. */
export function withEngine<T>(work: (running: Engine) => Promise<T>): Promise<T> {
  return inUseWhile(engine().then(work));
}

/** Lets a model of one's own work on the tensor backend, whether or not the package in use can be used. */
export function withBackend<T>(work: () => Promise<T>): Promise<T> {
  const started = engine().catch((error: unknown) => {
    if (!(error instanceof PackageUnusable)) throw error;
  });
  return inUseWhile(started.then(work));
}

async function inUseWhile<T>(working: Promise<T>): Promise<T> {
  inUse.add(working);
  try {
    return await working;
  } finally {
    inUse.delete(working);
  }
}

/** Starts the engine that the settings ask for whenever they change, if one is running. */
export function followSettings(): void {
  settingsItem.onChanged(() => {
    if (starting) void engineAsChosen().catch(() => undefined);
  });
}

/**
 * The engine and the model as they are chosen now, though their change may not have been told yet.
 *
 * @throws PackageUnusable when the chosen package cannot be used.
 */
export async function engineAsChosen(): Promise<Engine> {
  const asked = engine();
  const [running, { data }, active] = await Promise.all([
    asked.catch(() => undefined),
    settingsItem.load(),
    activeHash(),
  ]);
  if (running?.engineInfo.chosen === data.backend && running.active === active) return running;
  // Whoever asked at the same time has started it anew already.
  if (starting !== undefined && starting !== asked) return engineAsChosen();
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
      // A graphics card that was lost may never answer; nobody waits for it for ever.
      await Promise.race([Promise.allSettled(users), new Promise((resolve) => setTimeout(resolve, longestUseMs))]);
      running?.dispose();
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
  const started = Promise.all([usual, loading]).then(([wasm, { data }]) =>
    data.backend === 'wasm' ? wasm : startBackend(data.backend),
  );
  // Also when the package cannot be used: the next start must not find this one still under way.
  const [loaded] = await Promise.allSettled([Promise.all([chosenPackage(), bundledPrior()]), started]);
  if (loaded.status === 'rejected') throw loaded.reason;
  const [[chosen, prior], running, { data }] = [loaded.value, await started, await loading];
  const { model, dispose } = assemble(chosen.package);
  return {
    model,
    prior: chosen.active === null ? prior : generalPrior(prior),
    dispose,
    modelInfo: modelInfo(chosen.package, chosen.sha256),
    engineInfo: { chosen: data.backend, ...running },
    active: chosen.active,
    needs: needsOf(chosen.package),
    customKinds: customKindsOf(chosen.package),
  };
}

/** A masked model does without any field; of custom ones it is to be known that it reads them. */
function needsOf(read: ModelPackage): FieldPath[] {
  return 'features' in read ? neededFields(read.features) : Object.keys(customKindsOf(read));
}
