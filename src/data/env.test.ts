import { afterEach, expect, test, vi } from 'vitest'
import { readEnvironment } from './env.ts'

afterEach(() => vi.unstubAllEnvs())

test.each([
  ['VITE_SUPABASE_URL', 'example', 'VITE_SUPABASE_URL is not an address'],
  ['VITE_SUPABASE_PUBLISHABLE_KEY', '', 'VITE_SUPABASE_PUBLISHABLE_KEY is missing'],
  ['VITE_SIGN_IN', 'azure', 'is no sign-in service'],
])('a build without a good %s fails at once and says which', (name, value, complaint) => {
  vi.stubEnv('VITE_SUPABASE_URL', 'https://project.example')
  vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'sb_publishable_x')
  expect(readEnvironment()).toEqual({
    VITE_SUPABASE_URL: 'https://project.example',
    VITE_SUPABASE_PUBLISHABLE_KEY: 'sb_publishable_x',
    VITE_SESSION_HOURS: 12,
    VITE_SIGN_IN: [],
  })
  vi.stubEnv(name, value)
  expect(readEnvironment).toThrow(complaint)
})
