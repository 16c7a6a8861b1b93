import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'
import { browserOptions } from './tests/browser.ts'
import { MANY_MAILS, SHARED_FOLDER } from './tests/e2e/hosting.ts'

const port = Number(process.env['QUICKSCAN_E2E_PORT'] ?? 5390)
const mailPort = Number(process.env['QUICKSCAN_E2E_MAIL_PORT'] ?? port + 1)

/**
 * Stories in the browser against the product as it is built, with fresh demo data of its own.
 * Stories run in any order: one that writes has its own municipality (tests/e2e/people.ts) or its own
 * product (tests/e2e/own-product.ts). A story runs once, on a desktop or, with the tag @phone, on a
 * phone; every page is checked at the width of the other too (tests/e2e/axe.ts).
 * Sweeps (*.sweep.ts) do the same to every page, theme or file; `npm test` leaves them to `--sweeps`.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: `*.${process.env['QUICKSCAN_E2E'] ?? '{e2e,sweep}'}.ts`,
  outputDir: 'test-results',
  fullyParallel: false,
  forbidOnly: true,
  // Told and bounded: tests/count.ts.
  retries: 1,
  // The product takes a core of its own; on a small machine waiting is left to overlap.
  workers: Math.min(4, Math.max(2, availableParallelism() - 1)),
  // On a busy machine a long story takes minutes; what hangs is found by its step.
  timeout: 300_000,
  expect: { timeout: 20_000 },
  reporter: 'line',
  use: {
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    baseURL: `http://localhost:${port}`,
    launchOptions: browserOptions(),
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    // Only the stories about working without a connection have one; it outlives pages.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'phone',
      grep: /@phone/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true },
    },
    {
      name: 'desktop',
      grepInvert: /@phone/,
      use: { viewport: { width: 1280, height: 800 } },
    },
  ],
  webServer: {
    command: 'node --import tsx tests/e2e/host.ts',
    url: `http://localhost:${port}/demo/people`,
    timeout: 180_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    stdout: 'ignore',
    env: {
      QUICKSCAN_DATA: SHARED_FOLDER,
      QUICKSCAN_PORT: String(port),
      QUICKSCAN_MAIL_PORT: String(mailPort),
      // Whichever is free; the product is told.
      QUICKSCAN_SMTP_PORT: String(mailPort + 1),
      // All stories sign in as the same few people.
      ...MANY_MAILS,
    },
  },
})
