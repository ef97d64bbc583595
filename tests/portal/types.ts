import type { Invoice } from '../../src/invoice/types';

export type PortalName = 'tallyroom' | 'kontorblatt' | 'foliodesk';

/** What one demo portal shows: the invoices that one company has received. */
export interface PortalBook {
  readonly portal: PortalName;
  readonly company: string;
  readonly invoices: readonly Invoice[];
}
