import type { Facts } from '../detection/facts';
import type { FieldPath } from '../invoice/types';
import type { UnfittedSpec } from '../model/fitSpec';
import type { FeatureUnit, MaskedPattern } from '../packages/types';

type NumberSpec = UnfittedSpec['numbers'][number];
type CategorySpec = UnfittedSpec['categories'][number];

/** Densities in the mixture of a number. */
const components = 5;
/** A category of a company's own model has as many values at most; the rest are unknown. */
const mostValues = 400;
const fewestOfValue = 3;
/** A number or category is taken in when so many of the rows have it. */
const presentShare = 0.3;

/** The numbers of the facts that a model may read, the fields that each is worked out from, and its unit. */
const known: readonly NumberSpec[] = [
  number('logNet', ['netTotal']),
  number('logTax', ['taxTotal']),
  number('logGross', ['grossTotal']),
  number('taxRate', ['taxTotal', 'netTotal'], 'ratio'),
  number('logQuantity', ['quantity']),
  number('logUnitPrice', ['unitPrice']),
  number('logLines', ['lineCount']),
  number('paymentDays', ['dueDate', 'issueDate'], 'days'),
];

/** What belongs together and is hidden together, so that an error that all of them carry cannot give itself away. */
const amounts = ['logNet', 'logTax', 'logGross', 'taxRate'] as const;
const questions: readonly MaskedPattern[] = [
  { target: 'logGross', masked: [...amounts, 'logQuantity', 'logUnitPrice'] },
  { target: 'logNet', masked: [...amounts] },
  { target: 'logUnitPrice', masked: [...amounts, 'logUnitPrice'] },
  { target: 'logQuantity', masked: [...amounts, 'logQuantity'] },
  { target: 'taxRate', masked: ['taxRate', 'logTax', 'logGross'] },
];

/** What helps to tell the others and is itself seldom wrong, or judged by a check of its own. */
const neverAsked: ReadonlySet<string> = new Set(['logTax', 'weekday', 'purchaseOrder']);

/**
 * The inputs of the bundled model: it serves companies that it has never seen, so it knows no seller, only what the
 * seller's running statistics say.
 */
export const bundledSpec: UnfittedSpec = {
  numbers: known,
  categories: [
    { name: 'weekday', values: ['0', '1', '2', '3', '4', '5', '6'], fields: ['issueDate'], unit: 'text' },
    { name: 'purchaseOrder', values: ['no', 'yes'], fields: ['purchaseOrder'], unit: 'text' },
  ],
  context: contextOf(known),
  patterns: [...questions, ...alone(['logLines', 'paymentDays'])],
  components,
};

/** The inputs of a company's own model: what most of its invoices have, its sellers and its custom fields among it. */
export function ownSpec(facts: readonly Facts[]): UnfittedSpec {
  const many = (count: number) => count >= presentShare * facts.length;
  const has = (name: string) => many(facts.filter(({ numbers }) => numbers[name] !== undefined).length);
  const own = [
    ...new Set(facts.flatMap(({ numbers }) => Object.keys(numbers).filter((name) => name.startsWith('x-')))),
  ];
  const numbers = [
    ...known.filter(({ name }) => has(name)),
    ...own.filter(has).map((name) => number(name, [name], isDay(facts, name) ? 'days' : 'number', false)),
  ];
  const categories = categoriesOf(facts, many);
  const names = new Set([...numbers, ...categories].map(({ name }) => name));
  const asked = new Set(questions.map(({ target }) => target));
  return {
    numbers,
    categories,
    context: contextOf(numbers.filter(({ relativeTo }) => relativeTo !== undefined)),
    patterns: [
      ...questions
        .filter(({ target }) => names.has(target))
        .map(({ target, masked }) => ({ target, masked: masked.filter((name) => names.has(name)) })),
      ...alone([...names].filter((name) => !asked.has(name) && !neverAsked.has(name))),
    ],
    components,
  };
}

/** The fields of the catalogue that a category of the facts is read from. */
const categoryFields: Readonly<Record<string, readonly FieldPath[]>> = {
  seller: ['sellerName'],
  currency: ['currency'],
  terms: ['paymentTermsDays'],
  weekday: ['issueDate'],
  purchaseOrder: ['purchaseOrder'],
};

function categoriesOf(facts: readonly Facts[], many: (count: number) => boolean): CategorySpec[] {
  const counts = new Map<string, Map<string, number>>();
  for (const { seller, categories } of facts) {
    const all = seller === undefined ? categories : { ...categories, seller };
    for (const [name, value] of Object.entries(all)) {
      if (!name.startsWith('x-') && !Object.hasOwn(categoryFields, name)) continue;
      const values = counts.get(name) ?? new Map<string, number>();
      values.set(value, (values.get(value) ?? 0) + 1);
      counts.set(name, values);
    }
  }
  return [...counts].flatMap(([name, values]) => {
    const usual = [...values].filter(([, count]) => count >= fewestOfValue).sort((a, b) => b[1] - a[1]);
    const present = [...values.values()].reduce((sum, count) => sum + count, 0);
    if (!many(present) || usual.length < 2) return [];
    const fields = Object.hasOwn(categoryFields, name) ? (categoryFields[name] ?? []) : [name];
    return [{ name, values: usual.slice(0, mostValues).map(([value]) => value), fields, unit: 'text' as const }];
  });
}

/** A custom field of dates is a number of days in the facts. */
function isDay(facts: readonly Facts[], name: string): boolean {
  const text = facts.find(({ invoice }) => invoice[name] !== undefined)?.invoice[name];
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text);
}

function number(
  name: string,
  fields: readonly FieldPath[],
  unit: FeatureUnit = 'logarithm',
  isRelative = true,
): NumberSpec {
  return { name, fields, unit, ...(isRelative && { relativeTo: 'seller' as const }) };
}

function contextOf(numbers: readonly NumberSpec[]): UnfittedSpec['context'] {
  const names = numbers.filter(({ name }) => name !== 'logTax' && name !== 'logGross').map(({ name }) => name);
  return ['invoices', ...names.flatMap((name) => [`middle:${name}`, `spread:${name}`, `last:${name}`])].map((name) => ({
    name,
  }));
}

function alone(names: readonly string[]): MaskedPattern[] {
  return names.map((target) => ({ target, masked: [target] }));
}
