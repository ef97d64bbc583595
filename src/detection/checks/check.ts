import type { FieldPath, Language, Value } from '../../invoice/types';
import type { Facts, Role } from '../facts';
import type { HistoryView } from '../history/historyView';
import type { Expectation } from '../types';

/** One test of an invoice against arithmetic or against what came before. */
export interface Check {
  readonly id: string;
  readonly family: 'rule' | 'history';
  /** The fields that it is about; none where `fields` says which these are. */
  readonly roles: readonly Role[];
  /** The fields of this invoice that it is about, where no role stands for them: those of lines, for instance. */
  readonly fields?: (facts: Facts) => readonly FieldPath[];
  /** Fields that can be behind it as well, though seldom. */
  readonly weakRoles?: readonly Role[];
  /**
   * What is taken off the weight of its p-value: there are many checks, and a wrong field is seldom seen by this one
   * first. Fixed, in natural logarithms.
   */
  readonly penalty: number;
  /** How much its passing speaks for its fields: 0 nothing, 3 that they can hardly be wrong. */
  readonly exoneration: number;
  /**
   * The check whose figures of companies in general hold for this one as well, being in the same unit: simulated companies
   * show too little of its own.
   */
  readonly like?: string;
  /** Of a credit note it looks at the seller's invoices as well. */
  readonly ofBothTypes?: true;
  /** What it says can make an invoice a case for a second look, never an alarm. */
  readonly isNotice?: true;
  /**
   * How odd the invoice is in this respect, in a unit of the check's own; higher is odder. Undefined when nothing can
   * be said: an input is missing, or there is nothing to compare with.
   */
  readonly measure: (facts: Facts, history: HistoryView) => number | undefined;
  /** What was seen and what was to be expected, for a person. */
  readonly explain: (facts: Facts, history: HistoryView) => Explanation;
  readonly sentence: Readonly<Record<Language, string>>;
}

/** What a finding shows. */
export interface Explanation {
  readonly observed?: Value;
  readonly expected?: Expectation;
  /** How many earlier invoices it rests on; absent for a rule. */
  readonly n?: number;
  /** In the place of the check's own, where there is more to say. */
  readonly sentence?: Check['sentence'];
}

/** The fields of this invoice that a check is about. */
export function fieldsOf({ roles, fields }: Pick<Check, 'roles' | 'fields'>, facts: Facts): FieldPath[] {
  return fields ? [...fields(facts)] : pathsOf(roles, facts);
}

/** The fields of this invoice that play these parts, each once. */
export function pathsOf(roles: readonly Role[], { paths }: Facts): FieldPath[] {
  const found: FieldPath[] = [];
  for (const role of roles) {
    const path = paths[role];
    if (path !== undefined && !found.includes(path)) found.push(path);
  }
  return found;
}
