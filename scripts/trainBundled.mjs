// Makes the bundled model package and the prior of the checks again, byte for byte on the same Node major and WASM build.
import { spawnSync } from 'node:child_process';

/** @param {string[]} args */
const crossfoot = (...args) => run(process.execPath, ['dist/node/crossfoot.js', ...args]);

run('npm', ['run', '--silent', 'build:node']);
const companies = ['--companies', '256', '--seed', 'bundled'];
const named = ['--trained-on', '2026-11-21', '--name', 'Crossfoot bundled model'];
crossfoot('train', '--recipe', 'masked', ...companies, ...named, '--out', 'public/model');
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
