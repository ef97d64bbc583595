import * as tf from '@tensorflow/tfjs';
import type { MaskedSpec } from '../packages/types';
import type { MaskedBatch } from './maskedBatches';

/** The smallest scale of a component; as detection/masked/decode.ts has it. */
const scaleFloor = 1e-3;
/** ln 3/8: Student's t with 4 degrees of freedom at 0. */
const logPeak = Math.log(0.375);

/**
 * Mean of −ln of what the model gave to the hidden values: densities of the mixtures, probabilities of the categories.
 *
 * @param output - B × `maskedWidths(spec).outputs`.
 */
export function maskedLoss(spec: MaskedSpec, output: tf.Tensor, batch: MaskedBatch): tf.Scalar {
  return tf.tidy(() => {
    const [rows, heads] = batch.numbers.shape;
    const block = heads * spec.components;
    const targets = new Set(spec.patterns.map(({ target }) => target));
    const classCounts = spec.categories.filter(({ name }) => targets.has(name)).map(({ values }) => values.length + 1);
    const parts = tf.split(output, heads > 0 ? [block, block, block, ...classCounts] : classCounts, 1);
    const terms: tf.Tensor[] = parts.slice(heads > 0 ? 3 : 0).map((logits, at) => classTerm(logits, at, batch));
    if (heads > 0) {
      const [logits, locations, raw] = parts.slice(0, 3).map((part) => tf.reshape(part, [rows, heads, -1]));
      if (logits && locations && raw) terms.push(numberTerm(logits, locations, raw, batch));
    }
    return tf.div(tf.addN(terms), Math.max(batch.weight, 1e-6)).asScalar();
  });
}

function numberTerm(
  logits: tf.Tensor,
  locations: tf.Tensor,
  raw: tf.Tensor,
  { numbers, numberWeights }: MaskedBatch,
): tf.Tensor {
  const scales = tf.add(tf.softplus(raw), scaleFloor);
  const t = tf.div(tf.sub(tf.expandDims(numbers, 2), locations), scales);
  const bend = tf.mul(tf.log1p(tf.div(tf.square(t), 4)), -2.5);
  const logDensities = tf.sub(tf.add(bend, logPeak), tf.log(scales));
  const logDensity = tf.logSumExp(tf.add(tf.logSoftmax(logits), logDensities), 2);
  return tf.neg(tf.sum(tf.mul(logDensity, numberWeights)));
}

function classTerm(logits: tf.Tensor, at: number, { classes, classWeights }: MaskedBatch): tf.Tensor {
  const [observed, weights] = [classes[at], classWeights[at]];
  if (!observed || !weights) throw new Error('a category has no classes');
  const hot = tf.oneHot(observed, logits.shape[1] ?? 0);
  return tf.neg(tf.sum(tf.mul(tf.sum(tf.mul(tf.logSoftmax(logits), hot), 1), weights)));
}
