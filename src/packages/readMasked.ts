import { checkMasked } from './checkMasked';
import { maskedWidths } from './maskedWidths';
import { notesOf } from './packageNotes';
import { refusal } from './problem';
import { readJson, readShape } from './readJson';
import { readNetwork } from './readNetwork';
import { maskedSchema } from './schemas';
import type { MaskedPackage, PackageFiles, PackageNote } from './types';

const file = 'features.json';

/**
 * Reads a package of the masked kind: model.json, its weight files and features.json.
 *
 * @param json - What features.json holds.
 * @param unused - Names of files that do not belong to the package.
 * @throws Refusal for the first thing that is not whole.
 */
export function readMasked(
  files: PackageFiles,
  json: unknown,
  unused: readonly string[],
): MaskedPackage & { readonly notes: readonly PackageNote[] } {
  const { name, training, version: _, kind, ...spec } = readShape(maskedSchema, json, file);
  checkMasked(spec, file);
  const { network, outputs, quantisedTo } = readNetwork(readJson(files, 'model.json'), files);
  const wanted = maskedWidths(spec);
  if (network.inputs !== wanted.inputs || outputs !== wanted.outputs) {
    const { inputs: wantedInputs, outputs: wantedOutputs } = wanted;
    throw refusal('maskedWidths', file, { inputs: network.inputs, outputs, wantedInputs, wantedOutputs });
  }
  return { kind, name, network, spec, ...(training && { training }), notes: notesOf({ quantisedTo, unused }) };
}
