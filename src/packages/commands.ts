/** Converts a saved Keras model into a package's model.json and weights. */
export function convertCommand(file: string): string {
  const format = file.endsWith('.keras') ? 'keras_keras' : 'keras';
  return `tensorflowjs_converter --input_format=${format} --output_format=tfjs_layers_model ${plain(file, 'model.h5')} package`;
}

/** Converts the folder of a saved model; the converter's own way for those fails with TensorFlow 2.18. */
export const convertFolderCommand = `python -c "import tf_keras; tf_keras.models.load_model('saved_model').save('model.h5')" && ${convertCommand('model.h5')}`;

/** Writes what a pickled scaler of scikit-learn has learned into scaler_params.json. */
export function scalerCommand(file: string): string {
  const attributes = "'min_', 'scale_', 'mean_', 'center_', 'with_mean'";
  const code = [
    'import joblib, json',
    `s = joblib.load('${plain(file, 'scaler.pkl')}')`,
    `p = {k: getattr(v, 'tolist', lambda: v)() for k, v in vars(s).items() if k in (${attributes})}`,
    "json.dump({**p, 'feature_names': list(getattr(s, 'feature_names_in_', []))}, open('scaler_params.json', 'w'))",
  ];
  return `python -c "${code.join('; ')}"`;
}

/** Unpacks an archive into a folder. */
export function unpackCommand(file: string): string {
  if (file.endsWith('.zip')) return `unzip ${plain(file, 'model.zip')} -d package`;
  return `mkdir package && tar -xf ${plain(file, 'model.tar.gz')} -C package`;
}

/** A command will be pasted into a terminal: no name gets into it that the terminal might take for more than a name. */
function plain(file: string, otherwise: string): string {
  return /^\w[\w.-]{0,100}$/.test(file) ? file : otherwise;
}
