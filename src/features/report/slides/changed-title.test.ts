import { expect, test } from 'vitest'
import { actionsTitle } from '../actions-said.ts'
import { messages } from '../report.messages.ts'
import type { ThemeMoved } from '../themes-moved.ts'
import { changedTitle } from './changed-title.ts'

const title = (movedSince: string | null, ...moved: ThemeMoved[]) =>
  changedTitle({ movedSince, themes: moved.map((one) => ({ moved: one })) })

test('the slide about change has as its title what changed, or that nothing can be said', () => {
  expect(title('Voorjaar', 'up', 'up', 'none', null)).toBe(
    'Sinds Voorjaar: 2 thema’s hoger, geen thema lager',
  )
  expect(title('Voorjaar', 'none', 'close')).toMatch(/^Geen thema is duidelijk hoger of lager/)
  expect(title('Voorjaar', null, null)).toMatch(/nog niet te vergelijken/)
  expect(title(null, null)).toMatch(/nog niet te vergelijken/)
})

test('titles of a report say what was found, and with too little that it is not known', () => {
  const { picture } = messages
  expect(picture.sides('De gemeente belt terug')).toBe(
    'Grootste behoefte van ondernemers: De gemeente belt terug',
  )
  expect(picture.sides(undefined)).toMatch(/nog niet bekend$/)
  expect(picture.shared('Bel terug', 4)).toMatch(/^4 gemeenten .* ‘Bel terug’$/)
  expect(picture.shared(undefined, 0)).toMatch(/^Nog geen quick win/)
  const of = (...statuses: ('busy' | 'done')[]) =>
    actionsTitle(statuses.map((status) => ({ status, ratings: {} })))
  expect(of()).toBe('Nog geen acties')
  expect(of('busy')).toBe('Eén actie, nog niet klaar')
  expect(of('busy', 'busy')).toBe('2 acties, nog geen klaar')
  expect(of('busy', 'done')).toBe('1 van de 2 acties is klaar')
  expect(of('done', 'done')).toBe('Alle 2 acties zijn klaar')
})
