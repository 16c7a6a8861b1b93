import { randomUUID } from 'node:crypto'
import { DEFINITION } from '../content.ts'
import { seededRandom, type Random } from '../../supabase/demo/random.ts'
import { violations, type Outcome, type Version, type Violation } from './checker.ts'
import { Client, type Data, type Defect } from './client.ts'
import { CALM, Network, type PlannedDeath, type Weather } from './network.ts'
import type { Stage } from './stage.ts'
import { Story } from './story.ts'
import { SurvivingStorage } from './surviving-storage.ts'
import { VirtualTime } from './virtual-time.ts'

/** One run in every so many lets the server die, if it is asked to save often enough. */
const DEATH_EVERY = 40

/** Whether the run of this seed means to kill the server. */
export function letsServerDie(seed: number): boolean {
  return seed % DEATH_EVERY === 0
}

export type Report = {
  seed: number
  story: Story
  violations: Violation[]
  kills: number
}

/**
 * One run: some colleagues fill in a few items of one scan while everything goes wrong, until the
 * weather clears, all tabs are open and every clash has been decided. The same seed, the same run.
 */
export async function run(
  seed: number,
  stage: Stage,
  data: Data,
  defect: Defect = (options) => options,
): Promise<Report> {
  const random = seededRandom(seed * 7919)
  const own = () => seededRandom(Math.floor(random.next() * 2 ** 32))
  const time = new VirtualTime()
  const story = new Story()
  const { backend } = stage
  const kills = backend.kills
  await stage.reset()
  const server = { backend, deaths: deathsOf(seed, random), saves: 0 }
  const items = chosen(random)
  const clients = stage.people
    .slice(0, random.pick([2, 2, 2, 3, 3, 4, 5]))
    .map(({ name, token }) => {
      const network = new Network(name, token, weatherOf(random), {
        server,
        time,
        random: own(),
        story,
      })
      const storage = new SurvivingStorage(
        data.browserOf(name, `${seed} ${randomUUID()}`),
        time,
        own(),
        random.chance(0.15) ? 0.1 : 0,
      )
      const parts = { network, storage, random: own() }
      return new Client(name, parts, { data, scanId: stage.scanId, items, time, story, defect })
    })
  for (const client of clients) live(client, time, own(), items)

  const quiet = () => comeToAStand(clients)
  await time.pass(SPAN, quiet)
  story.say(time.now, '', 'the weather clears')
  server.deaths = []
  for (const client of clients) {
    client.network.weather = CALM
    client.comeOnline()
    client.openTab()
  }
  // Longer than any request is late, any pause before a retry and any thought about a clash.
  const end = time.now + 600_000
  const settled = () => backend.alive && clients.every(({ queue }) => queue?.unsaved().length === 0)
  while (time.now < end && !settled()) await time.pass(time.now + 10_000, quiet)
  await time.pass(Math.max(time.now, story.lastArrival), quiet)
  for (const client of clients) void client.look()
  await time.pass(time.now + 2_000, quiet)
  const outcome: Outcome = {
    story,
    history: await historyOf(stage),
    shown: clients.flatMap(({ name, queue }) =>
      items.map(({ id }) => {
        const view = queue?.view(id)
        if (!view) throw new Error(`${name} could not open the scan`)
        return { client: name, itemId: id, answer: view.answer, state: view.state.kind }
      }),
    ),
  }
  for (const client of clients) client.kill()
  return { seed, story, violations: violations(outcome), kills: backend.kills - kills }
}

/** How long things go wrong, in milliseconds. */
const SPAN = 40_000

/** What one person does, and what happens to them, in the bad time. */
function live(client: Client, time: VirtualTime, random: Random, items: Items): void {
  const at = (run: () => void) => time.after(random.between(0, SPAN), run)
  time.after(random.between(0, 2_000), () => client.openTab())
  for (let edits = random.between(2, 6); edits > 0; edits--) {
    const item = random.pick(items)
    at(() => client.edit(item))
  }
  if (random.chance(0.5)) {
    const length = random.between(2_000, 30_000)
    at(() => client.goOffline(length))
  }
  if (random.chance(0.4)) {
    const pause = random.between(100, 15_000)
    at(() => {
      client.kill()
      time.after(pause, () => client.openTab())
    })
  }
}

type Items = [(typeof DEFINITION.items)[number], ...(typeof DEFINITION.items)[number][]]

/** One to three items, mostly of different kinds. */
function chosen(random: Random): Items {
  const count = random.between(1, 3)
  const first = random.between(0, DEFINITION.items.length - 1)
  const items = Array.from(
    { length: count },
    (_, index) => DEFINITION.items[(first + index * 17) % DEFINITION.items.length],
  )
  return items as Items
}

function weatherOf(random: Random): Weather {
  const up = (most: number) => (random.chance(0.6) ? random.next() * most : 0)
  return { dropRequest: up(0.3), dropReply: up(0.4), duplicate: up(0.3), late: up(0.15) }
}

function deathsOf(seed: number, random: Random): PlannedDeath[] {
  if (!letsServerDie(seed)) return []
  return [
    {
      atSave: random.between(1, 4),
      death: random.chance(0.25) ? 'after' : random.between(0, 25),
      downFor: random.between(1_000, 20_000),
    },
  ]
}

/** Resolves when every tab waits for the network, the storage or time. */
async function comeToAStand(clients: readonly Client[]): Promise<void> {
  for (let turns = 0; turns < 100_000; turns++) {
    await new Promise(setImmediate)
    if (clients.some(({ busy }) => busy)) continue
    await new Promise(setImmediate)
    if (!clients.some(({ busy }) => busy)) return
  }
  throw new Error('a tab waits for something that virtual time does not know of')
}

async function historyOf({ backend, scanId, people }: Stage): Promise<Version[]> {
  const rows = await backend.sql<HistoryRow>(
    `select item_id, version, status, value, reason, note, evidence_url, shareable, answered_by,
       deliberate_reason, deliberate_until::text,
       (select told.note from public.internal_note as told
        where (told.scan_id, told.item_id, told.version) = (made.scan_id, made.item_id, made.version)
       ) as internal_note
     from public.answer_history as made where scan_id = '${scanId}' order by item_id, version`,
  )
  return rows.map(({ item_id: itemId, version, answered_by, ...row }) => ({
    itemId,
    version,
    author: people.find(({ id }) => id === answered_by)?.name ?? 'nobody',
    answer: {
      status: row.status,
      ...(row.status === 'answered' && { value: row.value }),
      ...(row.status === 'notApplicable' && { reason: row.reason }),
      note: row.note,
      evidenceUrl: row.evidence_url,
      shareable: row.shareable,
      deliberate: row.deliberate_until && {
        reason: row.deliberate_reason,
        until: row.deliberate_until,
      },
      internalNote: row.internal_note ?? '',
    } as Version['answer'],
  }))
}

type HistoryRow = {
  item_id: string
  version: number
  status: string
  value: unknown
  reason: string
  note: string
  evidence_url: string
  shareable: boolean
  deliberate_reason: string
  deliberate_until: string | null
  answered_by: string
  internal_note: string | null
}
