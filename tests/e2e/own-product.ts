import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test as base } from '@playwright/test'
import { freePort } from '#tests/postgres-server.ts'
import { MANY_MAILS, REGION, SHARED_FOLDER } from './shared-folder.ts'

type OwnProduct = {
  address: string
  pages: string
  stop: () => Promise<void>
  whileStopped: (act: (folder: string) => Promise<void>) => Promise<void>
}

let running: OwnProduct | null = null

/** As Playwright's `test`, on the product that `startOwnProduct` made. */
export const test = base.extend({
  // Asked for before beforeAll too, when there is no product yet.
  baseURL: async ({}, use) => use(running?.address),
})

/**
 * Gives the stories of one file a demo region of their own, so that they may change any
 * municipality, round or person. Call it once, at the top of the file, and take `test` from here.
 */
export function startOwnProduct(): void {
  test.beforeAll(async ({}, { project, workerIndex }) => {
    const folder = join(SHARED_FOLDER, `own-${project.name}-${workerIndex}`)
    // Another program may take a port between finding it free and using it.
    running = await serve(folder).catch(() => serve(folder))
  })
  test.afterAll(async () => {
    await running?.stop()
    running = null
  })
}

/** The folder with the pages of the own product: a story may put newer ones there. */
export function ownPages(): string {
  if (!running) throw new Error('There is no own product')
  return running.pages
}

/** Stops the own product, does something in its folder (such as what weeks would bring), and starts it again. */
export async function whileStopped(act: (folder: string) => Promise<void>): Promise<void> {
  if (!running) throw new Error('There is no own product')
  await running.whileStopped(act)
}

/** The pages that were built for all stories, on a database and mailbox of its own. */
async function serve(folder: string): Promise<OwnProduct> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  // The built pages carry the key of the installation they were built for.
  cpSync(join(SHARED_FOLDER, 'keys.json'), join(folder, 'keys.json'))
  cpSync(REGION, join(folder, 'database'), { recursive: true })
  const pages = resolve(folder, 'dist')
  cpSync(resolve(SHARED_FOLDER, 'dist'), pages, { recursive: true })
  const port = await freePort()
  const env = {
    ...process.env,
    ...MANY_MAILS,
    QUICKSCAN_DATA: folder,
    QUICKSCAN_E2E_DIST: pages,
    QUICKSCAN_PORT: String(port),
    QUICKSCAN_MAIL_PORT: String(await freePort()),
    QUICKSCAN_SMTP_PORT: String(await freePort()),
  }
  const address = `http://localhost:${port}`
  let child = await launch(address, env)
  return {
    address,
    pages,
    stop: async () => {
      await end(child)
      rmSync(folder, { recursive: true, force: true })
    },
    whileStopped: async (act) => {
      await end(child)
      await act(folder)
      child = await launch(address, env)
    },
  }
}

async function launch(address: string, env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/e2e/serve.ts'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await untilReady(address, child)
  return child
}

async function end(child: ChildProcess): Promise<void> {
  const ended = new Promise((done) => child.once('close', done))
  child.kill('SIGTERM')
  await ended
}

async function untilReady(address: string, child: ChildProcess): Promise<void> {
  for (let waited = 0; waited < 50_000; waited += 200) {
    if (child.exitCode !== null) break
    const answer = await fetch(`${address}/demo/people`).catch(() => null)
    if (answer?.ok) return
    await new Promise((done) => setTimeout(done, 200))
  }
  child.kill('SIGKILL')
  throw new Error('The product did not start')
}
