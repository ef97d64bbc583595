import type { Judgement } from '../detection/types';
import type { FieldPath, FieldReading, Reading } from '../invoice/types';
import type { Checked } from '../messaging/types';

type Entry = readonly [FieldPath, FieldReading];

/** The fields of a check in the order in which a person looks at them; each field is in one group. */
export interface FieldGroups {
  /** What the verdict rests on, or lacks: the blamed field first. */
  readonly judged: readonly Entry[];
  readonly header: readonly Entry[];
  readonly lines: readonly Entry[];
  readonly lineCount: number;
}

/** Sorts the fields of a check into groups. What the model needs and the profile does not name is missing too. */
export function fieldGroups({ reading, judgement }: Checked): FieldGroups {
  const { blamed, notComputable } = judgement;
  const unread = [...judgement.unread, ...notComputable];
  const missing = unread.filter((path) => !Object.hasOwn(reading.fields, path));
  const entries: Entry[] = [
    ...Object.entries(reading.fields),
    ...missing.map((path): Entry => [path, { status: 'missing', problem: 'noMatch' }]),
  ];
  const judged = judgedFields(reading, judgement);
  const isJudged = (path: FieldPath) => judged.has(path) || unread.includes(path);
  const rest = entries.filter(([path]) => !isJudged(path));
  const lines = rest.filter(([path]) => path.includes('.'));
  return {
    judged: entries.filter(([path]) => isJudged(path)).sort(([a], [b]) => Number(b === blamed) - Number(a === blamed)),
    header: rest.filter(([path]) => !path.includes('.')),
    lines,
    lineCount: new Set(lines.map(([path]) => path.split('.')[1])).size,
  };
}

/**
 * The fields that the verdict rests on: of the model, of the findings, and with a history whatever was read in the header
 * and could be compared.
 */
export function judgedFields({ fields: read }: Reading, judgement: Judgement): ReadonlySet<FieldPath> {
  const { blamed, fields, findings, evidence, verdict } = judgement;
  const isCompared = (path: FieldPath) =>
    read[path]?.status === 'certain' && !path.includes('.') && evidence?.notJudged.includes(path) === false;
  return new Set([
    ...Object.keys(fields),
    ...findings.flatMap((finding) => finding.fields),
    ...(blamed === null ? [] : [blamed]),
    ...(verdict === 'incomplete' ? [] : Object.keys(read).filter(isCompared)),
  ]);
}
