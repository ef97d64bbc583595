import type { EngineInfo, ModelInfo } from '../messaging/types';
import { type AssembledModel, assembleModel } from '../model/assembleModel';
import { type StartedBackend, startBackend } from '../model/browserBackends';
import { packageSha256 } from '../packages/hash';
import { packageFileNames, readPackage } from '../packages/readPackage';
import type { ModelPackage, PackageFiles } from '../packages/types';
import { browser } from '../platform/browser';
import { loadSettings, onSettingsChanged, type Settings } from '../storage/settings';
import { featureInfo } from './featureInfo';

/** What judges invoices while the background lives; rebuilt from the package and the settings after each start. */
export interface Engine {
  readonly model: AssembledModel;
  readonly modelInfo: ModelInfo;
  readonly engineInfo: EngineInfo;
}

let starting: Promise<Engine> | undefined;

/** The one engine. All who ask while it starts wait for the same start; a start that failed is tried anew. */
export function engine(): Promise<Engine> {
  starting ??= start().catch((error: unknown) => {
    starting = undefined;
    throw error;
  });
  return starting;
}

/** Ends the engine when the settings change, so that the next check starts the chosen one. */
export function followSettings(): void {
  onSettingsChanged(() => {
    const old = starting;
    starting = undefined;
    void old?.then(({ model }) => model.dispose());
  });
}

async function start(): Promise<Engine> {
  // Nearly everyone runs WASM: it starts while the settings and the files are still being read.
  const usual = startBackend('wasm');
  const [files, { backend }] = await Promise.all([bundledFiles(), loadSettings()]);
  const started = usual.then((wasm) => (backend === 'wasm' ? wasm : startBackend(backend)));
  const [loaded, sha256, running] = await Promise.all([readPackage(files), packageSha256(files), started]);
  if (!loaded.ok) throw new Error(`bundled model: ${loaded.problem.file}: ${loaded.problem.detail}`);
  return {
    model: assembleModel(loaded.value),
    modelInfo: modelInfo(loaded.value, sha256),
    engineInfo: engineInfo(backend, running),
  };
}

const weightFile = 'group1-shard1of1.bin';

/** Fetched from the extension itself; nothing else can be reached. */
async function bundledFiles(): Promise<PackageFiles> {
  const files = [...packageFileNames, weightFile].map(async (name) => {
    const response = await fetch(browser.runtime.getURL(`model/${name}`));
    return [name, new Uint8Array(await response.arrayBuffer())] as const;
  });
  return Object.fromEntries(await Promise.all(files));
}

function engineInfo(chosen: Settings['backend'], { used, fallbackReason }: StartedBackend): EngineInfo {
  return { chosen, used, ...(fallbackReason !== undefined && { fallbackReason }) };
}

function modelInfo(model: ModelPackage, sha256: string): ModelInfo {
  const { name, kind, threshold, errorMeasure, features, training } = model;
  return {
    name,
    kind,
    sha256,
    threshold,
    errorMeasure,
    features: features.map((_, at) => featureInfo(model, at)),
    ...(training && {
      trainedOn: training.trainedOn,
      recipe: training.recipe,
      rows: training.rows,
      excludedRows: training.excludedRows,
      dataSha256: training.dataSha256,
      ...(training.fieldLimits && { fieldLimits: training.fieldLimits }),
    }),
  };
}
