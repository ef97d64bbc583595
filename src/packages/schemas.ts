import * as v from 'valibot';

const finite = v.pipe(v.number(), v.finite());
const numbers = v.array(finite);
const names = v.array(v.string());

/** `scaler_params.json`; which scaler it is follows from the keys or from an explicit `type`. */
export const scalerSchema = v.looseObject({
  type: v.optional(v.string()),
  feature_names: v.optional(names),
  min_: v.optional(numbers),
  scale_: v.optional(v.nullable(numbers)),
  mean_: v.optional(v.nullable(numbers)),
  with_mean: v.optional(v.boolean()),
  center_: v.optional(v.nullable(numbers)),
});

/** `anomaly_threshold.json`. */
export const thresholdSchema = v.looseObject({ threshold: v.optional(v.unknown()) });

const term = v.union([v.string(), v.strictObject({ sumOf: v.string() })]);
const transform = v.variant('kind', [
  v.strictObject({ kind: v.literal('number') }),
  v.strictObject({ kind: v.literal('log') }),
  v.strictObject({ kind: v.literal('timestamp') }),
  v.strictObject({ kind: v.literal('daysBeforeReference') }),
  v.strictObject({ kind: v.literal('ratio'), times: v.array(term), over: v.array(term) }),
]);

const limits = v.strictObject({ fields: numbers, row: finite });

/** What kind of package `features.json` says this is; each kind has a schema of its own. */
export const kindSchema = v.looseObject({ kind: v.string() });

/** `features.json` of the dense kind. */
export const featuresSchema = v.strictObject({
  version: v.literal(1),
  kind: v.literal('dense'),
  name: v.string(),
  errorMeasure: v.picklist(['mae', 'mse']),
  features: v.array(
    v.strictObject({ name: v.string(), field: v.string(), transform, center: v.exactOptional(finite) }),
  ),
  limits: v.exactOptional(v.strictObject({ anomaly: limits, review: limits })),
  training: v.exactOptional(
    v.strictObject({
      trainedOn: v.pipe(v.string(), v.isoDate()),
      recipe: v.string(),
      seed: v.string(),
      rows: v.number(),
      excludedRows: v.number(),
      imputed: v.record(v.string(), v.number()),
      dataSha256: v.string(),
      libraries: v.record(v.string(), v.string()),
      metrics: v.record(v.string(), finite),
      fieldLimits: v.exactOptional(v.picklist(['quantile', 'largest'])),
    }),
  ),
});

/** `model.json` as far as it is read: the topology of a Sequential model and the list of its weights. */
export const modelSchema = v.looseObject({
  format: v.optional(v.string()),
  modelTopology: v.looseObject({
    model_config: v.optional(v.looseObject({ class_name: v.string(), config: v.unknown() })),
    class_name: v.optional(v.string()),
    config: v.optional(v.unknown()),
  }),
  weightsManifest: v.array(
    v.looseObject({
      paths: v.array(v.string()),
      weights: v.array(
        v.looseObject({
          name: v.string(),
          dtype: v.string(),
          shape: v.array(v.pipe(v.number(), v.integer(), v.minValue(0))),
          quantization: v.optional(v.unknown()),
        }),
      ),
    }),
  ),
});

/** The configuration of a Sequential model: its layers, in a list or in an object with a list. */
export const sequentialSchema = v.union([
  v.array(v.looseObject({ class_name: v.string(), config: v.looseObject({}) })),
  v.looseObject({ layers: v.array(v.looseObject({ class_name: v.string(), config: v.looseObject({}) })) }),
]);

/** The configuration of a dense layer, as far as it is read. */
export const denseSchema = v.looseObject({
  name: v.string(),
  units: v.pipe(v.number(), v.integer(), v.minValue(1)),
  activation: v.optional(v.string()),
  use_bias: v.optional(v.boolean()),
});

/** The first layer says how many numbers it takes. */
export const inputSchema = v.looseObject({
  batch_input_shape: v.strictTuple([v.nullable(v.number()), v.pipe(v.number(), v.integer(), v.minValue(1))]),
});
