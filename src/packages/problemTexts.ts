import { type Blanks, fillText } from '../invoice/fillText';
import type { Language } from '../invoice/types';
import type { PackageProblemCode } from './problemCodes';
import { german } from './problemTextsGerman';
import type { PackageProblem } from './types';

const english = {
  fileMissing:
    'The file {file} is missing. A package has model.json, its weight files, scaler_params.json and anomaly_threshold.json (one of the kind masked: features.json instead of these two; one of the kind forest: features.json and forest.json instead of model.json and weight files): choose them all.',
  rawKeras: '{file} is a Keras model that was not converted. Convert it with: {command}',
  rawWeights:
    '{file} holds weights without layers. Save the whole model with model.save("model.h5") and convert it with: {command}',
  rawSavedModel: '{file} is part of a saved model that was not converted. Convert its folder with: {command}',
  rawPickle:
    '{file} is a pickled Python object, and those are never run here. If it is the scaler, write its numbers as JSON with: {command}',
  rawTorch:
    '{file} is a PyTorch model. Copy its weights into a Keras Sequential model of the same layers (the kernel is the transposed weight), save it as model.h5 and convert it with: {command}',
  rawOnnx:
    '{file} is an ONNX model. Copy its weights into a Keras Sequential model of the same layers, save it as model.h5 and convert it with: {command}',
  archive: '{file} is an archive. Unpack it first and choose the files in it; from a terminal: {command}',
  fileTooLarge: '{file} has {bytes} bytes; at most {most} are read. Check that it is the right file.',
  packageTooLarge:
    'The package of {file} has {bytes} bytes; at most {most} are read. Train a smaller model: invoices need few units.',
  emptyFile: '{file} is empty. Save or download it again.',
  htmlPage:
    '{file} is a web page and not JSON: an error or login page was saved in its place. Download the file again.',
  notJson: '{file} is not JSON in UTF-8. Write it again, in Python with json.dump for instance.',
  nanInJson:
    '{file} holds {word}, which JSON does not have; Python’s json.dump writes it all the same. Find out why that value is no number, and write the file again.',
  protoKey:
    '{file} has a key named __proto__, which no converter writes. Do not use this file; ask where it comes from.',
  tooDeep: '{file} is nested more deeply than any model. Check that it is the right file.',
  wrongType: 'In {file}, {where} must be {expected} and is {received}. Correct it and choose the files again.',
  wrongValue: 'In {file}, {where} may not be {received}. Correct it and choose the files again.',
  keyMissing: 'In {file}, {where} is missing. Add it, or write the whole file again.',
  unknownKey: 'In {file}, the key {where} is not known. Remove it, or correct its name.',
  graphModel:
    '{file} is a graph model, whose layers cannot be told. Convert the Keras model again with --output_format=tfjs_layers_model.',
  notModel: '{file} is not the model.json of a converted Keras model. Convert the model with: {command}',
  kerasJson:
    '{file} was written by model.to_json() and has no weights. Save the whole model with model.save("model.h5") and convert it with: {command}',
  weightsOnly:
    'The model of {file} has weights but no layers, because only its weights were saved. Save the whole model with model.save("model.h5") and convert it with: {command}',
  functionalModel:
    '{file} holds a model of the class {kind}; only Sequential models can be read so far. Build the same layers with keras.Sequential, save it as a Sequential model and convert that.',
  nestedModel:
    'In {file}, the layer {layer} is a whole model of its own. Put its layers into one flat Sequential model, and convert that.',
  cyclicGraph:
    'In {file}, the layer {layer} takes what it gives itself, round a circle of layers; such a model cannot be run. Convert the model again from Keras.',
  layerList: 'The list of layers in {file} cannot be read. Convert the model again from Keras.',
  tooManyLayers: 'The model in {file} has {layers} layers; at most {most} are read. Train a smaller model.',
  noLayers: 'The model in {file} has no Dense layer, so it cannot learn anything. Check that it is the right model.',
  layerSetting:
    'In {file}, the layer {layer} has {received} for {setting}, which no Dense layer can have. Convert the model again from Keras.',
  unsupportedLayer:
    'In {file}, the layer {layer} is of the class {kind}, which is not supported. Use only these: {supported}.',
  unsupportedActivation:
    'In {file}, the layer {layer} has the activation {activation}, which is not supported. Use one of these: {supported}.',
  inputUnknown:
    'The model in {file} does not say how many numbers it takes. Let keras.Input(shape=(number of features,)) be its first layer.',
  inputShape:
    'The model in {file} takes inputs of the shape {shape}; an invoice is one row of numbers. Let keras.Input(shape=(number of features,)) be its first layer.',
  tooManyUnits: 'In {file}, the layer {layer} has {units} units; at most {most} are read. Train a smaller model.',
  widths:
    'The model in {file} takes {inputs} numbers and gives {outputs}. An autoencoder gives as many as it takes: check that it is the whole model, not the encoder alone.',
  tooManyWeights:
    'The weights listed in {file} hold {weights} numbers; at most {most} are read. Train a smaller model.',
  shardUrl:
    '{file} names the weight file {path}, which is an address. Nothing is ever fetched: put the weight file beside model.json and write only its name.',
  unsafePath:
    '{file} names the weight file {path}, which is not a plain file name. Put the weight file beside model.json and write only its name, of letters, digits, points, hyphens and underscores.',
  shardMissing: 'The weight file {file} is missing. Choose it together with the model.json that names it.',
  shardHtml:
    'The weight file {file} has {actual} bytes instead of {expected} and is a web page: an error or login page was saved in its place. Download the file again.',
  shardLength:
    'The weight file {file} has {actual} bytes instead of {expected}. It was cut off, or belongs to another model.json: copy both again.',
  shardLengths:
    'The weight files {file} have {actual} bytes together instead of {expected}. Each has, with the right number in brackets where it is known: {sizes}. Copy them again, together with model.json.',
  weightMissing:
    'The weight {weight} is not listed in {file}. The file is incomplete or was changed: convert the whole model again.',
  weightShape:
    'In {file}, the weight {weight} has the shape {actual} where its layer needs {expected}. Convert the model again, without changing its files.',
  weightType:
    'In {file}, the weight {weight} is of the type {type}. Use float32 weights, or quantise them to uint8, uint16 or float16.',
  quantisation:
    'In {file}, the quantised weight {weight} has no scale and min, without which it means nothing. Convert the model again.',
  notFinite:
    'The weight {weight} in {file} holds {value}, which is no finite number: the training went astray. Train again, with a lower learning rate for instance.',
  unknownKind:
    '{file} says that the package is of the kind {kind}; this version reads the kinds dense, masked and forest.',
  featureCount:
    'In {file}, {what} has {count} entries, but the model takes {inputs} numbers. Write one entry for each feature, from the same training as the model.',
  namesMissing:
    '{file} has no feature_names. Name the columns that the model was trained on, in their order, so that its features can be read from invoices.',
  namesDiffer:
    'The feature_names in {file} lack {feature}, which features.json names. Use the same names in both files.',
  nameTwice: 'In {file}, two features are named {feature}. Give each a name of its own.',
  featureName:
    'In {file}, no field can be named after the feature {feature}. Use letters, digits, hyphens and underscores, at most 64.',
  dateAsNumber:
    'In {file}, the feature {feature} bears the name of a date, but not the ending that says how the date becomes a number. If the model takes seconds since 1970, name it {wanted}.',
  timestampOfOther:
    'In {file}, the feature {feature} would be the time of the field {field}, which holds no date. Name the feature after a date.',
  textFeature:
    'In {file}, the feature {feature} reads the field {field}, which holds text, and the model takes numbers. Leave the feature out, or give it another name if it is a number of your own.',
  unknownField:
    'In {file}, the feature {feature} reads {field}, which is not a field. Use a field of the catalogue or x-NAME.',
  transformOfOther:
    'In {file}, the feature {feature} treats the field {field} with the transform {transform}, which does not fit what the field holds. Dates need timestamp or daysBeforeReference, numbers one of the others.',
  fieldTwoKinds:
    'In {file}, the field {field} is a date for one feature and a number for another. Give one of the two another name.',
  limits:
    'In {file}, limits must hold {inputs} positive numbers and one for the row, twice. Leave limits out to judge by the threshold alone.',
  calibration:
    'In {file}, the calibration is not one of a sample: values must ascend, atLeast fall with them from n or less to 0 or more, and scale be above 0. Leave calibration out to judge by the threshold alone.',
  tooManyEntries: 'In {file}, {what} has {count} entries; at most {most} are read. Train a model of fewer.',
  valueTwice:
    'In {file}, the category {category} has the value {value} twice. Write each value once, and train the model again.',
  scaleNotPositive:
    'In {file}, the scale of {feature} is {scale}, by which nothing can be measured. Write the spread that it had in training; 1 for a constant.',
  noPatterns:
    '{file} has no patterns, so the model is never asked anything. Name for each field what is hidden when it is reconstructed.',
  patternName: 'In {file}, a pattern names {name}, which is none of the numbers and categories. Correct the name.',
  patternTarget:
    'In {file}, a pattern for {target} does not hide {target} itself, so the model would only copy it. Add it to masked.',
  maskedWidths:
    'In {file}, the features make {wantedInputs} numbers in and {wantedOutputs} out, but the model takes {inputs} and gives {outputs}. Use features.json and model.json of the same training.',
  forestFeatures:
    'The forest in {file} has {dimensions} dimensions, but there are {inputs} features. Use features.json and forest.json of the same training.',
  forestSize:
    'The forest in {file} has {trees} trees of {samples} rows with {dimensions} numbers, which is more than is read. Train it with fewer trees or samples.',
  forestEmpty: 'The forest in {file} has seen no rows, so it can tell nothing. Train it on the company’s invoices.',
  forestTrees:
    'The trees in {file} are not whole: points and cuts do not fit together. The file was cut off or changed: copy it again, or train the forest again.',
  unknownScaler:
    '{file} is of no scaler that is known. Write min_ and scale_ (MinMaxScaler), mean_ and scale_ (StandardScaler) or center_ and scale_ (RobustScaler).',
  scaleZero:
    'In {file}, scale_ holds a zero at entry {entry}, by which nothing can be divided. scikit-learn writes 1 for a constant column.',
  thresholdMissing:
    '{file} has no threshold. Write one under the key threshold: the error above which a row is an anomaly.',
  thresholdNotNumber:
    'In {file}, the threshold is {received} and not a number. Write the error above which a row is an anomaly.',
  thresholdNegative:
    'In {file}, the threshold is {received}, but an error is never negative. Write the error above which a row is an anomaly.',
  selfTest:
    'The model in {file} gives no finite numbers when it is tried out: its weights or scales are far too large. Train it again, with a lower learning rate for instance.',
} as const satisfies Readonly<Record<PackageProblemCode, string>>;

/** What fills the blanks of a problem's sentence beside the file. */
export type ProblemParams<Code extends PackageProblemCode> = Readonly<
  Record<Exclude<Blanks<(typeof english)[Code]>, 'file'>, string | number>
>;

const texts: Readonly<Record<Language, Readonly<Record<PackageProblemCode, string>>>> = { en: english, de: german };

/**
 * Why a package is refused, in one or two sentences that say what to do.
 *
 * @example describeProblem({ code: 'emptyFile', file: 'model.json', params: {} }, 'en') // 'model.json is empty. Save or download it again.'
 */
export function describeProblem({ code, file, params }: PackageProblem, language: Language): string {
  const format = new Intl.NumberFormat(language, { maximumSignificantDigits: 15 });
  const written = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'number' ? format.format(value) : value,
  ]);
  return fillText(texts[language][code], { ...Object.fromEntries(written), file });
}
