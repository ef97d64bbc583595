#!/usr/bin/env node
import { LearningFailure } from '../learning/failure';
import { benchmarkCommand } from './benchmarkCommand';
import { CommandFailure } from './failure';
import { inspectCommand } from './inspectCommand';
import { priorCommand } from './priorCommand';
import { scoreCommand } from './scoreCommand';
import { simulateCommand } from './simulateCommand';
import { trainCommand } from './trainCommand';

const usage = `crossfoot: checks invoices from a terminal with the engine of the browser extension

  crossfoot simulate [--seed S] [--companies N] [--days N] [--last-day DATE] [--country CC]
                     [--corrupt KIND] [--out FILE]
      writes the invoices of simulated companies as CSV, in the order in which they were entered
  crossfoot simulate --benchmark DIR [--seed S] [--train N] [--calibration N] [--test N] [--per-kind N] [--dirty SHARE]
                     [--sellers N] [--country CC] [--complete]
      writes a simulated company's header records as a benchmark: what came before, normal invoices, changed ones
  crossfoot train CSV --out DIR [--recipe masked|forest|deep|classic] [--features a,b,c] [--map FILE.json]
                     [--scaler minmax|standard|robust] [--percentile P] [--trees N] [--samples N] [--seed S]
                     [--name NAME] [--trained-on DATE]
      trains a model package; masked, the recommended one, and forest take one company's invoices in the order of entry
  crossfoot train --recipe masked --companies N --out DIR [--seed S] [--name NAME] [--trained-on DATE]
      trains one for companies that it has never seen, on so many simulated ones: the bundled model is made so
  crossfoot score CSV [--history CSV] [--learn] [--promise N] [--model DIR] [--map FILE.json] [--reference-day DATE]
                     [--model-only] [--json]
      gives each row its verdict by rules, history and model: --history starts from earlier invoices, --learn takes in
      each row after it was judged (but those with a 0 in the column learn), --promise is about one false alarm in N; with --model-only the package's own: anomaly above its threshold, else normal,
      whatever limits of fields it has
  crossfoot benchmark DIR [--promise N] [--model DIR] [--json]
      judges the folder of a benchmark and says how many changed invoices are found, and which field is blamed
  crossfoot prior --out FILE [--companies N] [--seed S] [--model DIR]
      writes how the checks and a model come out on simulated companies, which stand in while there is little history
  crossfoot inspect PATH [--json]
      says what a model package is and tries it out, or says why it is refused; PATH is its folder or its model.json

Progress goes to standard error. Exit code 0: done; 1: not done, with a sentence why; 2: not a command.
`;

const commands: Readonly<Record<string, (args: string[]) => Promise<void>>> = {
  simulate: simulateCommand,
  train: trainCommand,
  score: scoreCommand,
  inspect: inspectCommand,
  prior: priorCommand,
  benchmark: benchmarkCommand,
};

async function main([name = '', ...args]: string[]): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    process.stderr.write(usage);
    return name === 'help' || name === '--help' ? 0 : 2;
  }
  try {
    await command(args);
    return 0;
  } catch (error) {
    if (error instanceof LearningFailure || error instanceof CommandFailure) {
      process.stderr.write(`crossfoot ${name}: ${error.message}\n`);
      return 1;
    }
    throw error;
  }
}

// Whoever reads our output may stop reading: that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await main(process.argv.slice(2));
