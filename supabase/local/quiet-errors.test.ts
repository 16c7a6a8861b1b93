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

test('other errors are printed as they are', () => {
  const error = new Error('no such file')
  console.error('oops', error)
  expect(printed.mock.calls).toEqual([['oops', error]])
})
