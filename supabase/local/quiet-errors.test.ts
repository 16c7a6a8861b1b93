import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { hideDataInErrors } from './quiet-errors.ts'

const original = console.error
const printed = vi.fn<(...words: unknown[]) => void>()

beforeAll(() => {
  console.error = printed
  hideDataInErrors()
})
beforeEach(() => printed.mockClear())
afterAll(() => {
  console.error = original
})

const lines = () => printed.mock.calls.map(([line]) => JSON.parse(String(line)) as unknown)

const databaseError = (code: string) =>
  Object.assign(new Error('duplicate key'), {
    severity: 'ERROR',
    code,
    detail: 'Key (email)=(anna@gemeente.example) already exists.',
    parameters: ['anna@gemeente.example'],
  })

test('of an error of the database only its code is printed', () => {
  console.error('query failed', databaseError('23505'))
  expect(lines()).toMatchObject([{ level: 'error', code: '23505' }])
  expect(JSON.stringify(printed.mock.calls)).not.toContain('anna')
})

test.each(['PT409', '42501'])('a refusal (%s) is the business of who asked', (code) => {
  console.error(databaseError(code))
  expect(printed).not.toHaveBeenCalled()
})

test('an error of a database inside another error is found', () => {
  console.error(new Error('request failed', { cause: databaseError('22P02') }))
  expect(lines()).toMatchObject([{ code: '22P02' }])
})

test('of any other error what it is and where, and none of its words', () => {
  const error = new TypeError('no filter anna@gemeente.example\n    at anna@gemeente.example')
  console.error('oops', Object.assign(error, { relation: 'anna@gemeente.example' }))
  expect(lines()).toMatchObject([{ level: 'error', kind: 'TypeError' }])
  expect(lines()).toMatchObject([
    { place: expect.stringContaining('quiet-errors.test.ts') as string },
  ])
  expect(JSON.stringify(printed.mock.calls)).not.toContain('anna')
})

test('of a server that is away the code, also inside another error', () => {
  const away = Object.assign(new Error('connect anna'), { code: 'ECONNREFUSED' })
  console.error(new Error('request failed', { cause: away }))
  console.error(Object.assign(new Error('oops'), { code: 'anna@gemeente.example' }))
  expect(lines()).toMatchObject([{ kind: 'Error', code: 'ECONNREFUSED' }, { kind: 'Error' }])
  expect(JSON.stringify(printed.mock.calls)).not.toContain('anna')
})

test('what is no error is printed as it is', () => {
  console.error('Port 5173 is in use.')
  expect(printed.mock.calls).toEqual([['Port 5173 is in use.']])
})
