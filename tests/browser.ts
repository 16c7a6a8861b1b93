import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium, type LaunchOptions } from '@playwright/test'

/** Chromium where Linux, macOS and Windows put it. */
const ON_THE_MACHINE = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
]

/** How to start the browser that is there: Playwright's own, else one on the machine. */
export function browserOptions(): LaunchOptions {
  const found = ON_THE_MACHINE.find((path) => existsSync(path))
  if (existsSync(chromium.executablePath()) || !found) return { args: ['--no-sandbox'] }
  return {
    executablePath: found,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  }
}

/**
 * Sees to it that there is a browser that starts; installs one when there is none.
 * @throws when that does not work either.
 */
export async function ensureBrowser(): Promise<void> {
  if (await starts()) return
  const attempts = [
    ['npx', 'playwright', 'install', '--with-deps', 'chromium'],
    ['npx', 'playwright', 'install', 'chromium'],
    ['sh', '-c', 'apt-get update && apt-get install -y --no-install-recommends chromium'],
  ]
  for (const [program = '', ...options] of attempts) {
    console.log(`  no browser yet: ${[program, ...options].join(' ')}`)
    const { status } = spawnSync(program, options, { stdio: ['ignore', 'ignore', 'inherit'] })
    if (status === 0 && (await starts())) return
  }
  throw new Error('No browser for the tests: install Chromium, or run `npx playwright install`.')
}

async function starts(): Promise<boolean> {
  try {
    await (await chromium.launch(browserOptions())).close()
    return true
  } catch {
    return false
  }
}
