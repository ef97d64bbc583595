import { access } from 'node:fs/promises';
import { CommandFailure } from '../../../src/cli/failure';
import { readOptions } from '../../../src/cli/options';
import { suites } from './dataSets';
import { detectors } from './detectors';
import { inProcesses } from './inProcesses';
import { measureSuite } from './measureSuite';
import { printReport } from './report';

const usage = `npm run bench:detection -- FOLDER [--only ${Object.keys(suites).join(',')}]
  [--detectors ${Object.keys(detectors).join(',')}] [--json]
`;

/** Measures the detection on the data sets of a folder, and on simulated companies. */
async function main(args: string[]): Promise<void> {
  const { values, positionals } = readOptions(args, {
    only: { type: 'string' },
    detectors: { type: 'string' },
    json: { type: 'boolean', default: false },
  });
  const [folder] = positionals;
  if (folder === undefined) throw new CommandFailure(`Name a folder: ${usage}`);
  await access(folder).catch(() => {
    throw new CommandFailure(`The folder ${folder} cannot be read.`);
  });
  const wanted = namesOf(suites, values.only);
  const names = namesOf(detectors, values.detectors);
  const [first, ...others] = wanted;
  const measured =
    first && others.length === 0 ? await measureSuite(folder, first, names) : await inProcesses(folder, wanted, names);
  if (values.json) process.stdout.write(`${JSON.stringify(measured)}\n`);
  else printReport(measured);
}

/** The names that an option lists, all without it. */
function namesOf<Name extends string>(table: Readonly<Record<Name, unknown>>, list: string | undefined): Name[] {
  const isName = (name: string): name is Name => Object.hasOwn(table, name);
  return (list?.split(',') ?? Object.keys(table)).map((name) => {
    if (!isName(name)) throw new CommandFailure(`${name} is none of these: ${usage}`);
    return name;
  });
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof CommandFailure)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
