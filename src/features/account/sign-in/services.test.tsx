import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { open } from '#tests/opened.tsx'
import { Services } from './services.tsx'
import { SignInPage } from './sign-in-page.tsx'

vi.hoisted(() => {
  vi.stubEnv('VITE_SUPABASE_URL', 'https://project.example')
  vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'none')
  vi.stubEnv('VITE_SIGN_IN', 'azure=Microsoft, sso:voorbeeld.nl=Gemeente Voorbeeld')
})

type Asked = { address: string; body: Record<string, unknown> }

/** What the sign-in server was asked, and what it says by address. */
const asked: Asked[] = []
const says = new Map<string, { status: number; body: unknown }>()
beforeEach(() => {
  asked.length = 0
  says.clear()
  localStorage.clear()
  sessionStorage.clear()
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) => {
    const { pathname, search } = new URL(url)
    const body = typeof init?.body === 'string' ? init.body : '{}'
    asked.push({ address: pathname + search, body: JSON.parse(body) as Asked['body'] })
    const answer = says.get(pathname + search) ?? { status: 200, body: [] }
    return Promise.resolve(Response.json(answer.body, { status: answer.status }))
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

const EXCHANGE = '/auth/v1/token?grant_type=pkce'
const microsoft = { name: 'Microsoft', by: { provider: 'azure' } }
const saml = { name: 'Gemeente Voorbeeld', by: { domain: 'voorbeeld.nl' } }

/** Presses the button of a service: the page, and where the browser goes. */
async function leave(service: typeof microsoft | typeof saml, wanted?: string) {
  const onLeave = vi.fn<(address: string) => void>()
  const { place, press } = await open(
    <Services services={[service]} wanted={wanted} error={null} onLeave={onLeave} />,
  )
  await press('button')
  return { place, gone: () => onLeave.mock.calls[0]?.[0] ?? null }
}

test('the button of OpenID Connect goes to its service, and back to the page that was wanted', async () => {
  const { gone } = await leave(microsoft, '/gemeente/scan?ronde=1')
  await vi.waitFor(() => expect(gone()).not.toBeNull())
  const address = new URL(gone() ?? '')
  expect(address.origin + address.pathname).toBe('https://project.example/auth/v1/authorize')
  expect(Object.fromEntries(address.searchParams)).toMatchObject({
    provider: 'azure',
    redirect_to: `${window.location.origin}/inloggen?naar=%2Fgemeente%2Fscan%3Fronde%3D1`,
    scopes: 'openid email',
    code_challenge_method: 's256',
  })
  expect(asked).toEqual([])
})

test('the button of SAML asks where that is, by the domain', async () => {
  says.set('/auth/v1/sso', { status: 200, body: { url: 'https://idp.voorbeeld.nl/saml' } })
  const { gone } = await leave(saml)
  await vi.waitFor(() => expect(gone()).toBe('https://idp.voorbeeld.nl/saml'))
  expect(asked).toMatchObject([
    {
      address: '/auth/v1/sso',
      body: { domain: 'voorbeeld.nl', redirect_to: `${window.location.origin}/inloggen` },
    },
  ])
})

test('a service that the server does not know is said, and one stays', async () => {
  says.set('/auth/v1/sso', {
    status: 404,
    body: { code: 404, error_code: 'sso_provider_not_found', msg: 'No SSO provider' },
  })
  const { place, gone } = await leave(saml)
  await vi.waitFor(() => expect(place.textContent).toContain('nog niet aangezet'))
  expect(gone()).toBeNull()
})

/** The way back, on the page on which one signs in. */
const back = (search: string) => open(<SignInPage />, { path: '/inloggen', search })

test('both stand on the page, below the code', async () => {
  const { place } = await back('')
  const buttons = [...place.querySelectorAll('button')].map(({ textContent }) => textContent)
  expect(buttons).toEqual([
    'Stuur mij een code',
    'Inloggen met Microsoft',
    'Inloggen met Gemeente Voorbeeld',
  ])
})

test.each([
  ['?error=access_denied&error_description=The+user+cancelled', 'afgebroken'],
  [
    '?error=server_error&error_code=unexpected_failure&error_description=not_invited',
    'niet uitgenodigd',
  ],
  ['?error=server_error&error_code=provider_email_needs_verification', 'zegt niet zeker'],
  ['?error=server_error&error_code=bad_oauth_state', 'duurde te lang'],
  ['?error=server_error&error_code=something_new', 'lukte niet (something_new)'],
  ['?error=%3Cb%3Ekwaad%3C%2Fb%3E', 'lukte niet (unknown)'],
])('%s on the way back is told in words, with the code beside it', async (search, words) => {
  const { place } = await back(search)
  expect(
    place.querySelector('[role=alert], [role=status]')?.textContent ?? place.textContent,
  ).toContain(words)
  expect(place.textContent).toContain('Stuur mij een code')
  expect(asked).toEqual([])
})

test('what came back in another tab opens nothing', async () => {
  const { place } = await back('?code=5a1f3c52-2d7b-4a53-8a6f-0d6a9a0c7f01')
  await vi.waitFor(() => expect(place.textContent).toContain('in een ander venster'))
  expect(asked).toEqual([])
})

test('a service that the database does not know opens nothing', async () => {
  await leave(microsoft)
  says.set(EXCHANGE, {
    status: 403,
    body: { code: 'unknown', message: 'only_codes_open_the_door' },
  })
  const { place } = await back('?code=5a1f3c52-2d7b-4a53-8a6f-0d6a9a0c7f02')
  await vi.waitFor(() => expect(place.textContent).toContain('nog niet aangezet'))
  expect(localStorage.length).toBe(0)
})

test('what came back is exchanged once for a session, and stays in the tab no longer', async () => {
  await leave(microsoft, '/gemeente')
  await vi.waitFor(() => expect(sessionStorage.length).toBeGreaterThan(0))
  const claims = btoa(JSON.stringify({ sub: 'anna', exp: Date.now() / 1000 + 3600 }))
  const user = { id: 'anna', email: 'anna@voorbeeld.nl' }
  says.set(EXCHANGE, {
    status: 200,
    body: {
      access_token: `${btoa('{"alg":"HS256","typ":"JWT"}')}.${claims}.c2ln`.replaceAll('=', ''),
      refresh_token: 'again',
      expires_in: 3600,
      token_type: 'bearer',
      user,
    },
  })
  says.set('/auth/v1/user', { status: 200, body: user })
  const { place } = await back('?naar=%2Fgemeente&code=5a1f3c52-2d7b-4a53-8a6f-0d6a9a0c7f03')
  await vi.waitFor(() => expect(place.textContent).toContain('anna@voorbeeld.nl'))
  const exchanges = asked.filter(({ address }) => address === EXCHANGE)
  expect(exchanges).toMatchObject([{ body: { auth_code: '5a1f3c52-2d7b-4a53-8a6f-0d6a9a0c7f03' } }])
  expect(exchanges[0]?.body['code_verifier']).toMatch(/^\w{40,}$/)
  expect(localStorage.getItem('quickscan-session')).toContain('anna@voorbeeld.nl')
  expect(Object.keys(sessionStorage)).toEqual([])
})

test('a link that brings a session of somebody else along opens nothing', async () => {
  window.location.hash = '#access_token=a.b.c&refresh_token=r&expires_in=3600&token_type=bearer'
  vi.resetModules()
  const { signedInAs } = await import('#data/session.ts')
  expect(await signedInAs()).toEqual({ ok: true, value: null })
  expect(asked).toEqual([])
  window.location.hash = ''
})
