import { describe, expect, test } from 'vitest'
import { EMPTY_ANSWER, type Answers } from '#domain/questionnaire/answers.ts'
import type { Item } from '#domain/questionnaire/definition.ts'
import { itemScore } from '#domain/questionnaire/item-score.ts'
import type { Need } from '#domain/quick-wins/need.ts'
import {
  DEFINITION,
  EDITIONS,
  itemCalled,
  measureCalled,
  MEASURES,
  WORDING,
} from '#tests/content.ts'
import { rated } from '#tests/rated.ts'
import {
  effortWords,
  experienceSentence,
  foundationSentences,
  gainSentence,
  stabilitySentence,
} from './number-words.ts'
import {
  emphasisSentence,
  gapClause,
  importanceWords,
  reasonSentence,
  satisfactionWords,
} from '#parts/quick-win-reason.ts'

const answers = (itemId: string, value: string | number | string[]): Answers => ({
  [itemId]: { ...EMPTY_ANSWER, status: 'answered', value },
})
/** Answers of every kind that an item can have. */
function valuesOf(item: Item): readonly (string | string[] | number)[] {
  if (item.kind === 'choice' || item.kind === 'yesNo') return item.options.map(({ id }) => id)
  return item.kind === 'multi' ? item.options.map(({ id }) => [id]) : [1]
}
const unknown = (itemId: string): Answers => ({ [itemId]: { ...EMPTY_ANSWER, status: 'unknown' } })

const region = rated(240, 85, 60)
const need = (change: Partial<Need> = {}): Need => ({
  ratingItem: 'e-reactietijd',
  need: 36.93,
  basis: 'own',
  own: rated(12, 87, 42, 0.42),
  region,
  ...change,
})
const ratingItem = (id: string) => {
  const found = DEFINITION.ratingItems.find((candidate) => candidate.id === id)
  if (!found) throw new Error(id)
  return found
}
const reason = (change: Partial<Need> = {}, gap = 'er is nog geen afgesproken reactietermijn') =>
  reasonSentence(
    WORDING,
    { ratingItem: ratingItem('e-reactietijd'), need: need(change) },
    'Kerkrade',
    gap,
  )

describe('the reason', () => {
  test('says what entrepreneurs find important, how they fare, and what is missing', () => {
    expect(reason()).toBe(
      'Ondernemers in Kerkrade vinden het belangrijk dat zij snel antwoord krijgen, en zijn daar eerder ontevreden dan tevreden over, en er is nog geen afgesproken reactietermijn.',
    )
  })

  test('says "maar" when entrepreneurs are satisfied already', () => {
    const own = rated(40, 90, 65, 0.7)
    expect(reason({ own })).toBe(
      'Ondernemers in Kerkrade vinden het heel belangrijk dat zij snel antwoord krijgen, en zijn daar tevreden over, maar er is nog geen afgesproken reactietermijn.',
    )
  })

  test('takes the words of the region when the municipality has no ratings', () => {
    expect(reason({ basis: 'region', own: null })).toMatch(
      /^Ondernemers in de regio vinden het belangrijk dat .+ eerder tevreden dan ontevreden over, maar/,
    )
  })

  test('without ratings is about the answer alone', () => {
    expect(reason({ basis: 'none', own: null, region: null, need: 50 })).toBe(
      'Er is nog geen afgesproken reactietermijn.',
    )
  })

  test('quotes an item of entrepreneurs that has no words of its own', () => {
    const item = { id: 'e-nieuw', text: { nl: 'Iets nieuws' } }
    expect(
      reasonSentence(WORDING, { ratingItem: item, need: need() }, 'Beek', 'er is niets'),
    ).toMatch(/^Ondernemers in Beek vinden het belangrijk: ‘Iets nieuws’, en zijn daar/)
  })
})

test.each([
  [0, 'helemaal niet belangrijk', 'heel ontevreden'],
  [12.5, 'niet zo belangrijk', 'ontevreden'],
  [37.5, 'redelijk belangrijk', 'eerder ontevreden dan tevreden'],
  [50, 'redelijk belangrijk', 'eerder tevreden dan ontevreden'],
  [62.5, 'belangrijk', 'tevreden'],
  [87.5, 'heel belangrijk', 'heel tevreden'],
])('%d of 100 is %s, or %s', (value, importance, satisfaction) => {
  expect(importanceWords(value)).toBe(importance)
  expect(satisfactionWords(value)).toBe(satisfaction)
})

describe('what an answer comes down to', () => {
  test('is said from the answer', () => {
    const said = (id: string, value: string | number | string[]) =>
      gapClause(WORDING, itemCalled(id), answers(id, value))
    expect(said('servicenorm-reactie', 'l0')).toBe('er is nog geen afgesproken reactietermijn')
    expect(said('betaaltermijn-pct', 62.5)).toBe(
      '62,5% van de facturen is binnen dertig dagen betaald',
    )
    expect(said('starters-aanbod', ['pagina', 'bbz'])).toBe(
      'starters krijgen 2 van de 5 vormen van hulp',
    )
    expect(said('starters-aanbod', ['geen'])).toBe('starters krijgen 0 van de 5 vormen van hulp')
    expect(said('e-factuur', 'nee')).toBe(
      'elektronische facturen worden nog niet zonder overtypen verwerkt',
    )
  })

  test('an answer without words of its own is quoted', () => {
    const item = itemCalled('servicenorm-reactie')
    expect(gapClause(WORDING, item, answers(item.id, 'l4'))).toMatch(
      /^bij ‘Welke .+’ is het antwoord: ‘.+[^.]’$/,
    )
  })

  describe.each(EDITIONS)('in edition $version', ({ items, ratingItems, wording }) => {
    const asked = (id: string) => items.filter((item) => item.id === id)

    test('every answer that can trigger a measure has plain words', () => {
      const said = MEASURES.flatMap(({ triggers, unknownTriggers }) => [
        ...triggers.flatMap(({ item: id, atMost }) =>
          asked(id).flatMap((item) =>
            valuesOf(item)
              .filter((value) => item.kind === 'number' || (itemScore(item, value) ?? 0) <= atMost)
              .map((value) => gapClause(wording, item, answers(id, value))),
          ),
        ),
        ...unknownTriggers.flatMap((id) =>
          asked(id).map((item) => gapClause(wording, item, unknown(id))),
        ),
      ])
      expect(said.length).toBeGreaterThan(100)
      expect(said.filter((clause) => clause.includes('‘') || clause.endsWith('.'))).toEqual([])
    })

    test('every item of entrepreneurs has plain words', () => {
      const quoted = ratingItems.filter((item) =>
        reasonSentence(wording, { ratingItem: item, need: need() }, 'Beek', 'x').includes('‘'),
      )
      expect(quoted).toEqual([])
    })
  })
})

describe('what is said of the ratings', () => {
  test('names the number from ten on and calls it indicative below thirty', () => {
    expect(experienceSentence(need(), 'Kerkrade')).toBe(
      '12 reacties in Kerkrade: belang 87 (±\u00a016) en tevredenheid 42 (±\u00a016) van 100; 42% (±\u00a029) is tevreden. Dat zijn er minder dan 30, dus dit is indicatief. In de regio: 240 reacties, belang 85 (±\u00a04) en tevredenheid 60 (±\u00a04) van 100.',
    )
    const own = rated(30, 80, 50)
    expect(experienceSentence(need({ own }), 'Kerkrade')).toBe(
      '30 reacties in Kerkrade: belang 80 (±\u00a010) en tevredenheid 50 (±\u00a010) van 100; 50% (±\u00a018) is tevreden. In de regio: 240 reacties, belang 85 (±\u00a04) en tevredenheid 60 (±\u00a04) van 100.',
    )
  })

  test('nobody satisfied among few is a range', () => {
    const own = rated(12, 80, 10, 0)
    expect(experienceSentence(need({ own }), 'Beek')).toContain('; 0% tot 5% is tevreden.')
  })

  test('below ten shows the region only, and says so', () => {
    expect(experienceSentence(need({ basis: 'region', own: null }), 'Vaals')).toMatch(
      /zijn er te weinig reacties\. Dit zijn de cijfers van de regio: 240/,
    )
    expect(experienceSentence(need({ basis: 'none', own: null, region: null }), 'Vaals')).toMatch(
      /^Zonder de stem van ondernemers/,
    )
  })
})

describe('on what the list rests', () => {
  const basis = {
    municipality: 'Beek',
    round: 'Najaar 2026',
    submitted: true,
    responses: 92,
    needs: [need()],
  }

  test('the scan, and how many entrepreneurs', () => {
    expect(foundationSentences(basis)).toEqual([
      'De lijst komt uit de ingediende scan van Beek (Najaar 2026).',
      '92 ondernemers gaven hun oordeel.',
    ])
    expect(foundationSentences({ ...basis, responses: 29 })[1]).toMatch(/indicatief\.$/)
  })

  test('a scan that is not submitted is told as that', () => {
    expect(foundationSentences({ ...basis, submitted: false })[0]).toMatch(/nog niet ingediend/)
  })

  test('too few ratings are not counted aloud', () => {
    const few = foundationSentences({
      ...basis,
      responses: null,
      needs: [need({ basis: 'region', own: null })],
    })
    expect(few[1]).toMatch(/zijn er te weinig reacties .+ leunt op de regio\.$/)
    expect(
      foundationSentences({ ...basis, needs: [need(), need({ basis: 'region', own: null })] }),
    ).toHaveLength(3)
    const none = [need({ basis: 'none', own: null, region: null })]
    expect(foundationSentences({ ...basis, responses: null, needs: none })[1]).toMatch(
      /^Zonder de stem van ondernemers/,
    )
  })
})

test('effort is said in size, days, weeks and costs', () => {
  expect(effortWords(measureCalled('qw-servicebelofte'))).toEqual({
    size: 'Gemiddeld werk (M)',
    spent: '5 dagen in 6 weken, tot €\u00a02.500; daarna 16 uur per jaar',
  })
  expect(
    effortWords({ ...measureCalled('qw-servicebelofte'), personDays: 1, weeks: 1 }).spent,
  ).toBe('1 dag in 1 week, tot €\u00a02.500; daarna 16 uur per jaar')
})

test('what changes on an answer', () => {
  const gain = { item: 'x', weight: 2, from: 25, to: 75, assumed: false }
  expect(gainSentence(gain)).toBe('Score nu 25, daarna 75 (weegt dubbel).')
  expect(gainSentence({ ...gain, weight: 1, from: 50, assumed: true })).toBe(
    'Score nu niet bekend, gerekend met 50, daarna 75.',
  )
  expect(gainSentence({ ...gain, weight: 1, from: 100 })).toBe(
    'Score nu 100, die stijgt hier niet door.',
  )
})

test.each([
  [0.96, /^Vrijwel zeker .* 10 van de 10 /],
  [0.75, /^Vrijwel zeker .* 8 van de 10 /],
  [0.74, /^Wisselt: .* 7 van de 10 /],
  [0.25, /^Wisselt: .* 3 van de 10 /],
  [0.24, /^Zelden bij de eerste vijf: .* 2 van de 10 /],
])('a share of %d in the top is told in tens', (share, words) => {
  expect(stabilitySentence(share, 'own', 'Beek')).toMatch(words)
})

test('it says that estimates were drawn again too, and whose answers it rests on', () => {
  const own = stabilitySentence(0.9, 'own', 'Beek')
  expect(own).toContain('dagen, weken en effect anders waren geschat')
  expect(own).not.toContain('Beek')
  expect(stabilitySentence(0.9, 'region', 'Beek')).toMatch(
    /antwoorden van de regio: in Beek .* 10 /,
  )
  expect(stabilitySentence(0.9, 'none', 'Beek')).toMatch(/hele regio te weinig reacties/)
})

test('a reason says that a need is heavier here from a tenth on', () => {
  expect([0.5, 1, 1.09].flatMap(emphasisSentence)).toEqual([])
  expect(emphasisSentence(1.1)).toHaveLength(1)
})
