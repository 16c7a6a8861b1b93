import { existsSync } from 'node:fs'
import { chromium, type LaunchOptions } from '@playwright/test'
import { install } from './install.ts'

/** The Chromium without a window: it opens a page for less than half the work. Playwright's own has one too. */
const WITHOUT_WINDOW = ['/usr/bin/chromium-headless-shell']

/** Chromium where Linux, macOS and Windows put it. */
const WHOLE = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
]

const FROM_DEBIAN =
  'apt-get update && apt-get install -y --no-install-recommends chromium chromium-headless-shell'
const HOW_TO_GET_ONE = ['npx playwright install chromium', FROM_DEBIAN]

/**
 * How to start a browser: Playwright's own, else one on the machine, the lightest first.
 * `QUICKSCAN_BROWSER` (a path) goes before all.
 */
export function browserOptions(): LaunchOptions {
  return optionsFor(firstOf([...WITHOUT_WINDOW, ...WHOLE]))
}

/** As `browserOptions`, with all the settings a person has; the one without a window knows few. */
export function wholeBrowserOptions(): LaunchOptions {
  const path = firstOf(WHOLE)
  return { ...optionsFor(path), ...(isOwn(path) && { channel: 'chromium' }) }
}

/**
 * Sees to it that there is a browser that starts; installs one when there is none, and on Debian the light
 * one beside it.
 * @throws when that does not work either.
 */
export async function ensureBrowser(): Promise<void> {
  let said = ''
  for (const command of [null, ...HOW_TO_GET_ONE]) {
    if (command !== null) {
      console.log(`           no browser yet: ${command}`)
      said += await install(command)
    }
    if (!(await starts(wholeBrowserOptions()))) continue
    if (!(await starts(browserOptions()))) continue
    if (existsSync('/usr/bin/chromium') && !WITHOUT_WINDOW.some(existsSync))
      await install(FROM_DEBIAN)
    return
  }
  throw new Error(`No browser for the tests. Tried: ${HOW_TO_GET_ONE.join('; ')}\n${said}`)
}

/** The first there is; Playwright's own, there or not, when there is none. */
function firstOf(paths: readonly string[]): string {
  const own = chromium.executablePath()
  const chosen = process.env['QUICKSCAN_BROWSER'] ?? own
  return [chosen, own, ...paths].find((path) => existsSync(path)) ?? own
}

const isOwn = (path: string) => path === chromium.executablePath()

function optionsFor(path: string): LaunchOptions {
  return {
    ...(isOwn(path) ? {} : { executablePath: path }),
    args: [
      ...['--no-sandbox', '--disable-dev-shm-usage'],
      ...(isOwn(path) ? [] : ['--disable-gpu', '--disable-background-networking']),
    ],
  }
}

async function starts(options: LaunchOptions): Promise<boolean> {
  try {
    await (await chromium.launch(options)).close()
    return true
  } catch {
    return false
  }
}
