// Where the browsers are: named by environment variable, else in their usual places.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

const { env, platform } = process;

const chromiumNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const firefoxNames = ['firefox-esr', 'firefox'];

const chromiumPlaces = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: programFiles('Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'),
};

const firefoxPlaces = {
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: programFiles('Mozilla Firefox/firefox.exe'),
};

/** @returns {string | undefined} The path of Chromium, Chrome or Edge. */
export function findChromium() {
  return find(env.CROSSFOOT_CHROMIUM, chromiumPlaces, chromiumNames);
}

/** @returns {string | undefined} The path of Firefox. */
export function findFirefox() {
  return find(env.CROSSFOOT_FIREFOX, firefoxPlaces, firefoxNames);
}

/**
 * @param {string} name
 * @returns {string | undefined} The path of a command.
 */
export function findCommand(name) {
  return (env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) =>
      (platform === 'win32' ? [`${name}.exe`, `${name}.cmd`] : [name]).map((file) => join(folder, file)),
    )
    .find((path) => existsSync(path));
}

/**
 * @param {string | undefined} named
 * @param {Partial<Record<string, string[]>>} places
 * @param {string[]} names
 */
function find(named, places, names) {
  if (named) return existsSync(named) ? named : undefined;
  return (places[platform] ?? []).find((path) => existsSync(path)) ?? names.map(findCommand).find(Boolean);
}

/** @param {...string} paths */
function programFiles(...paths) {
  const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
    (folder) => folder !== undefined,
  );
  return folders.flatMap((folder) => paths.map((path) => join(folder, path)));
}
