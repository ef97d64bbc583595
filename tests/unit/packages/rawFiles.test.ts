import { describe, expect, it } from 'vitest';
import { neverConverted } from '../../../src/packages/rawFiles';
import { readPackage } from '../../../src/packages/readPackage';
import { textFile, withFiles } from '../support/examplePackage';
import { expectSentences, model, whole } from '../support/refusals';

const kinds = [
  ['model.h5', 'rawKeras', 'tensorflowjs_converter --input_format=keras --output_format=tfjs_layers_model model.h5'],
  ['model.hdf5', 'rawKeras', 'tensorflowjs_converter --input_format=keras '],
  [
    'ae.keras',
    'rawKeras',
    'tensorflowjs_converter --input_format=keras_keras --output_format=tfjs_layers_model ae.keras',
  ],
  ['ae.weights.h5', 'rawWeights', 'tensorflowjs_converter --input_format=keras '],
  ['saved_model.pb', 'rawSavedModel', "tf_keras.models.load_model('saved_model').save('model.h5')"],
  ['scaler.pkl', 'rawPickle', "joblib.load('scaler.pkl')"],
  ['scaler.joblib', 'rawPickle', "joblib.load('scaler.joblib')"],
  ['model.pth', 'rawTorch', 'tensorflowjs_converter'],
  ['model.pt', 'rawTorch', 'tensorflowjs_converter'],
  ['MODEL.ONNX', 'rawOnnx', 'tensorflowjs_converter'],
  ['model.zip', 'archive', 'unzip model.zip -d package'],
  ['model.tar.gz', 'archive', 'tar -xf model.tar.gz'],
] as const;

describe('a file that was never converted', () => {
  it.each(kinds)('%s is told by its name (%s) and has the command that converts it', async (name, code, command) => {
    const problem = neverConverted(['notes.txt', name]);
    expect(problem).toMatchObject({ code, file: name });
    if (problem) expectSentences(problem);
    expect(problem?.params['command']).toContain(command);
    expect(await readPackage({ [name]: textFile('x') })).toEqual({ ok: false, problem });
    expect(await readPackage({}, [name])).toEqual({ ok: false, problem });
  });

  it('gives each kind a sentence of its own', () => {
    const codes = new Set(kinds.map(([, code]) => code));
    expect(codes.size).toBe(7);
  });

  it('is the model rather than the scaler where both are there', () => {
    expect(neverConverted(['scaler.pkl', 'model.keras'])?.code).toBe('rawKeras');
  });

  it('is not there in a package, a table or a document', () => {
    expect(neverConverted(['model.json', 'group1-shard1of1.bin', 'invoices.csv', 'h5', 'about keras'])).toBeUndefined();
  });

  it('beside a model.json does no harm and is not used', async () => {
    const result = await readPackage(withFiles(whole, { 'model.h5': textFile('x') }));
    expect(result).toMatchObject({
      ok: true,
      value: { notes: [{ code: 'unusedFiles', params: { files: 'model.h5' } }] },
    });
    const without = await readPackage(withFiles(whole, { [model]: undefined }));
    expect(without).toMatchObject({ ok: false, problem: { code: 'fileMissing', file: model } });
  });

  it('never brings anything but a plain name into a command', () => {
    for (const name of ['a; rm -rf ~.h5', '$(reboot).keras', "x'+__import__('os')+'.pkl", '-o.zip', 'a\nb.onnx'])
      expect(neverConverted([name])?.params['command']).not.toMatch(/rm -|reboot|import_|-o\.zip|\n/);
  });
});
