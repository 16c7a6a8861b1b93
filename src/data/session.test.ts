import { QueryClient } from '@tanstack/react-query'
import { answering, noNetwork, startStage, type Stage } from '../../supabase/tests/stage.ts'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { currentMember } from './members.ts'
import { valueOf } from './read.ts'
import {
  onSessionChange,
  requestCode,
  sessionQueries,
  signedInAs,
  signOut,
  verifyCode,
} from './session.ts'

let stage: Stage
beforeAll(async () => {
  const page = new EventTarget()
  for (const name of ['addEventListener', 'removeEventListener'] as const)
    vi.stubGlobal(name, page[name].bind(page))
  stage = await startStage()
})
afterAll(() => stage.close())
beforeEach(() => stage.become('anonymous'))

const refusal = (kind: string) => ({ ok: false, error: { kind } })

/** What is typed over from the mail. */
async function codeFor(email: string): Promise<string> {
  await stage.db.sql(
    `insert into public.invitation (email, role) values ('${email}', 'viewer') on conflict do nothing`,
  )
  expect(await requestCode(email)).toEqual({ ok: true, value: null })
  const code = stage.db.newestCode(email)
  if (code === null) throw new Error(`no code was mailed to ${email}`)
  return code
}

test('someone signs in with the first code of an address, leaves, and comes back with another', async () => {
  const heard: (string | null)[] = []
  const stop = onSessionChange((email) => heard.push(email))
  for (const round of ['first', 'later']) {
    const code = await codeFor('anna@gemeente.example')
    expect(await verifyCode('anna@gemeente.example', code), round).toMatchObject({ ok: true })
    expect(await signedInAs()).toEqual({ ok: true, value: 'anna@gemeente.example' })
    await signOut()
    expect(await signedInAs()).toEqual({ ok: true, value: null })
  }
  stop()
  expect(heard.filter((email, index) => email !== heard[index - 1])).toEqual([
    'anna@gemeente.example',
    null,
    'anna@gemeente.example',
    null,
  ])
})

test('a wrong code, one of another address and a used one open nothing', async () => {
  const code = await codeFor('bea@gemeente.example')
  const other = code === '00000000' ? '00000001' : '00000000'
  expect(await verifyCode('bea@gemeente.example', other)).toEqual(refusal('codeWrong'))
  expect(await verifyCode('cor@gemeente.example', code)).toEqual(refusal('codeWrong'))
  expect(await verifyCode('bea@gemeente.example', code)).toMatchObject({ ok: true })
  await signOut()
  expect(await verifyCode('bea@gemeente.example', code)).toEqual(refusal('codeWrong'))
})

test('no mail goes to what is no address', async () => {
  expect(await requestCode('bea')).toEqual({
    ok: false,
    error: { kind: 'refused', code: 'email_invalid' },
  })
  expect(stage.db.newestCode('bea')).toBeNull()
})

test('who is not invited gets no mail, and the same answer', async () => {
  expect(await requestCode('wim@elders.example')).toEqual({ ok: true, value: null })
  expect(stage.db.newestCode('wim@elders.example')).toBeNull()
  const hosted = answering({ code: 'unknown', message: 'not_invited' }, 403)
  expect(await stage.during(hosted, () => requestCode('wim@elders.example'))).toMatchObject({
    ok: true,
  })
})

test('too many codes is a reason of its own', async () => {
  const tooMany = answering({ code: 'over_email_send_rate_limit', message: 'wait' }, 429)
  const asked = await stage.during(tooMany, () => requestCode('bea@gemeente.example'))
  const tried = await stage.during(tooMany, () => verifyCode('bea@gemeente.example', '123456'))
  expect([asked, tried]).toEqual([refusal('codesTooOften'), refusal('codesTooOften')])
})

test('without a connection signing in says so, and a code is not called wrong', async () => {
  const asked = await stage.during(noNetwork, () => requestCode('bea@gemeente.example'))
  const tried = await stage.during(noNetwork, () => verifyCode('bea@gemeente.example', '123456'))
  expect([asked, tried]).toEqual([refusal('offline'), refusal('offline')])
})

test('a fault of the server is not called a wrong code either', async () => {
  const fault = answering({ code: 'unexpected_failure', message: 'sorry' }, 500)
  const tried = await stage.during(fault, () => verifyCode('bea@gemeente.example', '123456'))
  expect(tried).toMatchObject(refusal('unexpected'))
})

test('signing out works without a connection', async () => {
  await stage.become(await stage.db.person('dirk@gemeente.example'))
  await stage.during(noNetwork, signOut)
  expect(await signedInAs()).toEqual({ ok: true, value: null })
})

test('an old session without a connection is a lost connection, not a stranger', async () => {
  const code = await codeFor('els@gemeente.example')
  await verifyCode('els@gemeente.example', code)
  vi.useFakeTimers({ now: Date.now() + 2 * 3600_000 })
  try {
    const asked = stage.during(noNetwork, signedInAs)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await asked).toEqual(refusal('offline'))
  } finally {
    vi.useRealTimers()
  }
  expect(await signedInAs()).toEqual({ ok: true, value: 'els@gemeente.example' })
})

test('a stranger who asks what members may know is told to sign in', async () => {
  expect(await currentMember()).toEqual(refusal('signedOut'))
})

test('who is at the screen: nobody, someone without access, a member', async () => {
  const session = () => new QueryClient().fetchQuery({ ...sessionQueries.current(), gcTime: 0 })
  expect(await session()).toEqual({ email: null, member: null })

  await stage.become(await stage.db.person('otto@elders.example'))
  expect(await session()).toEqual({ email: 'otto@elders.example', member: null })

  await stage.become(await stage.db.person('mia@gemeente.example', 'colleague', 'GM0888'))
  expect(await session()).toMatchObject({
    email: 'mia@gemeente.example',
    member: { role: 'colleague', municipalityCode: 'GM0888' },
  })
  await expect(stage.during(noNetwork, () => valueOf(currentMember()))).rejects.toThrow('offline')
})
