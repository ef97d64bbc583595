import { isCustomField } from '../invoice/catalogue';
import type { FieldPath } from '../invoice/types';
import { type TextKey, text } from './text';
import { en } from './texts/en';

type NameKey =
  Extract<TextKey, `field.${string}`> extends infer K
    ? K extends 'field.inLine' | 'field.inEachLine' | 'field.inTax'
      ? never
      : K
    : never;

/**
 * What a field is called on screen.
 *
 * @example fieldName('lines.2.quantity') // 'Line 3: Quantity'
 */
export function fieldName(path: FieldPath): string {
  if (isCustomField(path)) return path.slice(2).replace(/[_-]+/g, ' ');
  const [group, index, id] = path.split('.');
  if (id === undefined) return ownName(path);
  const field = ownName(id);
  if (index === '*') return text('field.inEachLine', { field });
  const line = Number(index) + 1;
  return group === 'lines' ? text('field.inLine', { line, field }) : text('field.inTax', { line, field });
}

/** What a field is called by itself, on whatever line it stands. */
export function ownName(id: string): string {
  const key = `field.${id}`;
  return isNameKey(key) ? text(key) : id;
}

function isNameKey(key: string): key is NameKey {
  return Object.hasOwn(en, key);
}
