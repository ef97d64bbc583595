import { fitPrior } from '../learning/fitPrior';
import { useNodeBackend } from '../model/nodeBackend';
import { describeProblem } from '../packages/problemTexts';
import { simulateBooks } from '../simulation/books/simulateBooks';
import { anyModel } from './anyModel';
import { bundledModel } from './bundled';
import { CommandFailure } from './failure';
import { writeText } from './files';
import { loadPackage } from './loadPackage';
import { readOptions, wholeNumber } from './options';

/** How many invoices the companies have, in turn. */
const sizes = [200, 400, 800] as const;

/** `crossfoot prior`: how the checks and a model come out on the invoices of simulated companies. */
export async function priorCommand(args: string[]): Promise<void> {
  const { values } = readOptions(args, {
    out: { type: 'string' },
    model: { type: 'string', default: bundledModel },
    companies: { type: 'string', default: '150' },
    seed: { type: 'string', default: 'prior' },
  });
  if (values.out === undefined) throw new CommandFailure('Name the file with --out.');
  const companies = wholeNumber('companies', values.companies);
  const loaded = await loadPackage(values.model);
  if (!loaded.ok) throw new CommandFailure(describeProblem(loaded.problem, 'en'));
  await useNodeBackend();
  const books = Array.from({ length: companies }, (_, at) =>
    simulateBooks(`${values.seed} ${at}`, { invoices: sizes[at % sizes.length] ?? sizes[0] }),
  );
  const prior = await fitPrior(await anyModel(loaded.value.model), books);
  await writeText(values.out, `${JSON.stringify(prior)}\n`);
  const count = books.reduce((sum, invoices) => sum + invoices.length, 0);
  process.stderr.write(`${values.out}: ${count} invoices of ${companies} companies\n`);
}
