import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProfile } from '../../src/invoice/profileSchema';
import type { FieldReading, Profile } from '../../src/invoice/types';
import { parsePage } from './parsePage';

/** One folder of `pages/`: a page, how to read it, and what must come out. */
export interface PageCase {
  readonly name: string;
  readonly html: string;
  readonly profile: Profile;
  readonly expected: {
    /** The behaviour that the case guards, as a sentence that begins with a verb. */
    readonly guards: string;
    /** Every field of the reading. `raw`, `source` and `selector` are compared only where they are given. */
    readonly fields: Readonly<Record<string, FieldReading>>;
  };
}

const folder = join(import.meta.dirname, 'pages');

/** Every case, by name. */
export const pageCases: readonly PageCase[] = readdirSync(folder).map((name) => {
  const text = (file: string) => readFileSync(join(folder, name, file), 'utf8');
  return {
    name,
    html: text('page.html'),
    profile: readProfile(JSON.parse(text('profile.json'))),
    expected: JSON.parse(text('expected.json')),
  };
});

/** The page of a case, parsed anew. */
export function openPage({ html }: PageCase): Document {
  return parsePage(html);
}
