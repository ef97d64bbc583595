import { addConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Add';
import { batchMatMulConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/BatchMatMul';
import { eluConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Elu';
import { reluConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Relu';
import { reshapeConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Reshape';
import { seluConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Selu';
import { sigmoidConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Sigmoid';
import { softplusConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Softplus';
import { tanhConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Tanh';
import type { KernelConfig } from '@tensorflow/tfjs-core';

/** The kernels of the wasm backend that a dense network needs; all others stay out of the bundle. */
export const wasmKernels = [
  addConfig,
  batchMatMulConfig,
  eluConfig,
  reluConfig,
  reshapeConfig,
  seluConfig,
  sigmoidConfig,
  softplusConfig,
  tanhConfig,
] satisfies readonly KernelConfig[];
