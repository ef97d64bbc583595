import type { IconName } from '../icons';
import type { Status, Step } from '../workflow';

export const statusLabels: Readonly<Record<Status, string>> = {
  review: 'Zu kontieren',
  approval: 'Zur Freigabe',
  onHold: 'Zurückgestellt',
  approved: 'Freigegeben',
  paid: 'Bezahlt',
};

export const stepLabels: Readonly<Record<Step['kind'], readonly [what: string, who: string]>> = {
  received: ['Beleg per E-Mail eingegangen', 'Posteingang'],
  captured: ['Belegdaten erfasst', 'Belegerfassung'],
  submitted: ['Kontiert und zur Freigabe gegeben', 'Kreditorenbuchhaltung'],
  held: ['Zurückgestellt, Wareneingang fehlt', 'Einkauf'],
  approved: ['Zur Zahlung freigegeben', 'Abteilungsleitung'],
  paid: ['Per SEPA-Überweisung bezahlt', 'Zahlungsverkehr'],
};

export const menus = [
  ['belege', 'Belege'],
  ['stammdaten', 'Stammdaten'],
  ['zahlungen', 'Zahlungsverkehr'],
  ['auswertungen', 'Auswertungen'],
  ['extras', 'Extras'],
] as const;

export const folders: readonly (readonly [status: Status, icon: IconName])[] = [
  ['review', 'inbox'],
  ['approval', 'people'],
  ['onHold', 'pause'],
  ['approved', 'check'],
  ['paid', 'bank'],
];

type Account = readonly [number: string, label: string];

export const accounts: readonly [Account, ...Account[]] = [
  ['4980', 'Betriebsbedarf'],
  ['3200', 'Wareneingang'],
  ['4930', 'Bürobedarf'],
  ['4800', 'Instandhaltung'],
];
