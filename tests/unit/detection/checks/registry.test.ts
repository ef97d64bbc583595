import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { checks } from '../../../../src/detection/checks/registry';

const folder = 'src/detection/checks';
const files = (await readdir(folder)).filter((name) => name.endsWith('.ts'));

/** What a module exports that looks like a check. */
async function checksIn(file: string): Promise<unknown[]> {
  const exported: Record<string, unknown> = await import(`../../../../${folder}/${file}`);
  return Object.values(exported).filter((each) => typeof each === 'object' && each !== null && 'measure' in each);
}

describe('the registry of checks', () => {
  it('holds every check of the folder once, and no other', async () => {
    const found = (await Promise.all(files.map(checksIn))).flat();
    expect(new Set(checks).size).toBe(checks.length);
    expect(new Set(checks)).toEqual(new Set(found));
    expect(found.length).toBe(checks.length);
  });

  it('gives each check the id that its file has, so that no two have the same', () => {
    const names = files.map((name) => name.replace(/\.ts$/, ''));
    expect(checks.filter(({ id }) => !names.includes(id)).map(({ id }) => id)).toEqual([]);
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
  });

  it.each(checks)('lets $id speak both languages in whole sentences of its own', ({ sentence: { en, de } }) => {
    expect(en).toMatch(/^[A-Z].{15,}\.$/);
    expect(de).toMatch(/^[A-ZÄÖÜ].{15,}\.$/);
    expect(en).not.toBe(de);
    expect(checks.filter(({ sentence }) => sentence.en === en || sentence.de === de)).toHaveLength(1);
  });

  it.each(checks)('keeps the numbers of $id within what blame and score can take', (check) => {
    expect(check.roles.length > 0).toBe(check.fields === undefined);
    expect(check.roles.filter((role) => check.weakRoles?.includes(role))).toEqual([]);
    expect(check.exoneration).toBeGreaterThanOrEqual(0);
    expect(check.exoneration).toBeLessThanOrEqual(3);
    expect(Number.isFinite(check.penalty)).toBe(true);
  });
});
