import { printTable } from '../printTable';
import { simulatedGroups } from './dataSets';
import { type DetectorName, detectors } from './detectors';
import { differenceWithInterval, type Estimate } from './intervals';
import type { Measured } from './measureSuite';
import { blame, estimate, falseAlarms, foundOf, foundOfAll, foundOfOneField, type Measure } from './measures';
import { largestGap, type Target, targets } from './targets';

/** Prints each group's targets, its detectors side by side, and what they find of each kind. */
export function printReport(measured: readonly Measured[]): void {
  const groups = [...new Set(measured.map(({ group }) => group))];
  for (const group of groups)
    printGroup(
      group,
      measured.filter((each) => each.group === group),
    );
  printGap(measured);
  process.stdout.write(`\n${notes}\n`);
  const absent = [...new Set(targets.map(({ group }) => group))].filter((group) => !groups.includes(group));
  if (absent.length > 0) process.stdout.write(`Not measured: ${absent.join('; ')}.\n`);
}

const notes = `In brackets 95 % intervals: Wilson's of one company's shares, Student's t of the mean over several companies.
"Worth" is what everything together finds more than a detector does, in percentage points. Each detector sets its threshold
from the history alone. The checks keep the shipped prior when some are left out.`;

function printGroup(group: string, measured: readonly Measured[]): void {
  const sets = new Set(measured.map(({ set }) => set)).size;
  const [first] = measured;
  const seconds = measured.reduce((sum, each) => sum + each.seconds, 0);
  const size = `${first?.earlierInvoices} earlier invoices, ${first?.result.normal} normal ones`;
  const title = `${group}: ${sets > 1 ? `${sets} companies, in the first ` : ''}${size}, one false alarm in ${first?.promise} promised; ${seconds.toFixed(0)} s`;
  printTargets(
    title,
    targets.filter((target) => target.group === group),
    resultsOf(measured, 'crossfoot'),
  );
  printDetectors(measured);
  printKinds(measured);
}

function resultsOf(measured: readonly Measured[], detector: DetectorName) {
  return measured.filter((each) => each.detector === detector).map(({ result }) => result);
}

function printTargets(title: string, wanted: readonly Target[], results: ReturnType<typeof resultsOf>): void {
  const rows = results.length === 0 ? [] : wanted.map((target) => targetRow(target, estimate(results, target.measure)));
  printTable(title, [['everything', 'measured', 'target', 'met'], ...rows]);
}

function targetRow({ figure, atLeast, atMost }: Omit<Target, 'measure'>, measured: Estimate): string[] {
  const { value } = measured;
  const missed = Math.max((atLeast ?? value) - value, value - (atMost ?? value));
  return [figure, withInterval(measured), range(atLeast, atMost), missed > 0 ? `misses by ${points(missed)}` : 'yes'];
}

const columns: readonly (readonly [string, Measure])[] = [
  ['one field', foundOfOneField],
  ['all kinds', foundOfAll],
  ['false alarms', falseAlarms],
  ['blame', blame],
];

function printDetectors(measured: readonly Measured[]): void {
  const whole = resultsOf(measured, 'crossfoot');
  const rows = namesIn(measured).map((name) => {
    const results = resultsOf(measured, name);
    const cells = columns.map(([, measure]) => withInterval(estimate(results, measure)));
    const seconds = measured.reduce((sum, each) => sum + (each.detector === name ? each.seconds : 0), 0);
    return [detectors[name].title, ...cells, worth(whole, results, foundOfAll), seconds.toFixed(0)];
  });
  printTable('  Detectors', [['', ...columns.map(([title]) => title), 'worth (all kinds)', 's'], ...rows]);
}

function printKinds(measured: readonly Measured[]): void {
  const kinds = [...new Set(measured.flatMap(({ result }) => result.kinds.map(({ kind }) => kind)))].sort();
  const names = namesIn(measured);
  const whole = resultsOf(measured, 'crossfoot');
  const rows = kinds.map((kind) => {
    const cells = names.map((name) => percent(estimate(resultsOf(measured, name), foundOf(kind)).value));
    return [kind, ...cells, worth(whole, resultsOf(measured, 'no-network'), foundOf(kind))];
  });
  printTable('  Found by kind', [['', ...names, 'worth of the network'], ...rows]);
}

/** What everything finds more than these do. */
function worth(whole: ReturnType<typeof resultsOf>, results: typeof whole, measure: Measure): string {
  if (whole.length === 0 || results.length === 0) return '';
  return points(estimate(whole, measure).value - estimate(results, measure).value);
}

function printGap(measured: readonly Measured[]): void {
  const shares = (group: string) =>
    resultsOf(
      measured.filter((each) => each.group === group),
      'crossfoot',
    ).map((result) => foundOfAll(result).share);
  const untouched = shares(simulatedGroups.untouched);
  const tuned = shares(simulatedGroups.tuned);
  if (untouched.length === 0 || tuned.length === 0) return;
  const gap = differenceWithInterval(untouched, tuned);
  const figure = { figure: 'untouched less tuned', group: '', atLeast: -largestGap, atMost: largestGap };
  printTable('simulated: found, all kinds', [['everything', 'measured', 'target', 'met'], targetRow(figure, gap)]);
}

function namesIn(measured: readonly Measured[]): DetectorName[] {
  return [...new Set(measured.map(({ detector }) => detector))];
}

function range(atLeast: number | undefined, atMost: number | undefined): string {
  if (atLeast !== undefined && atMost !== undefined) return `${percent(atLeast)} to ${percent(atMost)}`;
  return atLeast === undefined ? `≤ ${percent(atMost ?? Number.NaN)}` : `≥ ${percent(atLeast)}`;
}

function withInterval({ value, low, high }: Estimate): string {
  return Number.isNaN(low) ? percent(value) : `${percent(value)} [${number(low)}, ${number(high)}]`;
}

function percent(share: number): string {
  return Number.isNaN(share) ? '–' : `${number(share)} %`;
}

function points(difference: number): string {
  return Number.isNaN(difference) ? '–' : `${number(difference)} points`;
}

function number(share: number): string {
  return (100 * share).toFixed(1);
}
