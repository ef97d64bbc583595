import type { Judgement } from '../detection/types';
import type { Checked } from '../messaging/types';
import { fieldName } from '../ui/fieldNames';
import { formatValue } from '../ui/formatValue';

const titles = {
  normal: 'Normal',
  review: 'Have a look',
  anomaly: 'Something is wrong',
  incomplete: 'Not judged',
} as const;

/** The verdict in a word or two, and a sentence that says why. */
export function verdictText({ judgement, reading }: Checked, locale: string): { title: string; sentence: string } {
  const title = titles[judgement.verdict];
  const currency = reading.fields['currency']?.value;
  const judged = Object.keys(judgement.fields).length;
  switch (judgement.verdict) {
    case 'normal':
      return { title, sentence: `Nothing unusual in the ${judged} things that were judged.` };
    case 'incomplete':
      return { title, sentence: incompleteSentence(judgement) };
    case 'review':
    case 'anomaly':
      return { title, sentence: blameSentence(judgement, currency, (path) => reading.fields[path]?.value, locale) };
  }
}

function incompleteSentence({ unread, notComputable }: Judgement): string {
  if (unread.length > 0) return `Too little could be read to say: ${listed(unread)}. See below what is missing.`;
  return `Cannot be judged with these values: ${listed(notComputable)}. A total of zero has nothing to be compared with.`;
}

function listed(paths: readonly string[]): string {
  const names = paths.slice(0, 4).map(fieldName);
  return paths.length > names.length ? `${names.join(', ')} and ${paths.length - names.length} more` : names.join(', ');
}

function blameSentence(
  { blamed, asWhole, fields, verdict }: Judgement,
  currency: string | undefined,
  valueAt: (path: string) => string | undefined,
  locale: string,
): string {
  if (blamed === null) return 'The invoice as a whole is unusual, though no single field stands out.';
  const expected = fields[blamed]?.expected;
  const observed = valueAt(blamed);
  const format = (value: string) => formatValue(blamed, value, currency, locale);
  const says = observed === undefined ? fieldName(blamed) : `${fieldName(blamed)} is ${format(observed)}`;
  const sentence = `${says}${expected === undefined ? '' : `; about ${format(expected)} was expected`}.`;
  if (asWhole) return `The fields do not go together well. Most of all: ${sentence}`;
  return verdict === 'anomaly' ? sentence : `A little unusual: ${sentence}`;
}
