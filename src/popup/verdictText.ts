import type { Judgement } from '../detection/types';
import type { Reading } from '../invoice/types';
import { fieldName } from '../ui/fieldNames';
import { listFields } from '../ui/listFields';
import { text } from '../ui/text';
import { judgedFields } from './fieldGroups';
import { findingSentence, observedSentence } from './findingText';

/** The verdict in a word or two, and a sentence that says why. */
export function verdictText(judgement: Judgement, reading: Reading): { title: string; sentence: string } {
  const title = text(`verdict.${judgement.verdict}`);
  switch (judgement.verdict) {
    case 'normal':
      return { title, sentence: normalSentence(judgement, reading) };
    case 'incomplete':
      return { title, sentence: incompleteSentence(judgement) };
    case 'review':
    case 'anomaly':
      return { title, sentence: findingsSentence(judgement, reading) ?? blameSentence(judgement, reading) };
  }
}

function normalSentence(judgement: Judgement, reading: Reading): string {
  const count = judgedFields(reading, judgement).size;
  return count === 0 ? text('verdict.nothing') : text('verdict.nothingUnusual', { count });
}

function incompleteSentence({ unread, notComputable }: Judgement): string {
  if (unread.length > 0) return text('verdict.unread', { fields: listFields(unread) });
  return notComputable.length > 0
    ? text('verdict.notComputable', { fields: listFields(notComputable) })
    : text('verdict.tooLittle');
}

/** What the weightiest finding about the blamed field says; undefined where findings have no words of their own. Hints decide nothing. */
function findingsSentence({ blamed, findings: all }: Judgement, reading: Reading): string | undefined {
  const findings = all.filter(({ isHint }) => !isHint);
  const ofBlamed = findings.find(({ fields, sentence }) => sentence && blamed !== null && fields.includes(blamed));
  const finding = ofBlamed ?? findings.find(({ sentence }) => sentence);
  if (!finding) return undefined;
  const said = findingSentence(finding, reading);
  return blamed === null || !ofBlamed ? said : `${text('verdict.onlyField', { field: fieldName(blamed) })} ${said}`;
}

function blameSentence({ blamed, asWhole, fields, verdict }: Judgement, reading: Reading): string {
  if (blamed === null) return '';
  const sentence = observedSentence(blamed, fields[blamed]?.expected, reading);
  if (asWhole) return text('verdict.asWhole', { sentence });
  return verdict === 'anomaly' ? sentence : text('verdict.little', { sentence });
}
