import type { Facts } from '../facts';
import type { Finding, HintLimits } from '../types';

/**
 * Something that auditors look at and that is seldom wrong by itself. It is told and changes nothing: no score, no verdict,
 * no calibration.
 *
 * @returns undefined where there is nothing to tell, or the person does not want to hear it.
 */
export type Hint = (facts: Facts, limits: HintLimits) => Finding | undefined;
