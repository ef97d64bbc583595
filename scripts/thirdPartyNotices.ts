import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Writes the licences of all packages that went into a build beside it, as they ask for. */
export function thirdPartyNotices(): Plugin {
  const folders = new Set<string>();
  let outDir = '';
  return {
    name: 'crossfoot:third-party-notices',
    configResolved({ build }) {
      outDir = build.outDir;
    },
    generateBundle() {
      for (const id of this.getModuleIds()) {
        const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replaceAll('\\', '/').replaceAll('\0', ''))?.[0];
        if (folder !== undefined) folders.add(folder);
      }
    },
    closeBundle() {
      const notices = [...folders].map(noticeOf).sort();
      writeFileSync(join(outDir, 'THIRD_PARTY_NOTICES.txt'), notices.join(`\n${'-'.repeat(80)}\n\n`));
    },
  };
}

function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter((each) => /^(licen[cs]e|copying)/i.test(each));
  // Where one may choose among licences it is this one.
  const file = files.find((each) => /mit$/i.test(each)) ?? files[0];
  const text = file === undefined ? `Licence: ${license}` : readFileSync(join(folder, file), 'utf8').trim();
  return `${name} ${version} (${license})\n\n${text}\n`;
}
