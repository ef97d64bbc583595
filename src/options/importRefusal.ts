import type { ProfileFileProblem } from '../invoice/profileFile';
import { text } from '../ui/text';
import { reasonText } from './reasonText';

/** Why a file of portals was not imported, naming the file and what is wrong in it. */
export function importRefusal(file: string, problem: ProfileFileProblem): string {
  return `${text('import.notRead', { file })} ${whatIsWrong(problem)}`;
}

function whatIsWrong(problem: ProfileFileProblem): string {
  switch (problem.code) {
    case 'version':
      return text('import.version', { version: problem.version });
    case 'invalid': {
      const { index, name, path, reason } = problem;
      const which = name === undefined ? String(index + 1) : `${index + 1} (${name})`;
      return text('import.invalid', { which, place: path, reason: reasonText(reason) });
    }
    case 'tooMany':
      return text('import.tooManyInFile');
    default:
      return text(`import.${problem.code}`);
  }
}
