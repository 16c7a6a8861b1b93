import { describe, expect, it } from 'vitest'
import { DEFINITION } from '#tests/content.ts'
import { sizeOf } from './size.ts'

describe('the size of the questionnaire', () => {
  it('of the full route is 44 to 48 questions in 51 minutes (dossier b)', () => {
    expect(sizeOf(DEFINITION, 'full')).toEqual({ fewest: 44, most: 48, minutes: 51 })
  })

  it('of the short route is 16 questions in 15 minutes (dossier b)', () => {
    expect(sizeOf(DEFINITION, 'short')).toEqual({ fewest: 16, most: 16, minutes: 15 })
  })

  it.each(['full', 'short'] as const)('of the %s route is the sum of its themes', (route) => {
    const themes = DEFINITION.themes.map(({ id }) => sizeOf(DEFINITION, route, id))
    const sum = (of: 'fewest' | 'most' | 'minutes') =>
      themes.reduce((total, theme) => total + theme[of], 0)
    expect({ fewest: sum('fewest'), most: sum('most'), minutes: sum('minutes') }).toEqual(
      sizeOf(DEFINITION, route),
    )
  })

  it('follows the questionnaire: a theme without core questions costs the short route nothing', () => {
    const [first] = DEFINITION.themes
    const items = DEFINITION.items.map((item) =>
      item.theme === first?.id ? { ...item, core: false } : item,
    )
    const changed = { ...DEFINITION, items }
    expect(sizeOf(changed, 'short', first?.id)).toEqual({ fewest: 0, most: 0, minutes: 0 })
    expect(sizeOf(changed, 'short')).toEqual({ fewest: 14, most: 14, minutes: 13 })
  })
})
