import { existsSync } from 'node:fs'
import { chromium, type LaunchOptions } from '@playwright/test'
import { install } from './install.ts'

/**
 * Chromium where Linux, macOS and Windows put it; first the one without a window, which opens a page for
 * less than half the work. Playwright's own is of that kind too.
 */
const ON_THE_MACHINE = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
]

const HOW_TO_GET_ONE = [
  'npx playwright install chromium',
  'apt-get update && apt-get install -y --no-install-recommends chromium-headless-shell',
]

/**
 * How to start a browser: Playwright's own, else one on the machine. `QUICKSCAN_BROWSER` (a path)
 * goes before both; `ensureBrowser` sets it to one that has proved to start.
 */
export function browserOptions(): LaunchOptions {
  const [first = chromium.executablePath()] = candidates()
  return optionsFor(first)
}

/**
 * Sees to it that there is a browser that starts; installs one when there is none.
 * @throws when that does not work either.
 */
export async function ensureBrowser(): Promise<void> {
  let said = ''
  for (const command of [null, ...HOW_TO_GET_ONE]) {
    if (command !== null) {
      console.log(`           no browser yet: ${command}`)
      said += await install(command)
    }
    for (const path of candidates()) {
      if (!(await starts(path))) continue
      process.env['QUICKSCAN_BROWSER'] = path
      return
    }
  }
  throw new Error(`No browser for the tests. Tried: ${HOW_TO_GET_ONE.join('; ')}\n${said}`)
}

function candidates(): string[] {
  const chosen = process.env['QUICKSCAN_BROWSER']
  return [...(chosen ? [chosen] : []), chromium.executablePath(), ...ON_THE_MACHINE].filter(
    (path) => existsSync(path),
  )
}

function optionsFor(path: string): LaunchOptions {
  const own = path === chromium.executablePath()
  return {
    ...(own ? {} : { executablePath: path }),
    args: [
      ...['--no-sandbox', '--disable-dev-shm-usage'],
      ...(own ? [] : ['--disable-gpu', '--disable-background-networking']),
    ],
  }
}

async function starts(path: string): Promise<boolean> {
  try {
    await (await chromium.launch(optionsFor(path))).close()
    return true
  } catch {
    return false
  }
}
