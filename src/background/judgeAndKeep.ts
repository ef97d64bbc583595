import { emptyCalibration } from '../detection/calibration/calibrate';
import { restsOn } from '../detection/calibration/keptCalibration';
import type { JudgeContext } from '../detection/examine';
import { emptyCompany } from '../detection/history/companyStatistics';
import { factsOfKept, knownOf } from '../detection/history/knownOf';
import { judge } from '../detection/judge';
import type { Judgement } from '../detection/types';
import { dayNumber } from '../invoice/calendar';
import type { Invoice, Reading } from '../invoice/types';
import type { Checked } from '../messaging/types';
import { documentNames } from '../records/documentNames';
import type { ProtectedInvoice } from '../records/types';
import { updateHistory } from '../storage/history';
import type { InvoiceCheck } from '../storage/historyIdentify';
import type { Loaded, ReadDocuments } from '../storage/historyLoad';
import { historyProblems } from './historyProblems';
import { keepJudged, learnedBefore } from './keepJudged';
import { doubles, type JudgingEngine, openPast } from './openPast';

/** An invoice to be judged against the history of its company. */
export interface AskedCheck {
  readonly check: InvoiceCheck;
  readonly reading: Reading;
  readonly options: Pick<JudgeContext, 'promise' | 'referenceDay' | 'uncertain' | 'withoutValue' | 'hints'>;
  /** Whether the history is to keep it, now that it is judged. */
  readonly keeps: (judgement: Judgement) => boolean;
}

type Outcome = Pick<Checked, 'judgement' | 'kept' | 'historyProblem'>;

/** Judges an invoice, keeps a record of it and learns it where that is due. Without a history it is judged all the same. */
export async function judgeAndKeep(asked: AskedCheck, engine: JudgingEngine): Promise<Outcome> {
  const outcome: { judgement?: Judgement; kept?: NonNullable<Checked['kept']> } = {};
  const updated = await historyProblems(() =>
    updateHistory(asked.check, async (loaded, read) => {
      const { judged, past } = await judgeAgainstPast(asked, engine, loaded, read);
      outcome.judgement = judged.judgement;
      if (!asked.keeps(judged.judgement)) return undefined;
      const changes = await keepJudged(loaded, judged, past, asked, engine.modelInfo);
      const { id, learned, looksRight = false } = changes.record;
      outcome.kept = { recordId: id, learned, looksRight };
      return changes;
    }),
  );
  const { kept, judgement = await judgeAlone(asked, engine) } = outcome;
  // What was judged before the history failed to keep it rests on the history.
  if (!updated.ok) return { judgement, historyProblem: updated.problem };
  return { judgement, ...(kept && { kept }) };
}

/** An invoice that was learned is judged as if it had not been. */
async function judgeAgainstPast(asked: AskedCheck, engine: JudgingEngine, loaded: Loaded, read: ReadDocuments) {
  const past = openPast(loaded.documents, engine, read);
  const before = learnedBefore(loaded);
  if (before) past.shelf.forget(documentNames(before, before), factsOfKept(before));
  const calibration = await past.calibration.current(before === undefined);
  const today = dayNumber(asked.options.referenceDay ?? '');
  const judged = await judge(
    judgedValues(asked.check.invoice, loaded.seen),
    {
      ...asked.options,
      model: engine.model,
      prior: engine.prior,
      history: {
        ...past.shelf.view(documentNames(loaded.seen, loaded.seen)),
        ...doubles(loaded),
        ...(today !== undefined && { today }),
      },
      calibration,
      recent: past.calibration.recent,
      isOwn: restsOn(calibration, before?.row),
    },
    knownOf(loaded.seen),
  );
  return { judged, past };
}

function judgeAlone({ check, options }: AskedCheck, { model, prior }: JudgingEngine): Promise<Judgement> {
  const context = { ...options, model, prior, history: { company: emptyCompany() }, calibration: emptyCalibration };
  return judge(check.invoice, { ...context, recent: [] }).then(({ judgement }) => judgement);
}

const shownIds: ReadonlySet<string> = new Set(['iban', 'sellerVatId', 'buyerVatId']);

/** A text that holds an IBAN is never learned, so there is nothing to compare it with. */
function judgedValues(invoice: Invoice, { hashed }: ProtectedInvoice): Invoice {
  return Object.fromEntries(
    Object.entries(invoice).filter(([path]) => shownIds.has(path) || !Object.hasOwn(hashed, path)),
  );
}
