/**
 * Reads JSON that may come from anywhere. A key `__proto__` is refused: nothing that is meant well has one.
 *
 * @throws SyntaxError when the text is not JSON or has such a key.
 */
export function parseJson(text: string): unknown {
  return JSON.parse(text, (key, value: unknown) => {
    if (key === '__proto__') throw new SyntaxError('a key is named __proto__');
    return value;
  });
}
