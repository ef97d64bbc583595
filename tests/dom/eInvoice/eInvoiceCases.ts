import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EInvoiceFormat } from '../../../src/extraction/eInvoice/types';
import type { Value } from '../../../src/invoice/types';

/** One e-invoice of `tests/fixtures/e-invoices` and what must come out of it. */
export interface EInvoiceCase {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The behaviour that the case guards, as a sentence that begins with a verb. */
  readonly guards: string;
  readonly format: EInvoiceFormat;
  /** Every field of the reading with its value; null where the file has an empty element. */
  readonly fields: Readonly<Record<string, Value | null>>;
}

const folder = join(import.meta.dirname, '../../fixtures/e-invoices');

/** Every case, by name. */
export const eInvoiceCases: readonly EInvoiceCase[] = readdirSync(folder)
  .filter((file) => file.endsWith('.xml'))
  .map((file) => {
    const name = file.replace(/\.xml$/, '');
    const expected = JSON.parse(readFileSync(join(folder, `${name}.expected.json`), 'utf8'));
    return { name, bytes: new Uint8Array(readFileSync(join(folder, file))), ...expected };
  });
