import type { Judgement } from '../detection/types';
import type { FieldPath, Reading } from '../invoice/types';
import { fieldName } from '../ui/fieldNames';
import { formatValue } from '../ui/formatValue';
import { text } from '../ui/text';

/** The verdict in a word or two, and a sentence that says why. */
export function verdictText(judgement: Judgement, { fields }: Reading): { title: string; sentence: string } {
  const title = text(`verdict.${judgement.verdict}`);
  switch (judgement.verdict) {
    case 'normal':
      return { title, sentence: text('verdict.nothingUnusual', { count: Object.keys(judgement.fields).length }) };
    case 'incomplete':
      return { title, sentence: incompleteSentence(judgement) };
    case 'review':
    case 'anomaly':
      return { title, sentence: blameSentence(judgement, fields) };
  }
}

function incompleteSentence({ unread, notComputable }: Judgement): string {
  return unread.length > 0
    ? text('verdict.unread', { fields: listed(unread) })
    : text('verdict.notComputable', { fields: listed(notComputable) });
}

function listed(paths: readonly FieldPath[]): string {
  const fields = paths.slice(0, 4).map(fieldName).join(', ');
  return paths.length > 4 ? text('verdict.andMore', { fields, count: paths.length - 4 }) : fields;
}

function blameSentence({ blamed, asWhole, fields, verdict }: Judgement, read: Reading['fields']): string {
  if (blamed === null) return '';
  const sentence = observedSentence(blamed, fields[blamed]?.expected, read);
  if (asWhole) return text('verdict.asWhole', { sentence });
  return verdict === 'anomaly' ? sentence : text('verdict.little', { sentence });
}

function observedSentence(blamed: FieldPath, expected: string | undefined, read: Reading['fields']): string {
  const field = fieldName(blamed);
  const format = (value: string) => formatValue(blamed, value, read['currency']?.value);
  const observed = read[blamed]?.value;
  if (observed === undefined) return text('verdict.onlyField', { field });
  return expected === undefined
    ? text('verdict.is', { field, observed: format(observed) })
    : text('verdict.isAndExpected', { field, observed: format(observed), expected: format(expected) });
}
