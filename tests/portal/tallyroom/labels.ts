import type { IconName } from '../icons';
import type { Status, Step } from '../workflow';

export const statusLabels: Readonly<Record<Status, string>> = {
  review: 'To be coded',
  approval: 'Awaiting approval',
  onHold: 'On hold',
  approved: 'Approved to pay',
  paid: 'Paid',
};

export const stepLabels: Readonly<Record<Step['kind'], readonly [what: string, who: string, icon: IconName]>> = {
  received: ['Received by email', 'Purchase mailbox', 'mail'],
  captured: ['Details read from the PDF', 'Document capture', 'file'],
  submitted: ['Coded and sent for approval', 'Accounts payable', 'people'],
  held: ['Put on hold: waiting for goods receipt', 'Purchasing', 'pause'],
  approved: ['Approved for payment', 'Finance manager', 'check'],
  paid: ['Paid by bank transfer', 'Treasury', 'bank'],
};

export const sections = [
  ['overview', 'Overview'],
  ['invoices', 'Invoices'],
  ['suppliers', 'Suppliers'],
  ['payments', 'Payment runs'],
  ['ledger', 'Ledger'],
  ['reports', 'Reports'],
] as const;

export const ledgerAccounts = [
  '5010 Materials and supplies',
  '5120 Bought-in services',
  '7340 Repairs and maintenance',
  '7500 Office and administration',
] as const;
