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
  clip: v.optional(v.unknown()),
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

const training = v.strictObject({
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
});

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const calibration = v.strictObject({
  n: v.pipe(v.number(), v.integer(), v.minValue(1)),
  values: v.pipe(numbers, v.minLength(1), v.maxLength(1000)),
  atLeast: numbers,
  from: finite,
  share,
  scale: finite,
  shape: share,
});

const features = v.array(
  v.strictObject({ name: v.string(), field: v.string(), transform, center: v.exactOptional(finite) }),
);

/** `features.json` of the dense kind. */
export const featuresSchema = v.strictObject({
  version: v.literal(1),
  kind: v.literal('dense'),
  name: v.string(),
  errorMeasure: v.picklist(['mae', 'mse']),
  features,
  limits: v.exactOptional(v.strictObject({ anomaly: limits, review: limits })),
  calibration: v.exactOptional(calibration),
  training: v.exactOptional(training),
});

/** `features.json` of the forest kind. */
export const forestFeaturesSchema = v.strictObject({
  version: v.literal(1),
  kind: v.literal('forest'),
  name: v.string(),
  features: v.pipe(features, v.minLength(1)),
  calibration: v.exactOptional(calibration),
  training: v.exactOptional(training),
});

const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const state = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Each of many thousands of numbers is looked at when the trees are grown. */
const list = v.array(v.unknown());
const tree = v.strictObject({ nodes: list, cuts: list, counts: list });

/** `forest.json`: the form of a random cut forest's state. */
export const forestSchema = v.strictObject({
  version: v.literal(1),
  dimensions: count,
  samples: count,
  seen: state,
  random: state,
  points: list,
  trees: v.pipe(v.array(tree), v.minLength(1)),
});

const fields = v.pipe(names, v.minLength(1));
const unit = v.picklist(['days', 'seconds', 'ratio', 'logarithm', 'number', 'text']);
const context = { name: v.string(), center: finite, scale: finite };

/** `features.json` of the masked kind. */
export const maskedSchema = v.strictObject({
  version: v.literal(1),
  kind: v.literal('masked'),
  name: v.string(),
  numbers: v.array(v.strictObject({ ...context, fields, unit, relativeTo: v.exactOptional(v.literal('seller')) })),
  categories: v.array(v.strictObject({ name: v.string(), values: v.pipe(names, v.minLength(1)), fields, unit })),
  context: v.array(v.strictObject(context)),
  patterns: v.array(v.strictObject({ target: v.string(), masked: names })),
  components: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(16)),
  training: v.exactOptional(training),
});

/** A weight as `model.json` lists it. */
export const weightSchema = v.looseObject({
  name: v.string(),
  dtype: v.string(),
  shape: v.array(v.pipe(v.number(), v.integer(), v.minValue(0))),
  quantization: v.optional(
    v.looseObject({ dtype: v.string(), scale: v.optional(v.unknown()), min: v.optional(v.unknown()) }),
  ),
});

/** The weight files of `model.json`, and the weights that stand in them one after another. */
export const manifestSchema = v.array(v.looseObject({ paths: v.array(v.string()), weights: v.array(weightSchema) }));

/** One layer of a topology, as far as every layer has it. */
export const layerSchema = v.looseObject({
  class_name: v.string(),
  config: v.looseObject({ name: v.optional(v.string()) }),
  build_config: v.optional(v.unknown()),
  inbound_nodes: v.optional(v.unknown()),
});

/** The layers of a model, in a list or in an object with a list. */
export const layersSchema = v.union([v.array(layerSchema), v.looseObject({ layers: v.array(layerSchema) })]);

/** The configuration of a dense layer, as far as it is read. */
export const denseSchema = v.looseObject({
  name: v.pipe(v.string(), v.minLength(1)),
  units: v.pipe(v.number(), v.integer(), v.minValue(1)),
  activation: v.optional(v.unknown()),
  use_bias: v.optional(v.boolean()),
});
