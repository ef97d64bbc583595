// What goes into the zips: the files of a folder, and the source with its instructions.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { run } from './install.mjs';

/** What npm and the builds make, and git itself; as in .gitignore. */
const notSource = /^(node_modules|dist|out|\.git)(\/|$)|\.log$/;

/**
 * @param {string} folder
 * @param {(name: string) => boolean} [isWanted]
 * @returns {Record<string, Uint8Array>} The content of the files in it by their names in it, with `/` between folders.
 */
export function filesIn(folder, isWanted = () => true) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.split(sep).join('/'));
  return contents(
    folder,
    names.filter((name) => isWanted(name) && statSync(join(folder, name)).isFile()),
  );
}

/**
 * The files that git tracks, as they are in the working tree; all files but the made ones where there is no git, as in
 * an unpacked source zip.
 *
 * @param {string} version
 * @returns {Record<string, Uint8Array>}
 */
export function sourceFiles(version) {
  const tracked = git('ls-files', '-z')
    ?.split('\0')
    .filter((name) => existsSync(name));
  const files = tracked ? contents('.', tracked) : filesIn('.', (name) => !notSource.test(name));
  return { ...files, 'SOURCE_BUILD.md': new TextEncoder().encode(sourceBuild(version)) };
}

/** @returns {string} What differs from the last commit, as git says it; empty without git. */
export function uncommitted() {
  return git('status', '--porcelain') ?? '';
}

/**
 * @param {string[]} args
 * @returns {string | undefined} What git says of this folder; undefined when it is not the root of a repository.
 */
function git(...args) {
  if (!existsSync('.git')) return undefined;
  const { status, stdout } = run('git', args, {}, 'pipe');
  return status === 0 ? String(stdout) : undefined;
}

/**
 * @param {string} folder
 * @param {string[]} names
 * @returns {Record<string, Uint8Array>}
 */
function contents(folder, names) {
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name))]));
}

/** @param {string} version */
function sourceBuild(version) {
  return `# Building Crossfoot ${version} from this source

For reviewers, and for whoever wants to see that the extension comes from this source and from nothing else.

Needed: Node.js 20.19, 22.12 or 24 (or a later version of these lines) with the npm that comes with it, from
https://nodejs.org, on Linux, macOS or Windows. The packages are made on Linux (Debian, x64). Everything else is open
source, comes from npm in the versions that package-lock.json pins, and runs on your machine. No package runs a script
when it is installed (.npmrc).

    npm ci
    npm run package

makes the extension for Firefox in dist/firefox, the one for Chrome and Edge in dist/chrome, and from them, in
out/packages, crossfoot-${version}-firefox.zip, crossfoot-${version}-chrome.zip and this source again, with their hashes in
SHA256SUMS. On Linux they are the same byte for byte as those published, with Node.js 20, 22 and 24; other systems have not
been tried. \`npm run build:firefox\` makes dist/firefox alone.

What goes into the extension as it is:

- public/model, the trained model: numbers, no code. \`npm run train:bundled\` trains it again (about ten minutes).
- public/icons, drawn from scripts/assets/icon.svg by \`npm run pictures\`.
- assets/*.wasm, unchanged from the npm package @tensorflow/tfjs-backend-wasm, source at
  https://github.com/tensorflow/tfjs.

THIRD_PARTY_NOTICES.txt in the extension names all packages that were bundled, with their versions and licences.
`;
}
