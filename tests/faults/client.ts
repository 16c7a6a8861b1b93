import { AsyncLocalStorage } from 'node:async_hooks'
import type { Answer } from '#domain/questionnaire/answers.ts'
import { checkField } from '#domain/questionnaire/check-answer.ts'
import type { Item } from '#domain/questionnaire/definition.ts'
import { fitsState } from '#domain/questionnaire/with-state.ts'
import type { Result } from '#domain/result.ts'
import type { Scan } from '#domain/scan.ts'
import type { DataError } from '#data/errors.ts'
import { AnswerQueue } from '#features/fill-in-scan/saving/answer-queue.ts'
import type { AnswerQueueOptions } from '#features/fill-in-scan/saving/answer-queue-options.ts'
import type { AnswerView } from '#features/fill-in-scan/saving/answer-views.ts'
import { ANSWER_FIELDS, sameField, type AnswerField } from '#domain/questionnaire/answer-fields.ts'
import type { SaveState } from '#features/fill-in-scan/saving/queue-rules.ts'
import type { Random } from '../../supabase/demo/random.ts'
import { changed } from './person.ts'
import type { Network } from './network.ts'
import { short, type Story } from './story.ts'
import type { Device, SurvivingStorage } from './surviving-storage.ts'
import type { VirtualTime } from './virtual-time.ts'

/** The functions of src/data that the queue of the app is made with. */
export type Data = {
  getScan(scanId: string): Promise<Result<Scan, DataError>>
  answerQueueOptions(scanId: string): Pick<AnswerQueueOptions, 'send' | 'fetchVersions'>
  storedAnswers(scan: Scan): AnswerQueueOptions['stored']
  /** What one person keeps in the database of their browser. */
  browserOf(person: string, scanId: string): Device
}

/** Something to break in how a queue is made, to see that the checker finds it. */
export type Defect = (options: AnswerQueueOptions) => AnswerQueueOptions

type Clash = Extract<SaveState, { kind: 'clash' }>

/** Which tab a request of supabase-js is made by. */
export const asking = new AsyncLocalStorage<Tab>()

/** How often a client looks what colleagues saved; in the app it is three times as often. */
const LOOK_EVERY = 30_000

/** One page, from opening until it is killed. */
class Tab {
  alive = true
  /** Calls of src/data under way, and how many of them wait for the network. */
  calls = 0
  waiting = 0
  queue: AnswerQueue | null = null
  /** What it found when it last looked at the scan. */
  found = ''
  readonly #network: Network

  constructor(network: Network) {
    this.#network = network
  }

  /** Makes a call in the name of this tab; a tab that was killed never hears of it again. */
  call<Value>(ask: () => Promise<Value>): Promise<Value> {
    this.calls += 1
    return new Promise((resolve, reject) => {
      void asking.run(this, ask).then(
        (value) => {
          this.calls -= 1
          if (this.alive) resolve(value)
        },
        (error: Error) => {
          this.calls -= 1
          if (this.alive) reject(error)
        },
      )
    })
  }

  async fetch(request: Request): Promise<Response> {
    const { answer } = await this.#network.take(request)
    this.waiting += 1
    try {
      return await answer
    } finally {
      this.waiting -= 1
    }
  }
}

type Run = {
  data: Data
  scanId: string
  items: readonly Item[]
  time: VirtualTime
  story: Story
  defect: Defect
}

/** One person at one device: types, loses the connection, closes the tab, decides clashes. */
export class Client {
  readonly name: string
  readonly network: Network
  readonly storage: SurvivingStorage
  readonly #random: Random
  readonly #run: Run
  readonly #states = new Map<string, string>()
  #tab: Tab

  constructor(
    name: string,
    parts: { network: Network; storage: SurvivingStorage; random: Random },
    run: Run,
  ) {
    this.name = name
    this.network = parts.network
    this.storage = parts.storage
    this.#random = parts.random
    this.#run = run
    this.#tab = new Tab(parts.network)
    this.#tab.alive = false
  }

  get queue(): AnswerQueue | null {
    return this.#tab.queue
  }

  /** Whether something is going on that does not wait for time to pass. */
  get busy(): boolean {
    return this.#tab.alive && this.#tab.calls !== this.#tab.waiting
  }

  get open(): boolean {
    return this.#tab.alive
  }

  /** Opens the scan; without a connection it is tried again, as the app does. */
  openTab(): void {
    if (this.#tab.alive) return
    this.#tab = new Tab(this.network)
    this.#say('opens the scan')
    void this.#load(this.#tab)
  }

  /** The tab is gone; only what the storage has written survives. */
  kill(): void {
    if (!this.#tab.alive) return
    this.#tab.alive = false
    this.#tab.queue?.stop()
    this.#tab.queue = null
    this.#say('kills the tab')
    for (const { id } of this.#run.items) this.#giveUpWhatWasNotWritten(id)
    this.#states.clear()
  }

  goOffline(milliseconds: number): void {
    if (this.network.offline) return
    this.network.offline = true
    this.#say(`is offline for ${milliseconds} ms`)
    this.#run.time.after(milliseconds, () => this.comeOnline())
  }

  comeOnline(): void {
    if (!this.network.offline) return
    this.network.offline = false
    this.#say('is online')
    this.queue?.retry()
  }

  /** Changes the answer to an item; text is sent when typing pauses. */
  edit(item: Item): void {
    const { queue } = this
    if (!queue) return
    const view = queue.view(item.id)
    const { known, typed } = this.#run.story.knowledge(this.name, item.id)
    const earlier = [...known, ...typed.map(({ answer }) => answer)]
    const answer = changed(item, view.answer, earlier, this.#random)
    this.#typing(queue, item.id, view, answer)
    queue.edit(item.id, answer, answer.note === view.answer.note ? 0 : 800)
    if (this.#random.chance(0.2)) queue.flush(item.id)
    const { kind } = queue.view(item.id).state
    if (kind === 'saved' || kind === 'untouched') this.#giveUp(item.id, ANSWER_FIELDS)
  }

  #typing(queue: AnswerQueue, itemId: string, view: AnswerView, answer: Answer): void {
    const { story, time } = this.#run
    const knowledge = story.knowledge(this.name, itemId)
    if (!queue.unsaved().includes(itemId))
      Object.assign(knowledge, { began: view.answer, known: [], typed: [], kept: [] })
    story.edits += 1
    const fields = ANSWER_FIELDS.filter((field) => !sameField(answer, view.answer, field))
    knowledge.known.push(view.answer)
    knowledge.typed.push({ answer, fields, edit: story.edits, at: time.now })
    const wanted = story.wishes.get(`${this.name} ${itemId}`)?.fields ?? []
    story.wish({
      client: this.name,
      itemId,
      answer,
      fields: [...new Set([...wanted, ...fields])],
    })
    this.#say(`types ${itemId} ${short(answer)}`)
  }

  async #load(tab: Tab): Promise<void> {
    const { data, scanId, time } = this.#run
    const scan = await tab.call(() => data.getScan(scanId))
    if (!scan.ok) return void time.after(3_000, () => tab.alive && void this.#load(tab))
    const { send, fetchVersions } = data.answerQueueOptions(scanId)
    const kept = this.storage.of(() => tab.alive)
    tab.queue = new AnswerQueue(
      this.#run.defect({
        stored: data.storedAnswers(scan.value),
        send: (...save) => tab.call(() => send(...save)),
        fetchVersions: (...question) => tab.call(() => fetchVersions(...question)),
        check: (itemId, answer, field) =>
          checkField(this.#item(itemId), answer, field, '2026-01-01'),
        fits: (itemId, answer) => fitsState(this.#item(itemId), answer),
        storage: { ...kept, all: () => tab.call(() => kept.all()) },
        after: (milliseconds, run) => time.after(milliseconds, () => tab.alive && run()),
      }),
    )
    tab.queue.subscribe(() => this.#watch())
    await tab.queue.restore()
    this.#watch()
    this.#follow(tab)
  }

  /** Looks what colleagues saved. */
  async look(): Promise<void> {
    const tab = this.#tab
    if (!tab.queue) return
    const { data, scanId } = this.#run
    const scan = await tab.call(() => data.getScan(scanId))
    const found = JSON.stringify(scan)
    // As the query cache does: what says the same is not news.
    if (!scan.ok || found === tab.found) return
    tab.found = found
    tab.queue.learn(data.storedAnswers(scan.value))
  }

  #follow(tab: Tab): void {
    this.#run.time.after(LOOK_EVERY, () => {
      if (tab.alive) void this.look().then(() => this.#follow(tab))
    })
  }

  #item(itemId: string): Item {
    const item = this.#run.items.find(({ id }) => id === itemId)
    if (!item) throw new Error(`${itemId} is not in this run`)
    return item
  }

  /** Notes what the screen shows, whenever that changes. */
  #watch(): void {
    const { queue } = this
    if (!queue || !this.#tab.alive) return
    for (const { id } of this.#run.items) {
      const { answer, state } = queue.view(id)
      const shown = JSON.stringify([answer, state.kind, state.kind === 'clash' && state.theirs])
      const before = this.#states.get(id)
      if (shown === before) continue
      this.#states.set(id, shown)
      if (state.kind === 'clash') this.#seesClash(id, answer, state)
      if (state.kind === 'saved') this.#isTold(id, answer)
    }
  }

  #isTold(itemId: string, answer: Answer): void {
    const { story, time } = this.#run
    const edit = story.editOf(this.name, itemId, answer)
    story.told.push({ client: this.name, itemId, answer, at: time.now, edit })
    this.#say(`sees ${itemId} saved: ${short(answer)}`)
  }

  #seesClash(itemId: string, mine: Answer, { theirs, conflicts }: Clash): void {
    const { story, time } = this.#run
    const { began, typed } = story.knowledge(this.name, itemId)
    this.#say(
      `sees a clash at ${itemId} (${conflicts.join(', ')}): ${short(mine)} or ${short(theirs)}`,
    )
    story.clashes.push({
      client: this.name,
      itemId,
      mine,
      theirs,
      conflicts,
      began,
      beganAt: typed[0]?.at ?? 0,
      at: time.now,
      typedAt: story.typedAt(this.name, itemId, mine, conflicts),
      excused: this.storage.missed.has(itemId),
    })
    const { queue } = this
    time.after(this.#random.between(500, 12_000), () => {
      if (queue && queue === this.queue) this.#decide(queue, itemId)
    })
  }

  #decide(queue: AnswerQueue, itemId: string): void {
    const { state } = queue.view(itemId)
    if (state.kind !== 'clash') return
    const knowledge = this.#run.story.knowledge(this.name, itemId)
    const { theirs, conflicts, both } = state
    knowledge.known.push(theirs)
    if (both && this.#random.chance(0.3)) {
      this.#say(`keeps both at ${itemId}`)
      knowledge.began = theirs
      this.#giveUp(itemId, conflicts)
      queue.decide(itemId, 'both')
    } else if (this.#random.chance(0.5)) {
      this.#say(`takes theirs at ${itemId}`)
      knowledge.began = theirs
      this.#giveUp(itemId, conflicts)
      queue.decide(itemId, 'theirs')
    } else {
      this.#say(`keeps mine at ${itemId}`)
      knowledge.began = theirs
      knowledge.kept.push({ fields: conflicts, at: this.#run.time.now })
      queue.decide(itemId, 'mine')
    }
  }

  /** Before the storage had it, nobody promised anything. */
  #giveUpWhatWasNotWritten(itemId: string): void {
    const wish = this.#run.story.wishes.get(`${this.name} ${itemId}`)
    if (!wish) return
    const kept = this.storage.written.get(itemId)?.answer
    this.#giveUp(
      itemId,
      wish.fields.filter((field) => !kept || !sameField(kept, wish.answer, field)),
    )
  }

  #giveUp(itemId: string, fields: readonly AnswerField[]): void {
    const { story } = this.#run
    const wish = story.wishes.get(`${this.name} ${itemId}`)
    if (wish)
      story.wish({ ...wish, fields: wish.fields.filter((field) => !fields.includes(field)) })
  }

  #say(what: string): void {
    this.#run.story.say(this.#run.time.now, this.name, what)
  }
}
