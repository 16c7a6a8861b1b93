import { expect, test } from 'vitest'
import { answer, UNKNOWN } from '#tests/arbitraries.ts'
import { DEFINITION } from '#tests/content.ts'
import type { Answer, Answers } from './answers.ts'
import { submitObstacles } from './completeness.ts'
import type { Item } from './definition.ts'
import { score } from './scoring.ts'
import { unfinishedThemes } from './unfinished.ts'

/** Every choice question answered at a level without proof; numbers and dates as they are given. */
function answers(number: (item: Item) => Answer | null): Answers {
  return Object.fromEntries(
    DEFINITION.items.flatMap((item): [string, Answer][] => {
      if (item.kind === 'choice') return [[item.id, answer('l2')]]
      if (item.kind === 'yesNo') return [[item.id, answer('ja')]]
      if (item.kind === 'multi') return [[item.id, answer([item.options[0]?.id ?? ''])]]
      if (item.kind === 'date') return [[item.id, answer('2025-01-31')]]
      const given = number(item)
      return given ? [[item.id, given]] : []
    }),
  )
}

const unfinished = (given: Answers) =>
  unfinishedThemes(DEFINITION, score(DEFINITION, given, 'full')).map(({ theme, shown, open }) => ({
    theme: theme.id,
    shown,
    open: open.map(({ id }) => id),
  }))

test('with every number there nothing is unfinished', () => {
  expect(unfinished(answers((item) => answer(item.kind === 'number' ? item.max : 0)))).toEqual([])
})

test.each([
  ['open', null],
  ['unknown', UNKNOWN],
])(
  'numbers left %s do not stand in the way of handing in, and make themes unfinished',
  (_, left) => {
    const given = answers(() => left)
    expect(submitObstacles(DEFINITION, given, 'full')).toEqual([])
    expect(unfinished(given)).toEqual([
      { theme: 'informatie', shown: true, open: ['digitale-aanvragen'] },
      { theme: 'reactie', shown: true, open: ['reactie-gemeten-pct'] },
      {
        theme: 'vergunningen',
        shown: true,
        open: [
          'tijdig-omgevingsvergunning-pct',
          'doorlooptijd-horeca-weken',
          'volledigheid-aanvragen-pct',
        ],
      },
      { theme: 'inkoop', shown: false, open: ['betaaltermijn-pct', 'betaaltermijn-dagen'] },
      { theme: 'groei', shown: true, open: ['ruimte-vraag-dagen'] },
    ])
  },
)

test('a theme with too little answered has no score, and what is not asked is not open', () => {
  const [first] = unfinished({})
  expect(first).toMatchObject({ theme: 'aanspreekpunt', shown: false })
  const short = unfinishedThemes(DEFINITION, score(DEFINITION, {}, 'short'))
  expect(short.flatMap(({ open }) => open).every(({ core }) => core)).toBe(true)
})
