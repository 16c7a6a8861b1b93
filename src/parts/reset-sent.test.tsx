import { expect, test, vi } from 'vitest'
import { resetSent } from './reset-sent.ts'

const formWith = (values: { email: string }) => {
  const reset = vi.fn()
  return { reset, form: { reset, getValues: (() => values) as never } }
}

test('a form that is as it was sent begins anew; what was typed since stays', () => {
  const sent = { email: 'bea@beek.example' }
  const same = formWith({ ...sent })
  resetSent(same.form, sent)
  expect(same.reset).toHaveBeenCalledOnce()
  const other = formWith({ email: 'sam@' })
  resetSent(other.form, sent)
  expect(other.reset).not.toHaveBeenCalled()
})

test('no form begins anew in another way', () => {
  const source = import.meta.glob<string>('/src/{features,parts}/**/*.{ts,tsx}', {
    query: '?raw',
    import: 'default',
    eager: true,
  })
  const resetting = Object.entries(source)
    .filter(([path, text]) => !path.includes('/reset-sent.') && /\bform\.reset\(/.test(text))
    .map(([path]) => path)
  expect(resetting).toEqual([])
})
