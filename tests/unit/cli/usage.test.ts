import { expect, it, vi } from 'vitest';
import { benchmarkCommand } from '../../../src/cli/benchmarkCommand';
import { inspectCommand } from '../../../src/cli/inspectCommand';
import { readOptions } from '../../../src/cli/options';
import { priorCommand } from '../../../src/cli/priorCommand';
import { scoreCommand } from '../../../src/cli/scoreCommand';
import { simulateCommand } from '../../../src/cli/simulateCommand';
import { trainCommand } from '../../../src/cli/trainCommand';
import { usage } from '../../../src/cli/usage';

vi.mock('../../../src/cli/options', { spy: true });

it.each([
  ['benchmark', benchmarkCommand],
  ['inspect', inspectCommand],
  ['prior', priorCommand],
  ['score', scoreCommand],
  ['simulate', simulateCommand],
  ['train', trainCommand],
] as const)('the usage of crossfoot %s names all its options, and no others', async (name, command) => {
  vi.mocked(readOptions).mockClear();
  await expect(command(['--no-such-option'])).rejects.toThrow();
  const options = Object.keys(vi.mocked(readOptions).mock.calls[0]?.[1] ?? {});
  const ofCommand = usage.split(/^ {2}crossfoot /m).filter((part) => part.startsWith(`${name} `));
  const named = ofCommand.join('').matchAll(/--([a-z-]+)/g);
  expect([...new Set([...named].map(([, option]) => option))].sort()).toEqual(options.sort());
});

it('the usage fits a terminal of 120 columns', () => {
  expect(Math.max(...usage.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(120);
});
