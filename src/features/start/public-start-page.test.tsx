import { beforeEach, expect, test, vi } from 'vitest'
import type { Member } from '#domain/access/member.ts'
import { sessionQueries } from '#data/session.ts'
import { open } from '#tests/opened.tsx'
import { PublicStartPage } from './public-start-page.tsx'

vi.hoisted(() => {
  vi.stubEnv('VITE_SUPABASE_URL', 'http://localhost')
  vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'none')
})
beforeEach(() => void vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true))

const member = (role: Member['role'], municipalityCode: string | null = null) =>
  ({ role, municipalityCode }) as Member

test.each([
  [null, ['/beoordeel', '/inloggen', '/inloggen']],
  [member('colleague', 'GM0888'), ['/beoordeel', '/gemeente', '/inloggen']],
  [member('staff'), ['/beoordeel', '/inloggen', '/eszl']],
  [member('viewer'), ['/beoordeel', '/meekijken']],
])('the doors lead who is signed in to the own page (%j)', async (who, doors) => {
  const { place, close } = await open(<PublicStartPage />, {
    known: [[sessionQueries.current().queryKey, { email: who && 'a@b.example', member: who }]],
  })
  const links = place.querySelectorAll('[aria-labelledby=doors] a')
  expect([...links].map((link) => link.getAttribute('href'))).toEqual(doors)
  close()
})
