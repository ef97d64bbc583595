import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import type { SuiteName } from './dataSets';
import type { DetectorName } from './detectors';
import type { Measured } from './measureSuite';

/** Measures each suite in a process of its own, as many at a time as there are processors. */
export async function inProcesses(
  folder: string,
  suites: readonly SuiteName[],
  detectors: readonly DetectorName[],
): Promise<Measured[]> {
  const waiting = suites.entries();
  const measured: Measured[][] = [];
  const work = async () => {
    for (const [at, suite] of waiting)
      measured[at] = await inProcess([folder, '--only', suite, '--detectors', detectors.join(',')]);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return measured.flat();
}

async function inProcess(args: readonly string[]): Promise<Measured[]> {
  const child = spawn(process.execPath, [process.argv[1] ?? '', ...args, '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`);
  return JSON.parse(text);
}
