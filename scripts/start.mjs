// The main job, from nothing: installs what is missing, builds the extension, and shows it on the demo portal.
import process from 'node:process';
import { install, nodeIsRecent, run } from './install.mjs';

process.exitCode = start();

function start() {
  if (!nodeIsRecent()) return 1;
  const missing = install(['chromium']);
  if (missing.length > 0) {
    process.stderr.write(`Crossfoot cannot start. Missing:\n${missing.map((each) => `  - ${each}\n`).join('')}`);
    return 1;
  }
  for (const script of ['build:chrome', 'build:node']) {
    const { status } = run('npm', ['run', '--silent', script]);
    if (status !== 0) return status ?? 1;
  }
  return run(process.execPath, ['dist/node/demo.js', ...(hasDisplay() ? ['--window'] : [])], {}, 'inherit').status ?? 1;
}

function hasDisplay() {
  const { platform, env } = process;
  if (env.CI) return false;
  return platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
