// Every check of the project, from nothing. The last line is `N passed, N failed`; whatever could not run has failed.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { install, nodeIsRecent, run } from './install.mjs';

const reports = 'out/reports';
const packages = { biome: '@biomejs/biome', tsc: 'typescript', vitest: 'vitest', 'web-ext': 'web-ext' };
let passed = 0;
let failed = 0;

process.exitCode = test();

function test() {
  const ready = nodeIsRecent() && installed();
  if (ready) {
    command('lint', 'biome', ['check', '--error-on-warnings', '.']);
    for (const realm of ['pure', 'worker', 'page', 'node'])
      command(`types: ${realm}`, 'tsc', ['-p', `tsconfig.${realm}.json`]);
    vitest('unit');
    vitest('dom');
    const built = ['chrome', 'firefox', 'node'].map((target) =>
      command(`build: ${target}`, 'npm', ['run', '--silent', `build:${target}`]),
    );
    if (built.every(Boolean)) {
      extensionLint();
      vitest('e2e');
    } else {
      record('extension lint and end-to-end: there is no build to test', false);
    }
  }
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed > 0 || passed === 0 ? 1 : 0;
}

function installed() {
  const missing = install(['chromium', 'firefox', 'tryton']);
  for (const each of missing) record(`missing: ${each}`, false);
  return missing.length === 0;
}

/**
 * @param {string} what
 * @param {boolean} isGood
 */
function record(what, isGood) {
  process.stdout.write(`${isGood ? 'passed' : 'FAILED'}: ${what}\n`);
  if (isGood) passed += 1;
  else failed += 1;
}

/**
 * @param {string} what
 * @param {keyof typeof packages | 'npm'} name
 * @param {string[]} args
 */
function command(what, name, args) {
  const { status } = name === 'npm' ? run(name, args) : program(name, args);
  record(what, status === 0);
  return status === 0;
}

/**
 * Runs one of vitest's projects and counts its tests. A test that was left out has failed.
 *
 * @param {string} project
 */
function vitest(project) {
  const file = `${reports}/${project}.json`;
  mkdirSync(reports, { recursive: true });
  rmSync(file, { force: true });
  const { status } = program('vitest', [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const { good, bad } = countTests(file);
  passed += good;
  failed += bad;
  if (bad === 0 && (status !== 0 || good === 0)) record(`${project}: the tests did not run to their end`, false);
  process.stdout.write(`${project}: ${good} passed, ${bad} failed or left out\n`);
}

/**
 * Runs a program that an npm package brought, by its JavaScript: that works in every shell and on every system.
 *
 * @param {keyof typeof packages} name
 * @param {string[]} args
 * @param {2 | 'pipe'} [output]
 */
function program(name, args, output = 2) {
  const folder = join('node_modules', packages[name]);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return run(process.execPath, [join(folder, typeof bin === 'string' ? bin : bin[name]), ...args], {}, output);
}

/** @param {string} file */
function countTests(file) {
  try {
    const { numTotalTests, numPassedTests } = JSON.parse(readFileSync(file, 'utf8'));
    return { good: numPassedTests, bad: numTotalTests - numPassedTests };
  } catch {
    return { good: 0, bad: 0 };
  }
}

/** Warnings that a library's own code causes, each with its reason; any other fails. */
function extensionLint() {
  /** @type {Readonly<Record<string, string>>} */
  const known = {
    UNSAFE_VAR_ASSIGNMENT: 'Preact assigns innerHTML for dangerouslySetInnerHTML, which this project never uses',
  };
  const { stdout } = program('web-ext', ['lint', '--source-dir', 'dist/firefox', '--output', 'json'], 'pipe');
  const report = parsedReport(String(stdout));
  if (!report) {
    record('extension lint: the linter gave no report', false);
    return;
  }
  const { errors, warnings } = report;
  for (const { code, file } of warnings)
    process.stdout.write(`warning ${code} in ${file}: ${known[code] ?? 'not known'}\n`);
  const isKnown = warnings.every(({ code, file }) => code in known && file.startsWith('assets/preact-'));
  record(`extension lint: ${errors.length} errors, ${warnings.length} warnings`, errors.length === 0 && isKnown);
}

/**
 * @param {string} text
 * @returns {{ errors: unknown[], warnings: { code: string, file: string }[] } | undefined}
 */
function parsedReport(text) {
  try {
    return JSON.parse(text.slice(text.indexOf('{')));
  } catch {
    return undefined;
  }
}
