import { expect, test } from 'vitest'
import { answer } from '#tests/arbitraries.ts'
import { DEFINITION } from '#tests/content.ts'
import type { Definition, Item } from '#domain/questionnaire/definition.ts'
import { score } from '#domain/questionnaire/scoring.ts'
import { inAll, type RoundSheets } from './changes.ts'
import { itemRows, themeRows } from './series.ts'

const ITEM = 'werkzaamheden-communicatie'

/** A round in which each municipality answered one question; null stands for not handed in. */
function round(levels: Record<string, string | null>, definition = DEFINITION): RoundSheets {
  const sheets = Object.entries(levels).flatMap(([code, level]) =>
    level === null ? [] : [[code, score(definition, { [ITEM]: answer(level) }, 'full')] as const],
  )
  return { definition, sheets: new Map(sheets) }
}
const itemOf = (rounds: RoundSheets[], codes: readonly string[]) =>
  itemRows(rounds, 'full', codes, 'toezicht').find(({ id }) => id === ITEM)
const themeOf = (rounds: RoundSheets[], codes: readonly string[]) =>
  themeRows(rounds, 'full', codes).find(({ id }) => id === 'toezicht')

test('a median goes through the rounds over those who handed in in all of them', () => {
  const rounds = [
    round({ A: 'l0', B: 'l2', C: 'l4', D: 'l0' }),
    round({ A: 'l1', B: 'l3', C: 'l4', D: null }),
    round({ A: 'l2', B: 'l4', C: 'l4', D: 'l4' }),
  ]
  const codes = inAll(rounds, 'full', undefined)
  expect(codes).toEqual(['A', 'B', 'C'])
  expect(itemOf(rounds, codes)).toMatchObject({
    values: [50, 75, 100],
    of: { up: 2, same: 1, moved: 'close' },
  })
  expect(themeOf(rounds, codes)).toMatchObject({
    values: [50, 75, 100],
    of: { change: 50, up: 2, down: 0, same: 1 },
  })
  expect(inAll(rounds, 'full', 'D')).toEqual([])
  expect(inAll(rounds, 'short', undefined)).toEqual([])
})

test('before a seam a question has no score, and a theme is compared without it', () => {
  const split: Definition = {
    ...DEFINITION,
    version: '2027-1',
    items: DEFINITION.items.map((item): Item =>
      item.id === ITEM ? { ...item, id: 'nieuw', follows: { how: 'split', items: [ITEM] } } : item,
    ),
  }
  const later: RoundSheets = {
    definition: split,
    sheets: new Map([['A', score(split, { nieuw: answer('l4') }, 'full')]]),
  }
  const rounds = [round({ A: 'l0' }), later]
  const found = itemRows(rounds, 'full', ['A'], 'toezicht').find(({ id }) => id === 'nieuw')
  expect(found).toMatchObject({ values: [null, 100], of: { moved: null } })
  expect(themeOf(rounds, ['A'])).toMatchObject({ values: [null, null], of: { moved: null } })
})
