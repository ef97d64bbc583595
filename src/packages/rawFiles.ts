import { convertCommand, convertFolderCommand, scalerCommand, unpackCommand } from './commands';
import { problem } from './problem';
import type { PackageProblemCode } from './problemCodes';
import type { PackageProblem } from './types';

interface RawKind {
  readonly ending: RegExp;
  readonly code: PackageProblemCode;
  readonly command: (file: string) => string;
}

const saved = () => convertCommand('model.h5');

/** Kinds of files that are no part of a package, the most telling first. */
const kinds: readonly RawKind[] = [
  { ending: /\.weights\.h5$/i, code: 'rawWeights', command: saved },
  { ending: /\.(?:h5|hdf5|keras)$/i, code: 'rawKeras', command: convertCommand },
  { ending: /^saved_model\.pb$/i, code: 'rawSavedModel', command: () => convertFolderCommand },
  { ending: /\.(?:pth|pt)$/i, code: 'rawTorch', command: saved },
  { ending: /\.onnx$/i, code: 'rawOnnx', command: saved },
  { ending: /\.(?:zip|tar|tgz|tar\.gz)$/i, code: 'archive', command: unpackCommand },
  { ending: /\.(?:pkl|pickle|joblib)$/i, code: 'rawPickle', command: scalerCommand },
];

/**
 * What to do with files that were never converted; it matters where there is no `model.json`.
 *
 * @param names - Names of files, without their folder.
 * @returns undefined when none of them is a model, a scaler or an archive by its name.
 * @example neverConverted(['notes.txt', 'model.onnx'])?.code // 'rawOnnx'
 */
export function neverConverted(names: readonly string[]): PackageProblem | undefined {
  for (const { ending, code, command } of kinds) {
    const file = names.find((name) => ending.test(name));
    if (file !== undefined) return problem(code, file, { command: command(file) });
  }
  return undefined;
}
