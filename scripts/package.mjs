// The packages of a release, from nothing: a zip for each browser, one of the source, and their hashes.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { install, nodeIsRecent, run } from './install.mjs';
import { filesIn, sourceFiles, uncommitted } from './zipContents.mjs';

const folder = 'out/packages';
const browsers = ['chrome', 'firefox'];

process.exitCode = await makePackages();

async function makePackages() {
  if (!nodeIsRecent()) return 1;
  const version = versionOf('package.json');
  for (const file of ['manifest.json', 'package-lock.json'])
    if (versionOf(file) !== version)
      return failed(`${file} has version ${versionOf(file)}, package.json ${version}. They must be the same.`);
  const missing = install([]);
  if (missing.length > 0) return failed(`Missing: ${missing.join('; ')}`);
  // Only here: it needs a package that may just have been installed.
  const { zipOf, zipTime } = await import('./zip.mjs');
  const time = zipTime(process.env.SOURCE_DATE_EPOCH);
  /** @type {Record<string, Uint8Array>} */
  const zips = {};
  for (const browser of browsers) {
    if (!built(browser)) return failed(`There is no build for ${browser}; see above.`);
    zips[`crossfoot-${version}-${browser}.zip`] = zipOf(filesIn(join('dist', browser)), time);
  }
  zips[`crossfoot-${version}-source.zip`] = zipOf(sourceFiles(version), time);
  write(zips);
  warnOfChanges();
  return 0;
}

/**
 * @param {string} file
 * @returns {string}
 */
function versionOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).version;
}

/**
 * Builds from clean. The builds of a release are for production, whatever this shell is for.
 *
 * @param {string} browser
 */
function built(browser) {
  rmSync(join('dist', browser), { recursive: true, force: true });
  return run('npm', ['run', '--silent', `build:${browser}`], { NODE_ENV: 'production' }).status === 0;
}

/**
 * Writes the zips and SHA256SUMS, which `sha256sum --check` reads, and says what they are.
 *
 * @param {Record<string, Uint8Array>} zips
 */
function write(zips) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let sums = '';
  for (const [name, zip] of Object.entries(zips)) {
    const sum = createHash('sha256').update(zip).digest('hex');
    sums += `${sum}  ${name}\n`;
    writeFileSync(join(folder, name), zip);
    process.stdout.write(`${sum}  ${String(zip.length).padStart(8)} bytes  ${folder}/${name}\n`);
  }
  writeFileSync(join(folder, 'SHA256SUMS'), sums);
}

/** The packages can be made before a commit, but must not be mistaken for one's. */
function warnOfChanges() {
  const changes = uncommitted();
  if (changes === '') return;
  process.stderr.write(
    `Warning: these packages are of no commit. New files (??) are not in the source. Not committed:\n${changes}`,
  );
}

/** @param {string} sentence */
function failed(sentence) {
  process.stderr.write(`${sentence}\n`);
  return 1;
}
