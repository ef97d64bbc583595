import type { Column } from './calibration/calibrate';
import { checks } from './checks/registry';
import { maskedColumns, type NamedMaskedModel } from './maskedOpinion';
import { rowColumn } from './rowEvidence';
import type { ForestModel, Model } from './types';

/** The model in use, of whatever kind. */
export type AnyModel =
  | { readonly kind: 'dense'; readonly model: Model }
  | { readonly kind: 'forest'; readonly model: ForestModel }
  | { readonly kind: 'masked'; readonly model: NamedMaskedModel };

/** The columns of a calibration with this model in use: the checks, and behind them what the model says. */
export function columnsOf(model: AnyModel): Column[] {
  const own = checks.map(({ id, penalty, isNotice }) => ({ id, penalty, ...(isNotice && { isNotice }) }));
  return [...own, ...(model.kind === 'masked' ? maskedColumns(model.model.spec) : [rowColumn(model.model)])];
}
