import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { formatDay } from '#i18n/formats.ts'
import { our, speakOf } from '#i18n/our-region.ts'
import run from './accessibility-run.json'

const before = { ...our }
beforeEach(() => void vi.resetModules())
afterEach(() => {
  speakOf(before)
  vi.unstubAllEnvs()
})

async function statement(): Promise<string> {
  const { accessibility } = await import('./accessibility.messages.ts')
  return JSON.stringify(accessibility.parts)
}

test('the statement is of the day of the last run, with its browser and what it found in every way', async () => {
  const text = await statement()
  expect(text).toContain(`Deze verklaring is van ${formatDay(run.day)}`)
  expect(text).toContain(run.browser.split(' ')[1])
  for (const { pages } of Object.values(run.ways)) expect(text).toContain(`${pages} pagina’s`)
})

test('it has the parts of the Dutch form, and of each deviation all that the form asks', async () => {
  const { accessibility } = await import('./accessibility.messages.ts')
  const titles = accessibility.parts.map(({ title }) => title).join()
  for (const part of ['Nalevingsstatus: C', 'Opstelling', 'Feedback', 'Handhavingsprocedure'])
    expect(titles).toContain(part)
  const gaps = accessibility.parts.filter(({ title }) => title.startsWith('Afwijking'))
  expect(gaps.length).toBeGreaterThan(0)
  for (const { terms = [] } of gaps)
    expect(terms.map(([term]) => term)).toEqual([
      'Succescriterium',
      'Afwijking',
      'Oorzaak',
      'Gevolg',
      'Alternatief',
      'Onevenredige last',
      'Planning',
    ])
})

test('who wants to tell something finds an address: of the office, else of who runs this installation', async () => {
  const { speakOf: speak, our: ours } = await import('#i18n/our-region.ts')
  speak({ ...ours, officeEmail: 'bureau@voorbeeld.example' })
  expect(await statement()).toContain('bureau@voorbeeld.example')
  vi.resetModules()
  vi.stubEnv('VITE_CONTACT', 'beheer@voorbeeld.example')
  const fresh = await import('#i18n/our-region.ts')
  fresh.speakOf({ ...fresh.our, officeEmail: null })
  expect(await statement()).toContain('beheer@voorbeeld.example')
  vi.resetModules()
  vi.stubEnv('VITE_CONTACT', '')
  const none = await import('#i18n/our-region.ts')
  none.speakOf({ ...none.our, officeEmail: null })
  expect(await statement()).toContain('nog geen e-mailadres ingevuld')
})
