import type { FieldProblem, Value } from './types';

/** What a text means as a value: one thing, several things, or nothing of that kind. */
export type Parsed =
  | { readonly status: 'certain'; readonly value: Value }
  | { readonly status: 'ambiguous'; readonly candidates: readonly Value[]; readonly problem: FieldProblem }
  | { readonly status: 'invalid'; readonly problem: FieldProblem };
