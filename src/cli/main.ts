#!/usr/bin/env node
import { LearningFailure } from '../learning/failure';
import { benchmarkCommand } from './benchmarkCommand';
import { CommandFailure } from './failure';
import { inspectCommand } from './inspectCommand';
import { priorCommand } from './priorCommand';
import { scoreCommand } from './scoreCommand';
import { simulateCommand } from './simulateCommand';
import { trainCommand } from './trainCommand';
import { usage } from './usage';

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
