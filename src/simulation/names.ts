import type { Random } from './random';

/** Words that make up names nobody bears: a place or thing, a trade, a legal form of the country. */
const first = [
  'Harbour',
  'Northgate',
  'Linden',
  'Kestrel',
  'Birch',
  'Quarry',
  'Meridian',
  'Saltmarsh',
  'Copper',
  'Ferry',
  'Juniper',
  'Orchard',
  'Basalt',
  'Heron',
  'Lantern',
  'Mill',
  'Amber',
  'Ridge',
  'Delta',
  'Willow',
  'Slate',
  'Beacon',
];
const trades = [
  { trade: 'Paper', items: ['Copy paper A4, box', 'Envelopes C5', 'Ring binders', 'Label rolls', 'Mailing tubes'] },
  { trade: 'Tools', items: ['Drill bits, set', 'Angle grinder', 'Hex bolts M8', 'Torque wrench', 'Cutting discs'] },
  {
    trade: 'Catering',
    items: ['Lunch buffet, per person', 'Coffee beans 1 kg', 'Mineral water, crate', 'Fruit basket'],
  },
  {
    trade: 'Cleaning',
    items: ['Office cleaning, hour', 'Window cleaning', 'Floor cleaner 10 l', 'Paper towels, pack'],
  },
  {
    trade: 'Software',
    items: ['Licence, seat per month', 'Support, hour', 'Hosting, month', 'Set-up', 'Training, day'],
  },
  { trade: 'Freight', items: ['Pallet, national', 'Express parcel', 'Customs clearance', 'Storage, pallet per day'] },
  { trade: 'Electrical', items: ['Cable NYM 3x1.5, metre', 'LED panel 40 W', 'Circuit breaker', 'Socket, double'] },
  { trade: 'Packaging', items: ['Folding boxes 300x200', 'Stretch film', 'Bubble wrap, roll', 'Pallet straps'] },
  { trade: 'Print', items: ['Flyers A5, 1000', 'Business cards', 'Roll-up banner', 'Brochure, 16 pages'] },
  { trade: 'Security', items: ['Guard, hour', 'Key cards', 'Camera service', 'Alarm monitoring, month'] },
] as const;

/** A seller's name and what it sells. */
export function sellerName(random: Random, legalForm: string): { name: string; items: readonly string[] } {
  const { trade, items } = random.pick(trades);
  return { name: `${twoWords(random).join(' ')} ${trade} ${legalForm}`, items };
}

/** The name of a company whose books are simulated. */
export function companyName(random: Random, legalForm: string): string {
  return `${twoWords(random).join(' & ')} ${legalForm}`;
}

function twoWords(random: Random): [string, string] {
  const word = random.pick(first);
  return [word, random.pick(first.filter((other) => other !== word))];
}
