import { QueryClient } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import { QUESTIONNAIRE } from '#tests/content.ts'

// Before the client of the database is made.
vi.hoisted(() => {
  vi.stubEnv('VITE_SUPABASE_URL', 'http://localhost')
  vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'none')
})
afterEach(() => void vi.unstubAllGlobals())

const { wording, ...definition } = QUESTIONNAIRE

/** A server with two versions, of which this one is in use. */
function serverUsing(version: string) {
  const asked: string[] = []
  const told = (id: string) => ({
    definition: { ...definition, version: id },
    wording: { content: wording },
  })
  vi.stubGlobal('fetch', (input: string) => {
    const { pathname, searchParams } = new URL(input)
    asked.push(pathname.replace('/rest/v1/', ''))
    const id = searchParams.get('id')?.replace('eq.', '') ?? version
    return Promise.resolve(Response.json(told(id)))
  })
  return asked
}

test('the version in use is asked once, also when a page asks for it before it knows its name', async () => {
  const { questionnaireQueries } = await import('./questionnaires.ts')
  const asked = serverUsing('2026-2')
  const client = new QueryClient()
  const early = client.fetchQuery(questionnaireQueries.current())
  const found = await client.fetchQuery(questionnaireQueries.version('2026-2'))
  expect(found).toEqual(await early)
  expect(asked).toEqual(['rpc/questionnaire_in_use'])

  // Its words were corrected.
  await client.invalidateQueries({ queryKey: questionnaireQueries.current().queryKey })
  await client.invalidateQueries({ queryKey: questionnaireQueries.version('2026-2').queryKey })
  await client.fetchQuery(questionnaireQueries.version('2026-2'))
  expect(asked).toEqual(['rpc/questionnaire_in_use', 'rpc/questionnaire_in_use'])
})

test('another version is read by its name, and so is one that nobody asked for early', async () => {
  const { questionnaireQueries } = await import('./questionnaires.ts')
  const asked = serverUsing('2026-2')
  const client = new QueryClient()
  expect((await client.fetchQuery(questionnaireQueries.version('2026-1'))).version).toBe('2026-1')
  expect(asked).toEqual(['questionnaire_version'])
  void client.fetchQuery(questionnaireQueries.current())
  expect((await client.fetchQuery(questionnaireQueries.version('2025-1'))).version).toBe('2025-1')
  expect(asked).toEqual([
    'questionnaire_version',
    'rpc/questionnaire_in_use',
    'questionnaire_version',
  ])
})
