import '@tensorflow/tfjs-backend-cpu/dist/base';
import '@tensorflow/tfjs-backend-webgl/dist/base';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm/dist/base';
import plainUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import * as tf from '@tensorflow/tfjs-core';
import { cpuKernels } from './kernels/cpu';
import { wasmKernels } from './kernels/wasm';
import { webglKernels } from './kernels/webgl';

/** The engines that a network can run on. */
export type BackendName = 'wasm' | 'webgl' | 'cpu';

/** The engine that runs, and why it is not the chosen one: `unavailable`, or the engine's own words. */
export interface StartedBackend {
  readonly used: BackendName;
  readonly fallbackReason?: string;
}

let prepared = false;

/**
 * Starts the chosen engine; when it does not start, WASM, and then plain JavaScript. Never silently: the answer says
 * which one runs and why.
 *
 * @throws Error when none starts.
 */
export async function startBackend(chosen: BackendName): Promise<StartedBackend> {
  prepare();
  const reasons: string[] = [];
  for (const name of new Set<BackendName>([chosen, 'wasm', 'cpu'])) {
    const failure = await start(name);
    const [fallbackReason] = reasons;
    if (failure === undefined) return { used: name, ...(fallbackReason !== undefined && { fallbackReason }) };
    reasons.push(failure);
  }
  throw new Error(`no engine starts: ${reasons.join('; ')}`);
}

async function start(name: BackendName): Promise<string | undefined> {
  try {
    const started = await tf.setBackend(name);
    return started && tf.getBackend() === name ? undefined : 'unavailable';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Registers kernels once; the threaded WASM build does not run in extensions and is switched off. */
function prepare(): void {
  if (prepared) return;
  prepared = true;
  for (const kernel of [...wasmKernels, ...webglKernels, ...cpuKernels]) tf.registerKernel(kernel);
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths({
    'tfjs-backend-wasm.wasm': plainUrl,
    'tfjs-backend-wasm-simd.wasm': simdUrl,
    'tfjs-backend-wasm-threaded-simd.wasm': simdUrl,
  });
}
