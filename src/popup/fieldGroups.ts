import type { FieldPath, FieldReading } from '../invoice/types';
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
  const { blamed, notComputable, fields } = judgement;
  const unread = [...judgement.unread, ...notComputable];
  const missing = unread.filter((path) => !Object.hasOwn(reading.fields, path));
  const entries: Entry[] = [
    ...Object.entries(reading.fields),
    ...missing.map((path): Entry => [path, { status: 'missing', problem: 'noMatch' }]),
  ];
  const isJudged = (path: FieldPath) => Object.hasOwn(fields, path) || unread.includes(path);
  const rest = entries.filter(([path]) => !isJudged(path));
  const lines = rest.filter(([path]) => path.includes('.'));
  return {
    judged: entries.filter(([path]) => isJudged(path)).sort(([a], [b]) => Number(b === blamed) - Number(a === blamed)),
    header: rest.filter(([path]) => !path.includes('.')),
    lines,
    lineCount: new Set(lines.map(([path]) => path.split('.')[1])).size,
  };
}
