import { fillText } from '../invoice/fillText';
import type { Language } from '../invoice/types';
import type { PackageNoteCode } from './problemCodes';
import type { PackageNote } from './types';

const texts: Readonly<Record<Language, Readonly<Record<PackageNoteCode, string>>>> = {
  en: {
    quantised:
      'The weights are quantised ({types}), so the errors differ from those of the model that was trained. Set the threshold again, from errors of the quantised model.',
    clip: 'The scaler was made with clip, but values are never clamped here: a value far out of range stays far out. Scores of such rows are higher than in Python.',
    byPosition:
      'scaler_params.json names no features, so its numbers are matched to features.json by their position. Write feature_names to be sure.',
    unusedFiles: 'These files are not used: {files}.',
  },
  de: {
    quantised:
      'Die Gewichte sind quantisiert ({types}), daher weichen die Fehler von denen des trainierten Modells ab. Legen Sie den Schwellenwert neu fest, aus Fehlern des quantisierten Modells.',
    clip: 'Der Scaler wurde mit clip erstellt, hier werden Werte aber nie gekappt: Ein Wert weit außerhalb bleibt weit außerhalb. Solche Zeilen haben höhere Fehler als in Python.',
    byPosition:
      'scaler_params.json nennt keine Merkmale, daher werden seine Zahlen nach ihrer Stelle zugeordnet. Schreiben Sie feature_names, um sicher zu sein.',
    unusedFiles: 'Diese Dateien werden nicht verwendet: {files}.',
  },
};

/** What people should know of a package, in a sentence or two. */
export function describeNote({ code, params }: PackageNote, language: Language): string {
  return fillText(texts[language][code], params);
}
