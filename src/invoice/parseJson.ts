/** A key named `__proto__`, which nothing that is meant well has. */
export class ProtoKeyError extends SyntaxError {}

/**
 * Reads JSON that may come from anywhere.
 *
 * @throws ProtoKeyError for JSON with a key `__proto__`, SyntaxError for other text, RangeError when it is nested deeper
 *   than the stack is high.
 */
export function parseJson(text: string): unknown {
  return JSON.parse(text, (key, value: unknown) => {
    if (key === '__proto__') throw new ProtoKeyError('a key is named __proto__');
    return value;
  });
}
