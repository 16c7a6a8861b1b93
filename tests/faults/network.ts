import { z } from 'zod'
import type { Answer } from '#domain/questionnaire/answers.ts'
import type { Random } from '../../supabase/demo/random.ts'
import type { Death, KillableBackend } from './killable-backend.ts'
import { short, type Sent, type Story } from './story.ts'
import type { VirtualTime } from './virtual-time.ts'

/** How bad a connection is: the likelihood of each fault per request. */
export type Weather = { dropRequest: number; dropReply: number; duplicate: number; late: number }

export const CALM: Weather = { dropRequest: 0, dropReply: 0, duplicate: 0, late: 0 }

/** Longer than a client waits before it takes a request for lost. */
const LATE = { least: 15_000, most: 45_000 }

export type PlannedDeath = { atSave: number; death: Death; downFor: number }

/** The server of one run, and when it dies. */
export type Server = {
  backend: KillableBackend
  /** In order; each counts the saves since the one before. */
  deaths: PlannedDeath[]
  saves: number
}

const savedRow = z.object({ version: z.number() })
const saveBody = z.object({
  item_id: z.string(),
  expected_version: z.number(),
  status: z.string(),
  value: z.string().nullish(),
  reason: z.string(),
  note: z.string(),
  evidence_url: z.string(),
  shareable: z.boolean(),
  deliberate_reason: z.string(),
  deliberate_until: z.string().nullish(),
  internal_note: z.string(),
})

/** The connection of one client to the server, with the faults of its weather. */
export class Network {
  weather: Weather
  offline = false
  readonly #client: string
  readonly #token: string
  readonly #server: Server
  readonly #time: VirtualTime
  readonly #random: Random
  readonly #story: Story

  constructor(
    client: string,
    token: string,
    weather: Weather,
    run: { server: Server; time: VirtualTime; random: Random; story: Story },
  ) {
    this.#client = client
    this.#token = token
    this.weather = weather
    this.#server = run.server
    this.#time = run.time
    this.#random = run.random
    this.#story = run.story
  }

  /** Takes a request; the answer follows in virtual time, or a TypeError when none comes, as with fetch. */
  async take(request: Request): Promise<{ answer: Promise<Response> }> {
    const sent = await this.#saveIn(request)
    const { weather } = this
    const random = this.#random
    const lostThere = this.offline || random.chance(weather.dropRequest)
    const lostBack = random.chance(weather.dropReply)
    const out = this.#delay()
    const back = this.#delay()
    const twice = sent && random.chance(weather.duplicate) ? random.between(1, 30_000) : 0
    if (sent) {
      this.#story.sent.push(sent)
      const faults = [
        lostThere && 'request lost',
        lostBack && 'reply lost',
        twice > 0 && 'sent twice',
      ]
      this.#say(`sends ${words(sent)}, arrives after ${out} ms`, ...faults)
    }
    this.#story.lastArrival = Math.max(
      this.#story.lastArrival,
      this.#time.now + out + Math.max(back, twice) + 1_000,
    )
    const answer = new Promise<Response>((resolve, reject) => {
      const lost = () => reject(new TypeError('fetch failed'))
      if (lostThere) return void this.#time.after(Math.min(out, 3_000), lost)
      this.#time.after(out, async () => {
        const response = await this.#arrive(request, sent).catch(() => null)
        this.#time.after(back, () => {
          if (!response || lostBack || this.offline) lost()
          else resolve(response)
        })
      })
      if (twice) this.#time.after(out + twice, () => this.#arrive(request, sent).catch(() => null))
    })
    return { answer }
  }

  #delay(): number {
    const { weather } = this
    return this.#random.chance(weather.late)
      ? this.#random.between(LATE.least, LATE.most)
      : this.#random.between(5, 400)
  }

  async #arrive(request: Request, sent: Sent | null): Promise<Response> {
    const server = this.#server
    const death = sent ? this.#deathAtThisSave() : undefined
    if (!sent || !server.backend.alive) return server.backend.answer(request.clone(), this.#token)
    try {
      const response = await server.backend.answer(request.clone(), this.#token, death)
      const row = savedRow.safeParse(await response.clone().json())
      const { version } = row.data ?? {}
      const done = version === undefined ? `refused (${response.status})` : `stored as ${version}`
      this.#say(`${words(sent)} ${done}`)
      if (version !== undefined) this.#story.landed.push({ sent, version, at: this.#time.now })
      return response
    } catch (error) {
      this.#story.say(this.#time.now, 'server', `dies (${death}) of ${this.#client}`)
      throw error
    }
  }

  #deathAtThisSave(): Death | undefined {
    const server = this.#server
    const next = server.deaths[0]
    if (!next || !server.backend.alive) return undefined
    server.saves += 1
    if (server.saves < next.atSave) return undefined
    server.saves = 0
    server.deaths.shift()
    this.#time.after(next.downFor, async () => {
      await server.backend.start()
      this.#story.say(this.#time.now, 'server', 'is back')
    })
    return next.death
  }

  async #saveIn(request: Request): Promise<Sent | null> {
    if (!request.url.endsWith('/rpc/save_answer')) return null
    const body = saveBody.parse(await request.clone().json())
    const answer = {
      status: body.status,
      ...(body.value != null && { value: JSON.parse(body.value) as unknown }),
      ...(body.status === 'notApplicable' && { reason: body.reason }),
      note: body.note,
      evidenceUrl: body.evidence_url,
      shareable: body.shareable,
      deliberate: body.deliberate_until
        ? { reason: body.deliberate_reason, until: body.deliberate_until }
        : null,
      internalNote: body.internal_note,
    } as Answer
    const [client, itemId] = [this.#client, body.item_id]
    const { known, typed } = this.#story.knowledge(client, itemId)
    return {
      client,
      itemId,
      answer,
      expected: body.expected_version,
      known: [...known, ...typed.map((one) => one.answer)],
      edit: this.#story.editOf(client, itemId, answer, 'some'),
    }
  }

  #say(...words: (string | false | 0 | null)[]): void {
    this.#story.say(this.#time.now, this.#client, words.filter(Boolean).join(', '))
  }
}

const words = ({ itemId, answer, expected }: Sent) => `${itemId} ${short(answer)} on ${expected}`
