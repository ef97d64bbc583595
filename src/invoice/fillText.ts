/** The names in braces in a sentence: `'{file} is missing'` has `file`. */
export type Blanks<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Blanks<Rest>
  : never;

/**
 * Fills the blanks of a sentence. A blank without a filling stays as it is, so that the mistake shows.
 *
 * @example fillText('{count} of {all} rows', { count: 3, all: 12 }) // '3 of 12 rows'
 */
export function fillText(text: string, fillings: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (blank, name: string) =>
    Object.hasOwn(fillings, name) ? String(fillings[name]) : blank,
  );
}
