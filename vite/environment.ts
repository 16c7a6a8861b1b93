import { loadEnv, type Plugin } from 'vite'
import { readSignInServices } from '../src/domain/access/sign-in-service.ts'

/**
 * Stops a production build that does not know its Supabase project, with words that help.
 * The demo fills these values in itself (supabase/local/vite-plugin.ts).
 */
export function requireEnvironment(): Plugin {
  return {
    name: 'quickscan-environment',
    config: (_config, { command, mode }) => {
      if (command !== 'build' || mode === 'demo') return
      const problems = environmentProblems(loadEnv(mode, process.cwd(), 'VITE_'))
      if (problems.length > 0) throw cannotBuild(problems)
    },
  }
}

/** Why a build cannot be made, without a stack: it is about settings, not about the program. */
export function cannotBuild(problems: readonly string[]): Error {
  const lines = problems.map((line) => `  - ${line}`).join('\n')
  const error = new Error(
    `This build cannot be made:\n${lines}\nSee "Go live" in docs/operating.md.`,
  )
  error.stack = error.message
  return error
}

/** What is wrong with the values of a production build, in sentences; empty when nothing is. */
function environmentProblems(environment: Record<string, string | undefined>): string[] {
  const { VITE_SUPABASE_URL: url, VITE_SUPABASE_PUBLISHABLE_KEY: key } = environment
  const problems: string[] = []
  if (!url) problems.push('VITE_SUPABASE_URL is missing (https://<ref>.supabase.co)')
  else if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    problems.push('VITE_SUPABASE_URL is not an address (https://<ref>.supabase.co)')
  if (!key) problems.push('VITE_SUPABASE_PUBLISHABLE_KEY is missing (sb_publishable_...)')
  else if (key.startsWith('sb_secret_') || isServiceKey(key))
    problems.push('VITE_SUPABASE_PUBLISHABLE_KEY holds a secret key; everyone could read it')
  const services = readSignInServices(environment['VITE_SIGN_IN'] ?? '')
  if (typeof services === 'string') problems.push(services)
  return problems
}

/** Where the site will be (`VITE_SITE`), without a path; empty when that is not known. */
export function siteOf(environment: Readonly<Record<string, unknown>>): string {
  const given = environment['VITE_SITE']
  return typeof given === 'string' && URL.canParse(given) ? new URL(given).origin : ''
}

/** Older projects have keys that are tokens; one of them may do everything. */
function isServiceKey(key: string): boolean {
  const claims = Buffer.from(key.split('.')[1] ?? '', 'base64url').toString()
  return claims.includes('"service_role"')
}
