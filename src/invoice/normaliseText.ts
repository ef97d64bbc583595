/** First digits of the scripts that invoices are printed in: Arabic-Indic, Persian, Devanagari, Bengali, Thai, full width. */
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10];

/**
 * A page's text with one form for what looks alike: ASCII digits, plain spaces, `-` for every minus, `'` for every
 * apostrophe, no invisible marks, no white space around it.
 */
export function normaliseText(text: string): string {
  return text
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u00ad\u061c]/g, '')
    .replace(/[\s\u00a0\u202f\u2009\u2007]+/g, ' ')
    .replace(/[\u2212\u2010-\u2014\ufe63\uff0d]/g, '-')
    .replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
    .replace(/[\uff0c]/g, ',')
    .replace(/[\uff0e]/g, '.')
    .replace(/[\uff08]/g, '(')
    .replace(/[\uff09]/g, ')')
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19]/g, asciiDigit)
    .trim();
}

function asciiDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  const zero = zeros.find((start) => code >= start && code <= start + 9);
  return zero === undefined ? digit : String(code - zero);
}
