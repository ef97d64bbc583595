// Makes the bundled model package and the prior of the checks again, byte for byte on the same Node major and WASM build.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

const data = 'out/bundled-training.csv';
/** @param {string[]} args */
const crossfoot = (...args) => run(process.execPath, ['dist/node/crossfoot.js', ...args]);

mkdirSync('out', { recursive: true });
run('npm', ['run', '--silent', 'build:node']);
crossfoot(
  'simulate',
  '--seed',
  'bundled',
  '--companies',
  '400',
  '--days',
  '150',
  '--last-day',
  '2026-06-30',
  '--out',
  data,
);
crossfoot(
  'train',
  data,
  '--out',
  'public/model',
  '--recipe',
  'deep',
  '--seed',
  'bundled',
  '--trained-on',
  '2026-11-20',
  '--name',
  'Crossfoot bundled model',
);
crossfoot('prior', '--out', 'public/model/prior.json');

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (status !== 0) process.exit(status ?? 1);
}
