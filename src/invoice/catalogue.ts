import type { CustomKinds, Field, FieldKind, FieldPath } from './types';

/** The header fields by id, with their business term in EN 16931-1:2017. */
export const headerFields = {
  invoiceNumber: { term: 'BT-1', kind: 'text' },
  issueDate: { term: 'BT-2', kind: 'date' },
  invoiceType: { term: 'BT-3', kind: 'invoiceType' },
  currency: { term: 'BT-5', kind: 'currency' },
  dueDate: { term: 'BT-9', kind: 'date' },
  buyerReference: { term: 'BT-10', kind: 'text' },
  purchaseOrder: { term: 'BT-13', kind: 'text' },
  paymentTerms: { term: 'BT-20', kind: 'text' },
  paymentTermsDays: { term: 'BT-20', kind: 'number' },
  sellerName: { term: 'BT-27', kind: 'text' },
  sellerVatId: { term: 'BT-31', kind: 'text' },
  buyerName: { term: 'BT-44', kind: 'text' },
  buyerVatId: { term: 'BT-48', kind: 'text' },
  iban: { term: 'BT-84', kind: 'text' },
  lineTotal: { term: 'BT-106', kind: 'money' },
  allowanceTotal: { term: 'BT-107', kind: 'money' },
  chargeTotal: { term: 'BT-108', kind: 'money' },
  netTotal: { term: 'BT-109', kind: 'money' },
  taxTotal: { term: 'BT-110', kind: 'money' },
  grossTotal: { term: 'BT-112', kind: 'money' },
  paidAmount: { term: 'BT-113', kind: 'money' },
  roundingAmount: { term: 'BT-114', kind: 'money' },
  amountDue: { term: 'BT-115', kind: 'money' },
  lineCount: { kind: 'number' },
  quantity: { kind: 'number' },
  unitPrice: { kind: 'money' },
} as const satisfies Record<string, Field>;

/** The fields of one line (`lines.N.`), EN 16931-1:2017 BG-25. */
export const lineFields = {
  name: { term: 'BT-153', kind: 'text' },
  quantity: { term: 'BT-129', kind: 'number' },
  unitPrice: { term: 'BT-146', kind: 'money' },
  net: { term: 'BT-131', kind: 'money' },
  taxRate: { term: 'BT-152', kind: 'number' },
} as const satisfies Record<string, Field>;

/** The fields of one row of the tax breakdown (`taxBreakdown.N.`), EN 16931-1:2017 BG-23. */
export const taxBreakdownFields = {
  taxable: { term: 'BT-116', kind: 'money' },
  tax: { term: 'BT-117', kind: 'money' },
  category: { term: 'BT-118', kind: 'text' },
  rate: { term: 'BT-119', kind: 'number' },
} as const satisfies Record<string, Field>;

const groups: Readonly<Record<string, Readonly<Record<string, Field>>>> = {
  lines: lineFields,
  taxBreakdown: taxBreakdownFields,
};

/**
 * What kind of value stands at a path.
 *
 * @param customKinds - What the model in use takes its custom fields for. Another custom field is a date when its name
 *   ends in `date`, else a number.
 * @returns undefined for a path that is neither in the catalogue nor a custom field.
 * @example fieldKind('lines.2.quantity') // 'number'
 */
export function fieldKind(path: FieldPath, customKinds: CustomKinds = {}): FieldKind | undefined {
  if (isCustomField(path)) {
    const told = Object.hasOwn(customKinds, path) ? customKinds[path] : undefined;
    return told ?? (/date$/i.test(path) ? 'date' : 'number');
  }
  const [group, index, name, ...rest] = path.split('.');
  if (group === undefined || rest.length > 0) return undefined;
  if (index === undefined) return field(headerFields, group)?.kind;
  const fields = Object.hasOwn(groups, group) ? groups[group] : undefined;
  return fields && name && /^(?:0|[1-9]\d{0,3})$/.test(index) ? field(fields, name)?.kind : undefined;
}

/** True for a field that a profile or a model adds: `x-` and a name of letters, digits, `_` and `-`. */
export function isCustomField(path: FieldPath): boolean {
  return /^x-[A-Za-z0-9_-]{1,64}$/.test(path);
}

/**
 * The path that a CSV column stands for: the field whose id in snake_case it bears.
 *
 * @returns undefined when no field of the catalogue bears that name.
 * @example pathOfColumn('lines.0.unit_price') // 'lines.0.unitPrice'
 */
export function pathOfColumn(column: string): FieldPath | undefined {
  const name = column.trim();
  const path = isCustomField(name) ? name : name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return fieldKind(path) === undefined ? undefined : path;
}

/** The CSV column of a path, the inverse of `pathOfColumn`. */
export function columnOfPath(path: FieldPath): string {
  return isCustomField(path) ? path : path.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function field(fields: Readonly<Record<string, Field>>, id: string): Field | undefined {
  return Object.hasOwn(fields, id) ? fields[id] : undefined;
}
