import { describe, expect, test } from 'vitest'
import { lineage } from '#domain/comparison/lineage.ts'
import { allQuestions } from '#domain/questionnaire/all-questions.ts'
import type { Definition, Item } from '#domain/questionnaire/definition.ts'
import { itemScore } from '#domain/questionnaire/item-score.ts'
import { scoreRange } from '#domain/questionnaire/reachable-scores.ts'
import { markOf } from '#domain/questionnaire/same-question.ts'
import { sizeOf } from '#domain/questionnaire/size.ts'
import { experienceOf, itemWordsOf, themeName } from '#domain/questionnaire/wording.ts'
import { minutesToRate } from '#domain/rating/size.ts'
import { checkCatalogue, findingsOf } from '#domain/quick-wins/catalogue-check.ts'
import { EDITIONS, MEASURES } from '#tests/content.ts'

/** What every edition of the questionnaire has to be, and how the second stands to the first. */
const [first, second] = EDITIONS
if (!first || !second) throw new Error('Two editions are expected')

const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id)
const optionsOf = (item: Item) => ('options' in item ? item.options : [])
const itemOf = ({ items }: Definition, id: string) => {
  const item = items.find((candidate) => candidate.id === id)
  if (!item) throw new Error(`There is no item ${id}`)
  return item
}

describe.each(EDITIONS.map((edition) => [edition.version, edition] as const))(
  '%s',
  (_, edition) => {
    const { items, themes, ratingItems, wording } = edition

    test('names nothing twice, and nothing that is not there', () => {
      for (const list of [items, themes, ratingItems])
        expect(new Set(idsOf(list)).size).toBe(list.length)
      const [ofThemes, ofItems] = [idsOf(themes), idsOf(items)]
      for (const { theme } of [...items, ...ratingItems]) expect(ofThemes).toContain(theme)
      for (const item of items) {
        expect(new Set(idsOf(optionsOf(item))).size).toBe(optionsOf(item).length)
        if (!item.showIf) continue
        expect(ofItems.indexOf(item.showIf.item)).toBeLessThan(ofItems.indexOf(item.id))
      }
    })

    test('asks and rates the same things: items and experiences point at each other', () => {
      const pairs = (from: readonly [string, readonly string[]][], turn: boolean) =>
        from.flatMap(([a, list]) => list.map((b) => (turn ? `${b} ${a}` : `${a} ${b}`))).sort()
      expect(
        pairs(
          items.map(({ id, ratingItems: rated }) => [id, rated]),
          false,
        ),
      ).toEqual(
        pairs(
          ratingItems.map(({ id, scanItems }) => [id, scanItems]),
          true,
        ),
      )
      for (const { id, scanItems } of ratingItems)
        expect([id, scanItems.length > 0]).toEqual([id, true])
    })

    test('weighs a hundred, and every scored item goes from 0 to 100', () => {
      expect(themes.reduce((sum, { weight }) => sum + weight, 0)).toBe(100)
      for (const item of items.filter(({ weight }) => weight > 0)) {
        const { lowest, highest } = scoreRange(item) ?? {}
        expect([item.id, highest]).toEqual([item.id, 100])
        // Dutch at least is chosen of the languages.
        expect([item.id, (lowest ?? 100) <= 10]).toEqual([item.id, true])
      }
    })

    test('asks core questions in every theme, and tells a situation that is meant and one that is not', () => {
      for (const { id } of themes)
        expect(items.filter(({ theme, core }) => theme === id && core).length).toBeGreaterThan(1)
      const texts = items.flatMap(({ example, counterExample }) => [
        example ?? '',
        counterExample ?? '',
      ])
      expect(texts.filter(({ length }) => length < 15 || length > 150)).toEqual([])
      expect(new Set(texts).size).toBe(2 * items.length)
    })

    test('has words for every question, experience and theme, written for their texts', () => {
      expect(idsOf(items).filter((id) => !itemWordsOf(wording, itemOf(edition, id)))).toEqual([])
      expect(Object.keys(wording.items).sort()).toEqual(idsOf(items).sort())
      expect(ratingItems.filter((item) => !experienceOf(wording, item))).toEqual([])
      for (const theme of themes)
        expect(themeName(wording, theme, 'de')).toBe(wording.themes[theme.id]?.de)
      expect(new Set(items.map(markOf)).size).toBe(items.length)
    })

    test('has a clause for every answer that a measure begins with', () => {
      const missing = MEASURES.flatMap(({ triggers, unknownTriggers }) => [
        ...triggers.flatMap(({ item: id, atMost }) => {
          const item = items.find((candidate) => candidate.id === id)
          const words = wording.items[id]
          if (!item || !words) return []
          if (item.kind === 'number') return words.value ? [] : [id]
          if (item.kind === 'multi') return words.chosen ? [] : [id]
          const low = optionsOf(item).filter(({ score }) => score <= atMost)
          return low.flatMap((option) => (words.options?.[option.id] ? [] : [`${id} ${option.id}`]))
        }),
        ...unknownTriggers.filter((id) => idsOf(items).includes(id) && !wording.items[id]?.unknown),
      ])
      expect(missing).toEqual([])
    })

    test('has contradictions about answers that can be given', () => {
      for (const { id, items: pair, clashes } of wording.contradictions)
        for (const clash of clashes)
          for (const [place, wanted] of clash.entries()) {
            const item = itemOf(edition, pair[place] ?? '')
            const named =
              'oneOf' in wanted ? wanted.oneOf : 'includes' in wanted ? [wanted.includes] : []
            const more = 'without' in wanted ? [wanted.without] : []
            expect([id, idsOf(optionsOf(item))]).toEqual([
              id,
              expect.arrayContaining([...named, ...more]),
            ])
          }
    })

    test('has a measure for every scored question, and every measure begins and improves something in it', () => {
      const asked = idsOf(items)
      const rated = idsOf(ratingItems)
      expect(
        checkCatalogue(edition, MEASURES).uncovered.filter((id) => itemOf(edition, id).weight > 0),
      ).toEqual([])
      const idle = MEASURES.filter(
        ({ triggers, targets, effects }) =>
          triggers.some(({ item }) => asked.includes(item)) &&
          !(
            targets.some(({ item }) => asked.includes(item)) &&
            effects.some(({ ratingItem }) => rated.includes(ratingItem))
          ),
      )
      expect(idsOf(idle)).toEqual([])
      for (const measure of MEASURES)
        for (const finding of findingsOf(edition, measure))
          expect([measure.id, finding.kind]).toEqual([
            measure.id,
            expect.stringMatching(/^(neverFires|deadTrigger|deadTarget|unknownRatingItem)$/),
          ])
    })
  },
)

test('on the questions of all editions nothing is the matter with any measure, whichever is in use', () => {
  for (const [inUse, other] of [[first, second] as const, [second, first] as const]) {
    const all = allQuestions(inUse, [other, inUse])
    expect(all.version).toBe(inUse.version)
    expect(all.items.slice(0, inUse.items.length)).toEqual(inUse.items)
    expect(new Set(idsOf(all.items)).size).toBe(all.items.length)
    const { findings, uncovered } = checkCatalogue(all, MEASURES)
    expect([...findings].filter(([, list]) => list.length > 0)).toEqual([])
    expect(uncovered).toEqual([])
  }
})

describe('of the second edition', () => {
  const kinds = new Map(second.items.map((item) => [item.id, lineage(first, item)]))
  const those = (kind: string) => [...kinds].filter(([, one]) => one === kind).map(([id]) => id)

  test('what stayed the same is compared; what was split, or is counted otherwise, says so', () => {
    expect(those('reworded')).toEqual([
      'tijdig-omgevingsvergunning-pct',
      'doorlooptijd-horeca-weken',
    ])
    expect(those('split')).toEqual(['klacht-contact', 'bezwaar-contact'])
    expect(those('new')).toEqual([
      'bereikbaar-tijden',
      'reactie-gemeten-pct',
      'terugbellen-pct',
      'hersteltermijn-dagen',
      'besluiten-in-stand-pct',
      'leges-ondernemers',
      'evenementen-indienen',
    ])
    expect(those('same')).toHaveLength(43)
    const gone = idsOf(first.items).filter((id) => !kinds.has(id))
    expect(gone).toEqual(['klachten-contact'])
  })

  test('a measurement is not judged by a norm of the municipality itself', () => {
    const measured = itemOf(second, 'reactie-gemeten-pct')
    expect(measured.showIf).toBeUndefined()
    expect(measured.text.nl).toContain('binnen vijf werkdagen')
  })

  test('an own form with its status is worth more than typing over elsewhere, and nothing need apply', () => {
    const events = itemOf(second, 'evenementen-indienen')
    expect(itemScore(events, 'l2s')).toBeGreaterThan(itemScore(events, 'l2') ?? 100)
    expect(events.notApplicableWhen).toBeDefined()
  })

  test('says how long it takes', () => {
    expect(sizeOf(second, 'full')).toEqual({ fewest: 51, most: 54, minutes: 56 })
    expect(sizeOf(second, 'short')).toEqual({ fewest: 17, most: 17, minutes: 15 })
    expect(second.ratingItems).toHaveLength(19)
    expect(minutesToRate(second.ratingItems.length)).toBe(3)
  })
})
