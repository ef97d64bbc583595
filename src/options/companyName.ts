/** Letters that are no other letter with an accent. */
const letters: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd' };

/**
 * A company as people write it: the history knows it by a key alone, in lower case and without accents.
 *
 * @param candidates - Names that may be this company's, the likeliest first.
 * @example companyName('muller gmbh', ['Müller GmbH']) // 'Müller GmbH'
 */
export function companyName(key: string, candidates: readonly (string | undefined)[]): string {
  const named = candidates.find((name) => name !== undefined && bare(name) === bare(key));
  return named?.trim() || key;
}

function bare(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[ßøæœłđ]/g, (letter) => letters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]/gu, '');
}
