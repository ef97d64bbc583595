import type { CheckProblem } from '../messaging/types';
import { text } from '../ui/text';

/** What is the matter and what to do next, for each reason why an invoice could not be checked. */
export function problemText(problem: CheckProblem, detail = ''): { title: string; sentence: string } {
  const title = text(`problem.${problem}.title`);
  switch (problem) {
    case 'noProfile':
    case 'listPage':
    case 'noMatch':
    case 'frameNotGranted':
      return { title, sentence: text(`problem.${problem}`, { detail }) };
    default:
      return { title, sentence: text(`problem.${problem}`) };
  }
}
