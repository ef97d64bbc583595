import { addConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Add';
import { batchMatMulConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/BatchMatMul';
import { eluConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Elu';
import { reluConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Relu';
import { reshapeConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Reshape';
import { seluConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Selu';
import { sigmoidConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Sigmoid';
import { softplusConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Softplus';
import { tanhConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Tanh';
import type { KernelConfig } from '@tensorflow/tfjs-core';

/** The kernels of the cpu backend that a dense network needs; all others stay out of the bundle. */
export const cpuKernels = [
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
