import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page, type ViewportSize } from '@playwright/test'
import { wholeBrowserOptions } from '../browser.ts'

/** A page in a browser in which all site data is blocked, by the setting that a person has for it. */
export async function blockedBrowser(baseURL: string | undefined, viewport: ViewportSize) {
  const profile = mkdtempSync(join(tmpdir(), 'quickscan-profile-'))
  mkdirSync(join(profile, 'Default'))
  writeFileSync(
    join(profile, 'Default', 'Preferences'),
    JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }),
  )
  const context = await chromium.launchPersistentContext(profile, {
    ...wholeBrowserOptions(),
    viewport,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    serviceWorkers: 'block',
    ...(baseURL !== undefined && { baseURL }),
  })
  const [page = await context.newPage()] = context.pages()
  return {
    page,
    close: async () => {
      await context.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

/**
 * Makes the pages to come a private window of another browser than Chromium, in which all stories are told
 * and where everything works until the window closes. As the strictest of them (Firefox before 115, Lockdown
 * Mode of Safari): no database opens, there is no service worker, the cache of files is refused and nothing
 * is held on to. What is typed into localStorage stays until the window closes, as everywhere.
 */
export async function asPrivateWindow(page: Page): Promise<void> {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      const request = Object.assign(new EventTarget(), {
        error: new DOMException('A mutation operation was attempted', 'InvalidStateError'),
        onerror: null as ((event: Event) => void) | null,
      })
      setTimeout(() => {
        const event = new Event('error')
        request.onerror?.(event)
        request.dispatchEvent(event)
      })
      return request as unknown as IDBOpenDBRequest
    }
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')
    const refused = () =>
      Promise.reject(new DOMException('The operation is insecure', 'SecurityError'))
    CacheStorage.prototype.open = refused
    CacheStorage.prototype.match = refused
    StorageManager.prototype.persist = () => Promise.resolve(false)
    StorageManager.prototype.estimate = () => Promise.resolve({ quota: 2 ** 20, usage: 0 })
  })
}

/** Leaves no room in what the browser keeps for this site, where the page is now. */
export async function fillStorage(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const { origin } = new URL(page.url())
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
  await page.evaluate(() => {
    for (let size = 2 ** 20; size >= 1; size /= 2)
      try {
        for (;;) localStorage.setItem(`full-${Math.random()}`, 'x'.repeat(size))
      } catch {
        // Smaller then.
      }
  })
}
