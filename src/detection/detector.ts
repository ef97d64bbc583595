import { dayNumber } from '../invoice/calendar';
import type { FieldPath, Invoice } from '../invoice/types';
import { type AnyModel, columnsOf } from './anyModel';
import { type Calibration, calibrate, emptyCalibration, generalRows, isDue } from './calibration/calibrate';
import { recentKept } from './calibration/drift';
import type { Prior } from './calibration/prior';
import { addRow, emptyWindow } from './calibration/window';
import { type Examined, examine, type Learnable } from './examine';
import { factsOf } from './facts';
import { memoryHistory } from './history/memoryHistory';
import { push } from './history/ring';
import { type Judged, judgedAs } from './judge';
import type { HintLimits } from './types';

/** Judges the invoices of one company one after another, and learns from those it is told to. */
export interface Detector {
  readonly judge: (invoice: Invoice, options?: DetectorOptions) => Promise<Judged>;
  /** The same without the verdict: all that is needed of an invoice that is only learned. */
  readonly examine: (invoice: Invoice, options?: DetectorOptions) => Promise<Examined>;
  /** Takes in an invoice as a normal one, as it was judged or examined. */
  readonly learn: (examined: Learnable) => void;
}

/** What a judgement needs beside the invoice. */
export interface DetectorOptions {
  readonly referenceDay?: string;
  /** The day of the check, an ISO date; absent where invoices of the past are gone through. */
  readonly today?: string;
  readonly uncertain?: readonly FieldPath[];
  readonly hints?: HintLimits;
}

/**
 * A detector with its history in memory, for a company of which nothing is known yet.
 *
 * @param promise - About one false alarm in so many invoices.
 * @param silent - Ids of checks that abstain, to measure what they are worth.
 * @param calibrated - Fits the calibration; another one is for who measures how long that takes.
 */
export function memoryDetector(
  model: AnyModel,
  prior: Prior | undefined,
  promise: number,
  silent: ReadonlySet<string> = new Set(),
  calibrated: typeof calibrate = calibrate,
): Detector {
  const history = memoryHistory();
  const columns = columnsOf(model);
  const window = emptyWindow(columns.map(({ id }) => id));
  const general = generalRows(columns, prior);
  const recent: number[] = [];
  let calibration: Calibration = emptyCalibration;
  const examined = async (invoice: Invoice, { today, ...options }: DetectorOptions = {}) => {
    const facts = factsOf(invoice, {}, options.uncertain);
    const day = today === undefined ? undefined : dayNumber(today);
    const view = { ...history.view(facts), ...(day !== undefined && { today: day }) };
    if (isDue(calibration, window)) calibration = calibrated(window, columns, prior, general);
    const context = { model, history: view, calibration, prior, promise, recent, silent };
    return examine(facts, { ...context, ...options });
  };
  /** Only now: the verdict rests on the invoices before. */
  const noted = <T extends Learnable>(found: T): T => {
    push(recent, found.p, recentKept);
    return found;
  };
  return {
    judge: async (invoice, options) => noted(judgedAs(await examined(invoice, options))),
    examine: async (invoice, options) => noted(await examined(invoice, options)),
    learn: ({ facts, statistics, stratum, p }) => {
      addRow(window, statistics, stratum, p);
      history.learn(facts);
    },
  };
}
