import { chromium, type BrowserContext } from '@playwright/test'
import { browserOptions } from '#tests/browser.ts'

/** 150 ms, 1.6 Mbit/s down and 750 kbit/s up, and a processor slowed down four times: what the peers are measured with. */
const SLOW_4G = { latency: 150, downloadThroughput: 209_715, uploadThroughput: 96_000 }
const SLOWER = 4
const PHONE = { viewport: { width: 412, height: 823 }, isMobile: true, hasTouch: true } as const

/**
 * What is opened, the first control that takes an answer, and what is tapped before it is there. Who comes back has the
 * program on the device, and what they read there; whoever comes first has nothing.
 */
export type Opened = {
  name: string
  url: string
  control: string
  before?: string
  comesBack?: boolean
}

/** Prints when the first answer sticks on pages of ours, in turn, each time by somebody new. */
export async function benchFirstAnswer(pages: readonly Opened[], runs: number): Promise<void> {
  const browser = await chromium.launch(browserOptions())
  const times = new Map(pages.map(({ name }) => [name, [] as number[]]))
  for (let round = 0; round <= runs; round++)
    for (const opened of pages) {
      const serviceWorkers = opened.comesBack ? 'allow' : 'block'
      const context = await browser.newContext({ ...PHONE, serviceWorkers })
      if (opened.comesBack) await cameBefore(context, opened)
      const page = await context.newPage()
      const session = await context.newCDPSession(page)
      await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
      await session.send('Network.enable')
      await session.send('Network.emulateNetworkConditions', { offline: false, ...SLOW_4G })
      await page.addInitScript('globalThis.__name = (named) => named')
      await page.addInitScript(tapFirst, [opened.control, opened.before ?? ''] as const)
      await page.goto(opened.url)
      const stuck = await page.waitForFunction(() => (window as Probed).stuck)
      // The first round warms up, and is thrown away.
      if (round > 0) times.get(opened.name)?.push(Number(await stuck.jsonValue()))
      await context.close()
    }
  await browser.close()
  console.log(
    `first answer sticks, medians of ${runs} visits on slow 4G, processor slowed ${SLOWER}x`,
  )
  for (const [name, all] of times) {
    const sorted = all.sort((a, b) => a - b)
    console.log(`${name.padEnd(18)}${Math.round(sorted[sorted.length >> 1] ?? NaN)} ms`)
  }
}

/** Until the program and what the page reads are kept on the device. */
async function cameBefore(context: BrowserContext, { url, control }: Opened): Promise<void> {
  const page = await context.newPage()
  await page.goto(url)
  await page.locator(control).first().waitFor()
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
  await page.waitForLoadState('networkidle')
  await page.close()
}

type Probed = Window & { stuck?: number }

/** Taps what is before it, then the control, and notes when it is chosen and still is a second later. */
function tapFirst([control, before]: readonly [string, string]): void {
  let [since, tapped, answered] = [0, 0, false]
  const tap = (element: Element | null) => {
    element?.scrollIntoView({ block: 'center', behavior: 'instant' })
    const box = element?.getBoundingClientRect()
    if (!box || box.width === 0 || performance.now() - tapped < 100) return
    tapped = performance.now()
    const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
    if (hit instanceof HTMLElement) hit.click()
  }
  const look = () => {
    const found = document.querySelector<HTMLInputElement>(control)
    if (!found) {
      if (before !== '') tap(document.querySelector(before))
    } else if (!found.checked || !answered) {
      since = 0
      tap(found)
      answered = tapped > 0
    }
    if (answered && found?.checked) since ||= performance.now()
    if (since > 0 && performance.now() - since > 1000) (window as Probed).stuck = since
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
