// Installs what is missing. Only Node's own modules here: nothing else may be installed yet.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import process from 'node:process';
import { findChromium, findCommand, findFirefox } from './browsers.mjs';

/** What a command may need beside npm packages, and where it comes from. */
const needs = {
  chromium: {
    isThere: () => findChromium() !== undefined,
    packages: ['chromium', 'fonts-dejavu-core'],
    otherwise:
      'Chrome, Chromium or Edge: install one, or name its program in the environment variable CROSSFOOT_CHROMIUM',
  },
  firefox: {
    isThere: () => findFirefox() !== undefined,
    packages: ['firefox-esr'],
    otherwise: 'Firefox: install it, or name its program in the environment variable CROSSFOOT_FIREFOX',
  },
  tryton: {
    isThere: () =>
      findCommand('trytond') !== undefined && existsSync(process.env.TRYTON_SAO ?? '/usr/share/tryton-sao/www'),
    packages: ['tryton-server', 'tryton-modules-all', 'tryton-sao'],
    otherwise:
      'Tryton 6.0 with its modules and web client: install it so that trytond is on the path, and name the web client’s folder in TRYTON_SAO',
  },
};

/**
 * Installs the npm packages of the lockfile when they are not there, and on Debian as root what else is missing.
 *
 * @param {(keyof typeof needs)[]} wanted
 * @returns {string[]} What is still missing and what to do about it; empty when all is there.
 */
export function install(wanted) {
  const problems = installPackages();
  const missing = wanted.filter((name) => !needs[name].isThere());
  if (missing.length > 0 && isDebianRoot()) {
    apt(['update']);
    for (const name of missing) apt(['install', '-y', '--no-install-recommends', ...needs[name].packages]);
  }
  return [...problems, ...wanted.filter((name) => !needs[name].isThere()).map((name) => needs[name].otherwise)];
}

function installPackages() {
  const installed = 'node_modules/.package-lock.json';
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs) return [];
  const { status } = run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund']);
  return status === 0 ? [] : ['the npm packages: npm ci failed; see above'];
}

function isDebianRoot() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && findCommand('apt-get') !== undefined;
}

/** @param {string[]} args */
function apt(args) {
  run('apt-get', args, { DEBIAN_FRONTEND: 'noninteractive' });
}

/**
 * Runs a command. Its output goes to standard error, so that standard output stays the caller's, unless `output` says
 * otherwise.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @param {2 | 'inherit' | 'pipe'} [output]
 */
export function run(command, args, env = {}, output = 2) {
  return spawnSync(command, args, {
    stdio: ['ignore', output, 2],
    env: { ...process.env, ...env },
    // On Windows npm is a script of the shell; all else is a program, perhaps in a folder with a space in its name.
    shell: process.platform === 'win32' && command === 'npm',
  });
}

/** @returns {boolean} Whether this Node can run the project. */
export function nodeIsRecent() {
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8'));
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isRecent = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
  if (!isRecent) process.stderr.write(`Node.js ${engines.node} is needed; this is ${process.versions.node}.\n`);
  return isRecent;
}
