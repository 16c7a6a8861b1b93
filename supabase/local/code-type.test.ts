import { expect, test } from 'vitest'
import { translateCodeType } from './code-type.ts'

const post = (path: string, body: string) =>
  new Request(`http://localhost${path}`, { method: 'POST', body, headers: { apikey: 'k' } })
const VERIFY = '/auth/v1/verify?redirect_to=x'

test('a code of the type of hosted Supabase is one of the embedded server', async () => {
  const sent = post(VERIFY, '{"email":"a@b.example","token":"123456","type":"email"}')
  const passed = await translateCodeType(sent)
  expect(await passed.json()).toEqual({ email: 'a@b.example', token: '123456', type: 'magiclink' })
  expect([passed.url, passed.headers.get('apikey')]).toEqual([sent.url, 'k'])
})

test.each([
  ['another type', post(VERIFY, '{"type":"recovery"}')],
  ['what is not JSON', post(VERIFY, 'type=email')],
  ['what is no object', post(VERIFY, 'null')],
  ['another request', post('/rest/v1/rpc/x', '{"type":"email"}')],
])('%s passes untouched, still to be read', async (_what, request) => {
  const before = await request.clone().text()
  const passed = await translateCodeType(request)
  expect(passed).toBe(request)
  expect(await passed.text()).toBe(before)
})
