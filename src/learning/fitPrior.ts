import { type AnyModel, columnsOf } from '../detection/anyModel';
import { type Column, emptyCalibration, scoreOf, surprisesOf } from '../detection/calibration/calibrate';
import { isOfModel, type Prior } from '../detection/calibration/prior';
import { strata } from '../detection/calibration/strata';
import { fitTail, type Tail } from '../detection/calibration/tail';
import { checks } from '../detection/checks/registry';
import { examine } from '../detection/examine';
import { factsOf } from '../detection/facts';
import { memoryHistory } from '../detection/history/memoryHistory';
import type { Invoice } from '../invoice/types';

const knots = 16;
/** The first invoices of a company have nothing to be compared with. */
const skipped = 12;

interface Row {
  readonly statistics: Float64Array;
  readonly stratum: number;
}

/**
 * How the checks and the model come out on the invoices of companies in general.
 *
 * @param companies - Each company's normal invoices in the order of entry.
 */
export async function fitPrior(model: AnyModel, companies: Iterable<readonly Invoice[]>): Promise<Prior> {
  const columns = columnsOf(model);
  const rows: Row[] = [];
  for (const invoices of companies) rows.push(...(await rowsOf(model, invoices)));
  const measured = Object.fromEntries(columns.map((column, at) => [column.id, tailsOf(rows, column, at)]));
  const tails = { ...measured, ...standIns(measured) };
  const prior: Prior = { version: 1, tails, scores: [], checkScores: [] };
  const withoutModel = columns.filter(({ id }) => !isOfModel(id));
  return { ...prior, scores: scoresOf(rows, columns, prior), checkScores: scoresOf(rows, withoutModel, prior) };
}

function scoresOf(rows: readonly Row[], columns: readonly Column[], prior: Prior): (Tail | null)[] {
  const scores = rows.map(({ statistics, stratum }) => ({
    stratum,
    score: scoreOf(surprisesOf(statistics, stratum, columns, emptyCalibration, prior), columns),
  }));
  return byStratum((stratum) => scores.filter((each) => each.stratum === stratum).map(({ score }) => score));
}

/** Simulated companies show neither lines nor a tax breakdown, and known sellers' new ids seldom: checks of the same unit stand in. */
function standIns(measured: Prior['tails']): Record<string, readonly (Tail | null)[]> {
  return Object.fromEntries(
    checks.flatMap(({ id, like }) => {
      const tails = like === undefined ? undefined : measured[like];
      return tails ? [[id, tails]] : [];
    }),
  );
}

async function rowsOf(model: AnyModel, invoices: readonly Invoice[]): Promise<Row[]> {
  const history = memoryHistory();
  const rows: Row[] = [];
  const context = { model, calibration: emptyCalibration, prior: undefined, promise: 100, recent: [] };
  for (const [at, invoice] of invoices.entries()) {
    const facts = factsOf(invoice);
    const { statistics, stratum } = await examine(facts, { ...context, history: history.view(facts) });
    if (at >= skipped) rows.push({ statistics, stratum });
    history.learn(facts);
  }
  return rows;
}

function tailsOf(rows: readonly Row[], { isNotice }: Column, at: number): (Tail | null)[] {
  return byStratum((stratum) =>
    rows
      .filter((row) => isNotice || row.stratum === stratum)
      .map(({ statistics }) => statistics[at] ?? Number.NaN)
      .filter((statistic) => !Number.isNaN(statistic)),
  );
}

function byStratum(values: (stratum: number) => number[]): (Tail | null)[] {
  return Array.from({ length: strata }, (_, stratum) => rounded(fitTail(Float64Array.from(values(stratum)), knots)));
}

/** Four digits are plenty, and a file of them is half as long. */
function rounded(tail: Tail | undefined): Tail | null {
  if (!tail) return null;
  const short = (value: number) => Number(value.toPrecision(4));
  return {
    ...tail,
    values: tail.values.map(short),
    from: short(tail.from),
    share: short(tail.share),
    scale: short(tail.scale),
    shape: short(tail.shape),
  };
}
