import { checkCatalogue, type Finding as MeasureFinding } from '../../quick-wins/catalogue-check.ts'
import type { Measure } from '../../quick-wins/measure.ts'
import { isWrittenFor } from '../same-question.ts'
import { found, type Check, type CheckName, type Found } from './check.ts'
import { editionOf, RATING_PAGE, type Document, type Kind } from './document.ts'
import {
  checkFollows,
  checkOwnMeasures,
  checkParts,
  checkRatingPage,
  checkRules,
  TO_FILL_IN,
  type Around,
} from './publish-checks.ts'
import { readingLevel } from './reading-level.ts'
import { conditionProblems } from './show-if-checks.ts'

const FAULTS: readonly CheckName[] = [
  ...(['weightsDoNotAddUp', 'themeUnknown', 'conditionUnknown', 'conditionImpossible'] as const),
  ...(['conditionLater', 'conditionLoop', 'coreBehindLonger', 'levelWithoutText'] as const),
  ...(['linkOneSided', 'untranslated', 'germanMissing', 'misfit', 'toFillIn'] as const),
  ...(['ruleUnknownItem', 'ruleUnknownAnswer', 'followsUnknown', 'tooFewExperiences'] as const),
  ...(['scaleChanged', 'measureChanged', 'measureUnfit'] as const),
]

/**
 * Everything that is the matter with a draft, in the order of the questionnaire. What the database refuses when it is
 * published is among the faults (check-draft.sql; both read tests/vectors/draft-faults.json).
 * @param measures of the catalogue; those of the draft take their place.
 * @param around what the draft stands among, where that is known.
 */
export function checksOf(
  document: Document,
  measures: readonly Measure[],
  around?: Around,
): readonly Check[] {
  return [
    ...checkParts(document),
    ...checkThemes(document),
    ...conditionProblems(document.items.map(({ asked }) => asked)),
    ...checkLevels(document),
    ...checkTranslations(document),
    ...checkWords(document),
    ...checkRules(document),
    ...(around ? checkFollows(document, around) : []),
    ...checkMeasures(document, measures, around),
    ...checkOwnMeasures(document, measures, around),
    ...checkRatingPage(document, around),
    ...checkLinks(document),
    ...checkReading(document),
    ...checkSources(document),
    ...checkDoubles(document),
  ].map((found) => ({ ...found, fault: FAULTS.includes(found.name) }))
}

/** Theme weights add up to 100, and whatever names a theme names one that is there. */
export function checkThemes({ themes, items, ratingItems }: Document): readonly Found[] {
  const sum = themes.reduce((total, { asked }) => total + asked.weight, 0)
  const known = new Set(themes.map(({ asked }) => asked.id))
  const stray = (kind: Kind, list: readonly { asked: { id: string; theme: string } }[]) =>
    list
      .filter(({ asked }) => !known.has(asked.theme))
      .map(({ asked }): Found => found('themeUnknown', kind, asked.id, asked.theme))
  const [first] = themes
  return [
    ...(first && Math.abs(sum - 100) > 1e-9
      ? [found('weightsDoNotAddUp', 'theme', first.asked.id, String(sum))]
      : []),
    ...themes
      .filter(({ asked }) => !items.some((item) => item.asked.theme === asked.id))
      .map(({ asked }) => found('themeWithoutItems', 'theme', asked.id)),
    ...stray('item', items),
    ...stray('ratingItem', ratingItems),
  ]
}

/** Every level says something, and none scores below the one before. */
export function checkLevels({ items }: Document): readonly Found[] {
  return items.flatMap(({ asked }) => {
    const options = 'options' in asked ? asked.options : []
    const silent = options
      .filter(({ text }) => text.trim() === '' || text === TO_FILL_IN)
      .map(({ id }) => found('levelWithoutText', 'item', asked.id, id))
    const below = options.filter(
      ({ score }, place) => asked.kind === 'choice' && score < (options[place - 1]?.score ?? 0),
    )
    return [
      ...silent,
      ...below.map(({ id }) => found('levelBelowTheOneBefore', 'item', asked.id, id)),
    ]
  })
}

/** A text that is the same in Dutch and in another language was not translated. */
export function checkTranslations(document: Document): readonly Found[] {
  const { themes, items, ratingItems, ratingPage } = document
  type Texts = { nl: string } & Record<string, string>
  const alike = (kind: Kind, id: string, texts: Texts) =>
    Object.entries(texts)
      .filter(
        ([language, text]) => language !== 'nl' && (text.trim() === '' || isCopy(text, texts.nl)),
      )
      .map(([language]) => found('untranslated', kind, id, language))
  return [
    ...themes.flatMap(({ asked, words }) => [
      ...alike('theme', asked.id, asked.text),
      ...(words ? [] : [found('germanMissing', 'theme', asked.id)]),
    ]),
    ...items.flatMap(({ asked }) => alike('item', asked.id, asked.text)),
    ...ratingItems.flatMap(({ asked, words: { fr } }) =>
      alike('ratingItem', asked.id, { ...asked.text, fr }),
    ),
    ...pageTexts(ratingPage).flatMap(([path, texts]) =>
      alike('ratingPage', RATING_PAGE, texts).map((each) => ({
        ...each,
        about: `${path}.${each.about}`,
      })),
    ),
  ]
}

/** A name of a word or two can be the same in two languages; a sentence cannot. */
const isCopy = (text: string, dutch: string) =>
  text === dutch && dutch.trim().split(/\s+/).length > 2

/** The texts around the experiences, with where each stands in its form. */
const pageTexts = ({ texts, scales }: Document['ratingPage']) => [
  ...Object.entries(texts).map(([name, text]) => [`texts.${name}`, text] as const),
  ...Object.entries(scales).flatMap(([name, scale]) =>
    scale.map(({ text }, place) => [`scales.${name}.${place}.text`, text] as const),
  ),
]

/** What is said about a question was written for the question as it is now. */
export function checkWords({ themes, items, ratingItems }: Document): readonly Found[] {
  return [
    ...themes
      .filter(({ asked, words }) => words && !isWrittenFor(words.writtenFor, asked.text.nl))
      .map(({ asked }) => found('wordsForOtherText', 'theme', asked.id)),
    ...items
      .filter(({ asked, words }) => !isWrittenFor(words?.writtenFor, asked))
      .map(({ asked }) => found('wordsForOtherText', 'item', asked.id)),
    ...ratingItems
      .filter(({ asked, words }) => !isWrittenFor(words.writtenFor, asked.text.nl))
      .map(({ asked }) => found('wordsForOtherText', 'ratingItem', asked.id)),
  ]
}

/** Every scored question has a measure, and each measure about this draft can begin, not always. */
export function checkMeasures(
  document: Document,
  measures: readonly Measure[],
  around?: Around,
): readonly Found[] {
  const { definition } = editionOf(document)
  const own = Object.entries(document.measures)
  const all = [
    ...measures.filter(({ id }) => !(id in document.measures)),
    ...own.map(([id, { version, content }]) => ({ id, version, ...content })),
  ]
  const { findings, uncovered } = checkCatalogue(definition, all)
  // A measure about questions of older versions only had nothing to begin with before.
  const before = around?.base.items.map(({ asked: { id } }) => id) ?? []
  const asked = new Set([...definition.items.map(({ id }) => id), ...before])
  const about = new Set(
    all
      .filter(
        ({ id, triggers }) => id in document.measures || triggers.some((t) => asked.has(t.item)),
      )
      .map(({ id }) => id),
  )
  const names: Partial<Record<MeasureFinding['kind'], CheckName>> = {
    neverFires: 'measureNeverFires',
    alwaysFires: 'measureAlwaysFires',
  }
  return [
    ...uncovered.map((id) => found('withoutMeasure', 'item', id)),
    ...[...findings].flatMap(([id, list]) =>
      list.flatMap((finding) => {
        const name = about.has(id) && names[finding.kind]
        return name ? [found(name, 'measure', id, 'item' in finding ? finding.item : '')] : []
      }),
    ),
  ]
}

/** Every experience mirrors a question, and a link stands on both sides. */
export function checkLinks({ items, ratingItems }: Document): readonly Found[] {
  const links = new Map(items.map(({ asked }) => [asked.id, asked.ratingItems]))
  const back = new Map(ratingItems.map(({ asked }) => [asked.id, asked.scanItems]))
  return [
    ...ratingItems.flatMap(({ asked: { id, scanItems } }) => [
      ...(scanItems.length === 0 ? [found('mirrorsNothing', 'ratingItem', id)] : []),
      ...scanItems
        .filter((item) => !links.get(item)?.includes(id))
        .map((item) => found('linkOneSided', 'ratingItem', id, item)),
    ]),
    ...items.flatMap(({ asked: { id, ratingItems: rated } }) =>
      rated
        .filter((item) => !back.get(item)?.includes(id))
        .map((item) => found('linkOneSided', 'item', id, item)),
    ),
  ]
}

/** By the average length of words and sentences, which is an estimate and no test of B1. */
export function checkReading({ items, ratingItems }: Document): readonly Found[] {
  const ofItems = items.map(({ asked }) => {
    const options = 'options' in asked ? asked.options.map(({ text }) => text) : []
    return ['item', asked.id, [asked.text.nl, asked.why, ...options]] as const
  })
  const rated = ratingItems.map(({ asked }) => ['ratingItem', asked.id, [asked.text.nl]] as const)
  return [...ofItems, ...rated].flatMap(([kind, id, texts]) => {
    const { hard, wordsPerSentence, lettersPerWord } = readingLevel(texts)
    return hard ? [found('hardToRead', kind, id, `${wordsPerSentence} / ${lettersPerWord}`)] : []
  })
}

const LAW = /\b(wet|awb|woo|verordening|besluit|richtlijn|[a-z]+wet)\b/i

/** Every question says where its norm comes from; a law with its article, year or number. */
export function checkSources({ items }: Document): readonly Found[] {
  return items.flatMap(({ asked: { id, normSource } }) => {
    if (!/\p{L}/u.test(normSource)) return [found('withoutSource', 'item', id)]
    const [law = ''] = LAW.exec(normSource) ?? []
    return law && !/\d/.test(normSource) ? [found('lawWithoutArticle', 'item', id, law)] : []
  })
}

/** "En/of", or two question marks: often two questions, of which only one can be answered. */
export function checkDoubles({ items, ratingItems }: Document): readonly Found[] {
  const isDouble = (text: string) => /\ben\s*\/\s*of\b/i.test(text) || /[?].*[?]/.test(text)
  const of = (kind: Kind, list: readonly { asked: { id: string; text: { nl: string } } }[]) =>
    list
      .filter(({ asked }) => isDouble(asked.text.nl))
      .map(({ asked }) => found('twoQuestionsInOne', kind, asked.id))
  return [...of('item', items), ...of('ratingItem', ratingItems)]
}
