/** Legal forms of companies, folded, without dots and spaces, each with the other ways in which it is written. */
const spellings: Readonly<Record<string, readonly string[]>> = {
  // German-speaking
  gmbh: ['gesmbh', 'gesellschaftmitbeschrankterhaftung', 'mbh'],
  ggmbh: [],
  ag: ['aktiengesellschaft'],
  kg: ['kommanditgesellschaft'],
  kgaa: [],
  ohg: ['offenehandelsgesellschaft'],
  gbr: ['gesellschaftburgerlichenrechts'],
  ug: ['ughaftungsbeschrankt', 'unternehmergesellschafthaftungsbeschrankt'],
  ek: ['ekfm', 'ekfr', 'eingetragenerkaufmann', 'eingetragenekauffrau'],
  eg: ['egen'],
  ev: [],
  // English-speaking
  ltd: ['limited'],
  plc: ['publiclimitedcompany'],
  llp: ['limitedliabilitypartnership'],
  llc: ['limitedliabilitycompany'],
  lp: ['limitedpartnership'],
  inc: ['incorporated'],
  corp: ['corporation'],
  co: ['company', 'cie', 'compagnie'],
  pty: ['proprietary'],
  pte: [],
  // French, Italian, Spanish, Portuguese
  sa: ['societeanonyme', 'sociedadanonima', 'sociedadeanonima'],
  sarl: ['societearesponsabilitelimitee'],
  eurl: [],
  sas: ['societeparactionssimplifiee', 'societainaccomanditasemplice'],
  sasu: [],
  snc: ['societeennomcollectif', 'societainnomecollettivo'],
  sci: [],
  srl: ['societaaresponsabilitalimitata'],
  srls: [],
  sagl: [],
  spa: ['societaperazioni'],
  sl: ['sociedadlimitada'],
  slu: [],
  sau: [],
  lda: ['ltda', 'limitada'],
  // Dutch and Belgian
  bv: ['beslotenvennootschap'],
  nv: ['naamlozevennootschap'],
  vof: [],
  bvba: [],
  sprl: [],
  // Nordic and Baltic
  ab: ['aktiebolag'],
  hb: ['handelsbolag'],
  aps: ['anpartsselskab'],
  as: ['aktieselskab', 'aksjeselskap'],
  asa: [],
  oy: ['osakeyhtio'],
  oyj: [],
  ou: ['osauhing'],
  sia: [],
  uab: [],
  // Central and eastern Europe
  spzoo: ['spolkazograniczonaodpowiedzialnoscia'],
  spj: ['spolkajawna'],
  spk: ['spolkakomandytowa'],
  sro: ['spolsro'],
  kft: [],
  zrt: [],
  nyrt: [],
  doo: [],
  eood: [],
  ood: [],
  // Of the European Union
  se: ['societaseuropaea'],
};

const canonical = new Map(
  Object.entries(spellings).flatMap(([form, others]) => [form, ...others].map((each) => [each, form] as const)),
);

/** The words of the longest: S.p.z.o.o. in letters, or a form that is written out. */
const mostWords = 6;
/** What stands before the name in some countries; elsewhere the same letters may be a part of the name. */
const leading: ReadonlySet<string> = new Set(['sarl', 'sas', 'eurl', 'ab']);

/**
 * Parts a name's words into the name and its legal form, however that is written.
 *
 * @param words - Folded, in lower case, without punctuation; not empty.
 * @returns The words that are left, at least one, and the forms in their order with a space between; `''` without one.
 * @example partLegalForm(['muster', 'g', 'm', 'b', 'h', 'co', 'kg']) // { words: ['muster'], legalForm: 'gmbh co kg' }
 */
export function partLegalForm(words: readonly string[]): { words: readonly string[]; legalForm: string } {
  const forms: string[] = [];
  let left = words;
  for (let found = formAtEnd(left); found; found = formAtEnd(left)) {
    forms.unshift(found.form);
    left = left.slice(0, -found.count);
  }
  const first = left[0] ?? '';
  if (forms.length > 0 || left.length < 2 || !leading.has(first)) return { words: left, legalForm: forms.join(' ') };
  return { words: left.slice(1), legalForm: first };
}

function formAtEnd(words: readonly string[]): { form: string; count: number } | undefined {
  for (let count = Math.min(mostWords, words.length - 1); count > 0; count -= 1) {
    const form = canonical.get(words.slice(-count).join(''));
    if (form !== undefined) return { form, count };
  }
  return undefined;
}
