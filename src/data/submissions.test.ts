import { startStage, type Stage } from '../../supabase/tests/stage.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isUnaltered } from '#domain/signature.ts'
import { A, freshWorld, handInShortScan, type World } from '../../supabase/tests/world.ts'
import { valueOf } from './read.ts'
import { getScan } from './scans.ts'
import { handInScan, listSubmissions, returnScan, signScan, takeBackScan } from './submissions.ts'

/** Handing in, signing and returning as the app does it, on the real backend. */
let stage: Stage
let world: World
let scanId: string

beforeAll(async () => {
  stage = await startStage()
  world = await freshWorld(stage.db)
  scanId = await world.scanOf(A)
})
afterAll(() => stage.close())

const refused = (code: string) => ({ ok: false, error: { kind: 'refused', code } })

test('two people hand in, ESZL returns, and all of it can be read back', async () => {
  await handInShortScan(world, world.officialA, A)
  await stage.become(world.officialA)
  expect(await takeBackScan(scanId)).toEqual({ ok: true, value: null })
  expect((await valueOf(getScan(scanId))).handedIn).toBeNull()
  expect(await handInScan(scanId, ' ')).toEqual(refused('signature_name_invalid'))
  expect(await handInScan(scanId, 'Iris Jansen')).toEqual({ ok: true, value: null })
  const { state, handedIn } = await valueOf(getScan(scanId))
  expect(state).toBe('ready_to_sign')
  expect(handedIn).toMatchObject({ name: 'Iris Jansen' })
  const hash = handedIn?.hash ?? ''
  expect(await signScan(scanId, 'Iris Jansen', hash)).toEqual(refused('signer_handed_in'))
  expect(await listSubmissions(scanId)).toEqual({ ok: true, value: [] })

  await stage.become(world.colleagueA)
  expect(await signScan(scanId, 'Arno', 'x')).toEqual(refused('signed_content_changed'))
  expect(await signScan(scanId, 'Arno', hash)).toEqual({ ok: true, value: null })
  await stage.become(world.staff)
  expect(await returnScan(scanId, '')).toEqual(refused('return_reason_missing'))
  expect(await returnScan(scanId, 'Kijk na')).toEqual({ ok: true, value: null })

  await stage.become(world.officialA)
  await handInScan(scanId, 'Iris Jansen')
  const again = (await valueOf(getScan(scanId))).handedIn?.hash ?? ''
  await stage.become(world.colleagueA)
  await signScan(scanId, 'Arno', again)
  const submissions = await valueOf(listSubmissions(scanId))
  expect(submissions).toMatchObject([
    { number: 2, signedName: 'Arno', returned: null, sheet: {} },
    { number: 1, handedInName: 'Iris Jansen', returned: { reason: 'Kijk na' } },
  ])
  await stage.become(world.staff)
  for (const submission of submissions) expect(await isUnaltered(submission)).toBe(true)

  await stage.become(world.officialB)
  expect(await listSubmissions(scanId)).toEqual({ ok: true, value: [] })
})
