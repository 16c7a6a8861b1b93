import { afterEach, expect, test } from 'vitest'
import { invitationWords, languageOf } from '#features/reach-entrepreneurs/invitation-words.ts'
import { messages } from '#features/start/public-start.messages.ts'
import { our, speakOf } from '#i18n/our-region.ts'
import { ratedIn } from '#i18n/rated-in.ts'

const before = { ...our }
afterEach(() => speakOf(before))

const points = () => Object.values(invitationWords).map((words) => words.points.at(-1))
const step = () => messages.steps.map(({ text }) => text).join(' ')

test('the languages of the rating page are those that the region offers, wherever they are named', () => {
  expect(points()).toEqual([
    'Nederlands, Engels, Duits of Frans',
    'Dutch, English, German or French',
    'Niederländisch, Englisch, Deutsch oder Französisch',
    'En néerlandais, anglais, allemand ou français',
  ])
  expect(step()).toContain('In het Nederlands, Engels, Duits of Frans.')
  speakOf({ ...before, languages: ['nl', 'de'] })
  expect(points()[1]).toBe('Dutch or German')
  expect(step()).toContain('In het Nederlands of Duits.')
  expect([languageOf('de'), languageOf('fr')]).toEqual(['de', 'nl'])
  speakOf({ ...before, languages: ['nl'] })
  expect(ratedIn('nl')).toBe('Nederlands')
})
