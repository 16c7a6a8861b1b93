/** What kind of personal data a piece of text looks like. */
export type PersonalKind = 'email' | 'iban' | 'phone' | 'plate' | 'name'

/** A piece of a text that looks like personal data, from start to before end. */
export type PersonalPart = { kind: PersonalKind; start: number; end: number }

/** A word as names have it: a capital and small letters; with a dash for two. */
const NAME = String.raw`\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?`
const BETWEEN = String.raw`(?:(?:van|von|de|der|den|ten|ter|te|du|la|le|zu|'t)\s+){0,3}`

/** Words that begin many a sentence and no name. */
const FIRST = String.raw`(?:De|Het|Een|Bij|In|Op|Aan|Met|Voor|Van|Onze|Uw|Der|Die|Das|Ein|Eine|Le|La|Les|The)`

const PATTERNS: readonly (readonly [PersonalKind, RegExp])[] = [
  ['email', /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu],
  // Netherlands, Germany, Belgium and others: two letters, two digits and 11 to 30 more.
  ['iban', /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b/g],
  // With the country (+31, 0032, +49 (0)…) or with a first 0, and nine digits or more in all.
  [
    'phone',
    /(?<![\p{L}\p{N}])(?:(?:\+|00)\d{2}[\s.-]?(?:\(0\)[\s.-]?)?|0)(?:[\s./-]?\d){8,12}(?!\d)/gu,
  ],
  // Dutch and Belgian: three groups with dashes, letters and digits; German: AC-XY 1234.
  [
    'plate',
    /\b(?=[A-Z0-9-]*\d)(?=[A-Z0-9-]*[A-Z])(?:[A-Z]{1,3}|\d{1,3})-(?:[A-Z]{1,3}|\d{1,3})-(?:[A-Z]{1,3}|\d{1,3})\b/g,
  ],
  ['plate', /\b[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} ?\d{1,4}[EH]?\b/g],
  // Meneer Jansen, mevr. de Vries, Herr Müller, Mme Dubois, Mr Smith.
  [
    'name',
    new RegExp(
      String.raw`(?<!\p{L})(?:[Mm]eneer|[Mm]evrouw|[Mm]ijnheer|[Dd]hr\.?|[Mm]evr\.?|[Mm]w\.?|[Hh]eer|[Hh]errn?|[Ff]rau|[Mm]onsieur|[Mm]adame|[Mm]me|[Mm]rs?\.?|[Mm]s\.?)\s+(?:\p{Lu}\.\s*)*${BETWEEN}${NAME}(?:\s+${NAME})?`,
      'gu',
    ),
  ],
  // Two words with a capital after each other that are not the first of a sentence: Jan de Vries.
  [
    'name',
    new RegExp(String.raw`(?<!(?:^|[.!?:]\s*)\p{L}*)(?<!\p{L})${NAME}\s+${BETWEEN}${NAME}`, 'gu'),
  ],
  // Also at the beginning of a sentence when the second word cannot be there by chance.
  ['name', new RegExp(String.raw`(?<=^|[.!?:]\s+)(?!${FIRST}\s)${NAME}\s+${BETWEEN}${NAME}`, 'gu')],
]

/**
 * The parts of a text that look like personal data, in order and without overlap. By pattern: it helps
 * who reviews and does not replace reading.
 * @param known names that are nobody's, such as places: never marked as a name.
 */
export function personalData(text: string, known: readonly string[] = []): PersonalPart[] {
  const found = PATTERNS.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].flatMap((match): PersonalPart[] =>
      kind === 'name' && known.includes(match[0])
        ? []
        : [{ kind, start: match.index, end: match.index + match[0].length }],
    ),
  )
  // The patterns stand in order of certainty: what comes later gives way.
  const kept: PersonalPart[] = []
  for (const part of found)
    if (kept.every(({ start, end }) => part.end <= start || part.start >= end)) kept.push(part)
  return kept.sort((a, b) => a.start - b.start)
}

/** The text with every part that looks like personal data replaced by these words for its kind. */
export function withoutPersonalData(
  text: string,
  words: Record<PersonalKind, string>,
  known: readonly string[] = [],
): string {
  return personalData(text, known).reduceRight(
    (rest, { kind, start, end }) => rest.slice(0, start) + words[kind] + rest.slice(end),
    text,
  )
}
