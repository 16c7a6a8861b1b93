import { expect, test, type Page } from '@playwright/test'
import { signIn } from './people.ts'
import { expectStrictHeaders } from './strict-headers.ts'

/** A page in a browser that notes what it refused and whom it asked. */
function watched(page: Page) {
  const [refused, asked] = [[] as string[], new Set<string>()]
  page.on('console', (line) => {
    if (/Content.Security.Policy|Refused to/i.test(line.text())) refused.push(line.text())
  })
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol.startsWith('http')) asked.add(origin)
  })
  return { refused, asked }
}

async function keepsTo(page: Page, path: string): Promise<void> {
  const { refused, asked } = watched(page)
  const answer = await page.goto(path)
  expectStrictHeaders(answer)
  await page.waitForLoadState('networkidle')
  await expect(page.locator('h1').first()).toBeVisible()
  expect(refused, path).toEqual([])
  expect([...asked], path).toEqual([new URL(page.url()).origin])
  expect(await page.context().cookies(), path).toEqual([])
  page.removeAllListeners()
}

/** The headers of every page, for every role: every-page.sweep.ts. */
test('every kind of page comes with strict headers, keeps to them and asks nobody else', async ({
  page,
}) => {
  // What a library tries, and takes a no for, is not told on the console by itself.
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`Refused to ${violatedDirective} ${blockedURI}`),
    ),
  )
  for (const path of [
    '/',
    '/resultaten',
    '/resultaten/beek',
    '/resultaten/scores',
    '/methode',
    '/inloggen',
  ])
    await keepsTo(page, path)
  for (const path of ['/beoordeel', '/beoordeel/beek', '/affiche/beek', '/nergens'])
    await keepsTo(page, path)
  await signIn(page, 'staff')
  for (const path of ['/eszl', '/eszl/vergelijken', '/eszl/rapport', '/eszl/vragenlijst'])
    await keepsTo(page, path)
})

test('what somebody puts inside a page does not run, and no other site frames it', async ({
  page,
}) => {
  await page.goto('/')
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'window.ranInside = true'
    document.body.append(script)
    const style = document.createElement('style')
    style.textContent = 'body { outline: 7px solid red }'
    document.body.append(style)
    await new Promise((done) => setTimeout(done, 100))
    return ['ranInside' in window, getComputedStyle(document.body).outlineWidth === '7px']
  })
  expect(ran).toEqual([false, false])
  const framed = await page.evaluate(async () => {
    const frame = document.createElement('iframe')
    frame.src = '/'
    document.body.append(frame)
    await new Promise((done) => setTimeout(done, 500))
    return frame.contentDocument?.querySelector('h1')?.textContent ?? null
  })
  expect(framed).toBeNull()
})
