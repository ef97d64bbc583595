import type { FieldPath } from '../invoice/types';
import { blamedError } from './blamedError';
import { checks } from './checks/registry';
import type { Examined } from './examine';
import { repairs } from './repairs';
import type { FieldError, Finding, Judgement } from './types';

/**
 * The error of each field beside its limit: of a model of the row its own; of a masked one −log10 of how often a normal
 * invoice is as odd in this field, and of the blamed field what the findings say of it as well.
 */
export function shownErrors(
  examined: Examined,
  blamed: FieldPath | undefined,
  findings: readonly Finding[],
): Judgement['fields'] {
  const { ofRow, facts, context } = examined;
  if (ofRow) return ofRow.fields;
  const errors = maskedErrors(examined);
  if (blamed === undefined) return errors;
  const blaming = { ...context, invoice: facts.invoice, findings, repairs: repairs(facts, context.history) };
  const error = blamedError(blamed, blaming, errors[blamed]);
  return error ? { ...errors, [blamed]: error } : errors;
}

function maskedErrors({ columns, opinions, surprises, context }: Examined): Judgement['fields'] {
  const errors: Record<FieldPath, FieldError> = {};
  for (const [at, opinion] of opinions.entries()) {
    const surprise = surprises[checks.length + at] ?? Number.NaN;
    if (!opinion || Number.isNaN(surprise)) continue;
    const { path, expected } = opinion;
    const error = Math.max(0, surprise) / Math.LN10;
    if (error < (errors[path]?.error ?? -1)) continue;
    const limit = (columns[checks.length + at]?.penalty ?? 0) / Math.LN10 + Math.log10(context.promise);
    errors[path] = { error, limit, ...(expected !== undefined && { expected }) };
  }
  return errors;
}
