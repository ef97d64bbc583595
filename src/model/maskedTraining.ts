import type { Activation, MaskedSpec, Network } from '../packages/types';
import type { WriteInput } from './maskedBatches';

/** How a masked model is trained; what is left out is as in `usualTraining`. */
export interface MaskedTraining {
  readonly hidden?: readonly number[];
  readonly activation?: Activation;
  /** The most epochs, over which the learning rate falls along half a cosine to nothing. */
  readonly epochs?: number;
  readonly batchSize?: number;
  /** Of Adam, at the start. */
  readonly learningRate?: number;
  /** Epochs without a better loss of the held rows after which training ends. */
  readonly patience?: number;
  readonly unknownShare?: number;
  readonly sparseShare?: number;
}

export const usualTraining = {
  hidden: [128, 128],
  activation: 'elu',
  epochs: 30,
  batchSize: 256,
  learningRate: 0.003,
  patience: 6,
  unknownShare: 0.04,
  sparseShare: 0.5,
} as const satisfies Required<MaskedTraining>;

/** What decides a training run beside that. */
export interface MaskedOptions extends MaskedTraining {
  /** Uniform in [0, 1); the same stream gives the same network. */
  readonly random: () => number;
  /** Detection's `writeInput`. */
  readonly write: WriteInput;
  /** How much each row counts, ≥ 0; one where it is left out. */
  readonly weights?: readonly number[];
  readonly onEpoch?: (epoch: number, losses: Losses) => void;
}

/** Mean −ln of the density or probability of the hidden values, in scaled units. */
export interface Losses {
  readonly training: number;
  readonly validation: number;
}

/** A trained masked model, and the losses of each epoch. */
export interface TrainedMasked {
  readonly network: Network;
  readonly spec: MaskedSpec;
  readonly losses: readonly Losses[];
  /** The epoch whose weights these are, from 1. */
  readonly epochs: number;
}
