import type { Facts } from '../facts';
import type { Finding, HintLimits } from '../types';
import { belowApproval } from './belowApproval';
import type { Hint } from './hint';
import { roundAmount } from './roundAmount';
import { weekend } from './weekend';

/** All hints, the most telling first. A new one is a file here and its name below. */
const hints: readonly Hint[] = [belowApproval, roundAmount, weekend];

/** What is worth a hint of an invoice. @param limits - Without any nothing is. */
export function hintsOf(facts: Facts, limits: HintLimits | undefined): Finding[] {
  return limits ? hints.flatMap((hint) => hint(facts, limits) ?? []) : [];
}
