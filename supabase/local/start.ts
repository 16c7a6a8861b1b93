import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { buildWhenChanged } from '../../vite/build-site.ts'
import { fillDemoRegion, OUR_DEMO, SECOND_DEMO, type DemoRegion } from '../demo/fill.ts'
import { InTheWay, startProblem } from './data-folder.ts'
import { beginEmpty, FIRST_STAFF, regionOfFile, type Beginning } from './empty.ts'
import { readOrCreateKeys } from './keys.ts'
import { serveProduct } from './serve-product.ts'
import { isForOthers, readSettings, type Settings } from './settings.ts'
import type { Sql } from './sql.ts'

/**
 * `npm start`: the product with a demo region, as production serves it, on this machine, until told to stop.
 * `npm start -- --port 8080` chooses where, `--host 0.0.0.0 --site https://quickscan.example` opens it to other
 * machines. `npm start -- --empty` begins without the demo, in a folder of its own; `--region region.json` with the region
 * of a file; `--staff you@example.org` says who comes in first. `--demo second` shows a generated region, in a folder of its own too.
 */
const started = Date.now()
let embedded: string | undefined
try {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      site: { type: 'string' },
      empty: { type: 'boolean' },
      staff: { type: 'string' },
      region: { type: 'string' },
      demo: { type: 'string' },
    },
  })
  const isEmpty = values.empty === true || values.region !== undefined
  if (values.staff !== undefined && !isEmpty)
    throw new Error('--staff is for an installation without the demo: say --empty too.')
  const settings = readSettings({
    ...(values.demo && { QUICKSCAN_DATA: `.quickscan-${values.demo}` }),
    ...(isEmpty && { QUICKSCAN_DATA: '.quickscan-empty' }),
    ...process.env,
    ...(values.port !== undefined && { QUICKSCAN_PORT: values.port }),
    ...(values.host !== undefined && { QUICKSCAN_HOST: values.host }),
    ...(values.site !== undefined && { QUICKSCAN_SITE: values.site }),
  })
  if (!settings.database.startsWith('postgres')) embedded = dirname(settings.database)
  const region = values.region === undefined ? null : regionOfFile(values.region)
  if (values.staff !== undefined && !z.email().safeParse(values.staff).success)
    throw new InTheWay(`--staff ${values.staff} is no mail address.`)
  // Who can read this mailbox comes in; with others about, somebody is named.
  const staff = values.staff ?? (isOfThisMachine(settings) ? FIRST_STAFF : undefined)
  await start(settings, isEmpty ? { staff, region } : null, demoOf(values.demo))
} catch (error) {
  console.error(`\n  ${startProblem(error, embedded)}\n`)
  process.exit(1)
}

/** Nobody but who is on this machine reaches the product, its mailbox or its database. */
function isOfThisMachine(settings: Settings): boolean {
  return !isForOthers(settings) && !settings.database.startsWith('postgres')
}

/** @throws when there is no such demo. */
function demoOf(name: string | undefined): DemoRegion {
  if (name === undefined) return OUR_DEMO
  if (name === 'second') return SECOND_DEMO
  throw new InTheWay(`There is no demo ${name}. Leave --demo out, or say --demo second.`)
}

async function start(
  settings: Settings,
  beginning: Beginning | null,
  demo: DemoRegion,
): Promise<void> {
  const keys = readOrCreateKeys(settings.keysFile)
  const site = join(settings.folder, 'site')
  const pages = async () => {
    // What goes with a link elsewhere holds the whole address (vite/shared-pages.ts).
    if (isForOthers(settings)) process.env['VITE_SITE'] ??= settings.siteUrl
    const given = Object.entries(process.env).filter(([name]) => name.startsWith('VITE_'))
    const inPages = [keys.publishableKey, settings.sessionHours, ...given.sort()]
    await buildWhenChanged(site, inPages.join(' '), () =>
      console.log('\n  Building the pages, once …'),
    )
    return site
  }
  let begun = { isNew: true, isUnnamed: false }
  const begin = async (sql: Sql) => {
    if (beginning) begun = await beginEmpty(sql, beginning)
    else await fillDemoRegion(sql, demo)
  }
  const { product, stop } = await serveProduct(
    settings,
    keys,
    pages,
    begin,
    beginning ? [] : demo.people,
  )
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (stopping) return
      stopping = true
      void stop().finally(() => process.exit(0))
    })
  if (beginning) printSetUp(settings.siteUrl, product.mailbox.page, begun, beginning)
  else printWelcome(settings.siteUrl, product.mailbox.page, demo.people)
  if (isForOthers(settings)) warnOfOthers(settings)
}

function printWelcome(site: string, mailPage: string, people: DemoRegion['people']): void {
  const official = people.find(({ role }) => role === 'coordinator')
  const staff = people.find(({ role }) => role === 'staff')
  console.log(`
  Quick scan with a demo region, ready in ${((Date.now() - started) / 1000).toFixed(0)} s

  App                  ${site}
  Rate a municipality  ${site}/beoordeel
  Mailbox              ${mailPage}

  Sign in with a code: enter an address and read the code in the mailbox, or choose a demo person
  on the sign-in page. For example
    Programme office   ${staff?.email}
    Official           ${official?.email}

  Stop with Ctrl+C.
`)
}

function printSetUp(
  site: string,
  mailPage: string,
  { isNew, isUnnamed }: { isNew: boolean; isUnnamed: boolean },
  { region }: Beginning,
): void {
  const who = isUnnamed
    ? `Sign in as ${FIRST_STAFF}: the code comes in the mailbox. Invite yourself under your own address at
  ${site}/eszl/mensen, and take this one away.`
    : 'Sign in with the address that --staff named at the first start; the code comes in the mailbox.'
  const late =
    region && !isNew
      ? `\n  --region is read at the first start only. Put the file in at ${site}/eszl/regio.\n`
      : ''
  console.log(`
  Quick scan without the demo, ready in ${((Date.now() - started) / 1000).toFixed(0)} s

  Set up the region    ${site}/eszl/regio
  Mailbox              ${mailPage}

  ${who}
${late}
  Stop with Ctrl+C.
`)
}

function warnOfOthers({ host, port, siteUrl }: Settings): void {
  console.log(`  WARNING: every machine that reaches ${host} port ${port} reaches this. What travels there is not encrypted: let only a
  proxy with TLS that answers as ${siteUrl} reach it (docs/operating.md, "Behind a proxy"). In the demo anybody signs in
  as a demo person. The embedded database is for a demo and for trying out.
`)
}
