import { describe, expect, it } from 'vitest'
import { sameAnswer } from '#domain/questionnaire/answer-fields.ts'
import { EMPTY_ANSWER, type Answer } from '#domain/questionnaire/answers.ts'
import { completeLink, isLink } from '#domain/questionnaire/evidence-link.ts'
import { failure, ok, type Result } from '#domain/result.ts'
import type { StoredAnswer } from '#data/answers.ts'
import type { DataError } from '#data/errors.ts'
import { AnswerQueue } from './answer-queue.ts'
import { memoryStorage } from '#tests/memory-storage.ts'
import type { QueueStorage } from './queued-answer.ts'

const level = (value: string): Answer => ({ ...EMPTY_ANSWER, status: 'answered', value })
const settled = () => new Promise((resolve) => setTimeout(resolve))

/** The rules of save_answer, on a connection that can fail on the way there and on the way back. */
class Server {
  readonly stored = new Map<string, StoredAnswer>()
  /** Newest first. */
  readonly history: [itemId: string, StoredAnswer][] = []
  readonly received: string[] = []
  connection: 'up' | 'down' | 'loses replies' | 'silent' = 'up'
  refusal: DataError | null = null
  /** Called while a request is under way. */
  meanwhile: (() => void) | null = null

  readonly save = async (
    itemId: string,
    answer: Answer,
    expected: number,
  ): Promise<Result<StoredAnswer, DataError>> => {
    if (this.connection === 'silent') return new Promise(() => {})
    const meanwhile = this.meanwhile
    this.meanwhile = null
    meanwhile?.()
    await Promise.resolve()
    if (this.connection === 'down') return failure({ kind: 'offline' })
    this.received.push(answer.status === 'answered' ? String(answer.value) : answer.status)
    if (this.refusal) return failure(this.refusal)
    const now = this.stored.get(itemId)
    let result: Result<StoredAnswer, DataError>
    if (now && sameAnswer(now.answer, answer)) result = ok(now)
    else if ((now?.version ?? 0) !== expected)
      result = failure({ kind: 'refused', code: 'changed_by_colleague' })
    else result = ok(this.put(itemId, answer))
    return this.connection === 'loses replies' ? failure({ kind: 'offline' }) : result
  }

  readonly versions = (itemId: string): Promise<Result<StoredAnswer[], DataError>> =>
    Promise.resolve(ok(this.history.filter(([id]) => id === itemId).map(([, one]) => one)))

  /** Someone else's save. */
  put(itemId: string, answer: Answer): StoredAnswer {
    const stored = { answer, version: (this.stored.get(itemId)?.version ?? 0) + 1 }
    this.stored.set(itemId, stored)
    this.history.unshift([itemId, stored])
    return stored
  }
}

/** A clock that only moves when told. */
class Clock {
  #now = 0
  #timers: { at: number; run: () => void }[] = []
  readonly after = (milliseconds: number, run: () => void) => {
    const timer = { at: this.#now + milliseconds, run }
    this.#timers.push(timer)
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer)
    }
  }
  async pass(milliseconds: number): Promise<void> {
    this.#now += milliseconds
    const due = this.#timers.filter(({ at }) => at <= this.#now)
    this.#timers = this.#timers.filter(({ at }) => at > this.#now)
    for (const { run } of due) run()
    await settled()
  }
}

function openPage(server: Server, storage: QueueStorage = memoryStorage()) {
  const clock = new Clock()
  const queue = new AnswerQueue({
    stored: Object.fromEntries(server.stored),
    send: server.save,
    fetchVersions: server.versions,
    check: (_, answer, field) => {
      if (field === 'state')
        return answer.status === 'answered' && answer.value === 'impossible'
          ? 'option_unknown'
          : null
      if (field === 'note') return answer.note.length > 20 ? 'text_too_long' : null
      return field === 'evidenceUrl' && !isLink(completeLink(answer.evidenceUrl))
        ? 'evidence_url_invalid'
        : null
    },
    // A low level by choice, an example from the fourth on.
    fits: (_, { shareable, deliberate, ...answer }) => {
      const { value = '' } = answer as { value?: string }
      return (!shareable || value > 'l2') && (!deliberate || (value !== '' && value < 'l3'))
    },
    storage,
    after: clock.after,
  })
  return { queue, clock, state: (itemId: string) => queue.view(itemId).state }
}

describe('saving', () => {
  it('saves an answer and says so', async () => {
    const server = new Server()
    const { queue, state } = openPage(server)
    expect(state('a')).toEqual({ kind: 'untouched' })
    queue.edit('a', level('l1'))
    expect(state('a')).toEqual({ kind: 'saving', here: 'busy' })
    expect(queue.unsaved()).toEqual(['a'])
    await settled()
    expect(state('a')).toEqual({ kind: 'saved' })
    expect(queue.unsaved()).toEqual([])
    expect(server.stored.get('a')).toEqual({ answer: level('l1'), version: 1 })
  })

  it('sends text once typing pauses, or when the field is left', async () => {
    const server = new Server()
    const { queue, clock } = openPage(server)
    queue.edit('a', level('1'), 800)
    await clock.pass(500)
    queue.edit('a', level('12'), 800)
    await clock.pass(500)
    expect(server.received).toEqual([])
    await clock.pass(300)
    expect(server.received).toEqual(['12'])
    queue.edit('a', level('123'), 800)
    queue.flush('a')
    await settled()
    expect(server.received).toEqual(['12', '123'])
  })

  it('saves the beginning of what is typed without a pause within three seconds', async () => {
    const server = new Server()
    const { queue, clock, state } = openPage(server)
    let typed = ''
    const typeFor = async (milliseconds: number) => {
      for (let waited = 0; waited < milliseconds; waited += 250) {
        typed += 'a'
        queue.edit('a', level(typed), 800)
        await clock.pass(250)
      }
    }
    await typeFor(2500)
    expect(server.received).toHaveLength(1)
    server.connection = 'silent'
    await typeFor(5000)
    server.connection = 'up'
    // What was on its way counts as lost only then.
    await clock.pass(20_000)
    await clock.pass(2000)
    expect(server.stored.get('a')?.answer).toEqual(level(typed))
    expect(state('a')).toEqual({ kind: 'saved' })
  })

  it('keeps the order: an answer changed while it is sent goes after it, in between is skipped', async () => {
    const server = new Server()
    const { queue, state } = openPage(server)
    server.meanwhile = () => {
      queue.edit('a', level('l2'))
      queue.edit('a', level('l3'))
    }
    queue.edit('a', level('l1'))
    await settled()
    expect(server.received).toEqual(['l1', 'l3'])
    expect(server.stored.get('a')?.version).toBe(2)
    expect(state('a')).toEqual({ kind: 'saved' })
  })

  it('sends nothing when the answer is back where it began', async () => {
    const server = new Server()
    server.put('a', level('l1'))
    const { queue, clock } = openPage(server)
    queue.edit('a', level('l2'), 800)
    queue.edit('a', level('l1'), 800)
    await clock.pass(1000)
    expect(server.received).toEqual([])
    expect(queue.unsaved()).toEqual([])
  })

  it('keeps but does not send what cannot be saved; the stored answer keeps counting', async () => {
    const server = new Server()
    server.put('a', level('l1'))
    const { queue, state } = openPage(server)
    queue.edit('a', level('impossible'))
    await settled()
    expect(server.received).toEqual([])
    expect(queue.view('a').answer).toEqual(level('impossible'))
    expect(queue.answers()['a']).toEqual(level('l1'))
    expect(state('a')).toEqual({
      kind: 'unsaved',
      error: { kind: 'refused', code: 'option_unknown' },
      retrying: false,
      refused: { state: 'option_unknown' },
      here: 'kept',
    })
    queue.edit('a', level('l2'))
    await settled()
    expect(state('a')).toEqual({ kind: 'saved' })
  })

  it('does not repeat what the server refused, until the answer changes', async () => {
    const server = new Server()
    server.refusal = { kind: 'refused', code: 'scan_already_submitted' }
    const { queue, clock, state } = openPage(server)
    queue.edit('a', level('l1'))
    await settled()
    await clock.pass(60_000)
    expect(server.received).toEqual(['l1'])
    expect(state('a')).toMatchObject({ kind: 'unsaved', retrying: false, here: 'kept' })
    queue.edit('a', level('l2'))
    await settled()
    expect(server.received).toEqual(['l1', 'l2'])
  })
})

describe('keeping on this device', () => {
  it('says when the answer would survive a crash, and when it would not', async () => {
    const server = new Server()
    server.connection = 'down'
    const kept = openPage(server)
    kept.queue.edit('a', level('l1'))
    await settled()
    expect(kept.state('a')).toMatchObject({ kind: 'unsaved', here: 'kept' })

    const full: QueueStorage = {
      ...memoryStorage(),
      put: () => Promise.reject(new Error('no room')),
    }
    const lost = openPage(server, full)
    lost.queue.edit('a', level('l1'))
    await settled()
    expect(lost.state('a')).toMatchObject({ kind: 'unsaved', here: 'failed' })
  })

  it('takes up answers from a file; what is being changed here goes before', async () => {
    const server = new Server()
    server.connection = 'down'
    const elsewhere = openPage(server)
    elsewhere.queue.edit('a', level('l1'))
    elsewhere.queue.edit('b', level('l1'))
    await settled()
    const file = elsewhere.queue.waiting()

    const here = openPage(server)
    here.queue.edit('a', level('l2'))
    await settled()
    expect(here.queue.takeUp(file)).toEqual(['a'])
    expect(here.queue.view('a').answer).toEqual(level('l2'))
    server.connection = 'up'
    here.queue.retry()
    await settled()
    expect(server.stored.get('b')?.answer).toEqual(level('l1'))
    expect(server.stored.get('a')?.answer).toEqual(level('l2'))
  })

  it('asks when a colleague answered otherwise since the file was made', async () => {
    const server = new Server()
    server.connection = 'down'
    const elsewhere = openPage(server)
    elsewhere.queue.edit('a', level('l1'))
    await settled()
    server.connection = 'up'
    server.put('a', level('l4'))
    const here = openPage(server)
    here.queue.takeUp(elsewhere.queue.waiting())
    await settled()
    expect(here.state('a')).toMatchObject({ kind: 'clash', theirs: level('l4') })
  })
})

describe('a bad connection', () => {
  it('tries again by itself, at once when the connection is back', async () => {
    const server = new Server()
    server.connection = 'down'
    const { queue, clock, state } = openPage(server)
    queue.edit('a', level('l1'))
    await settled()
    expect(state('a')).toEqual({
      kind: 'unsaved',
      error: { kind: 'offline' },
      retrying: true,
      refused: {},
      here: 'kept',
    })
    await clock.pass(2000)
    expect(state('a')).toMatchObject({ kind: 'unsaved' })
    server.connection = 'up'
    queue.retry()
    await settled()
    expect(state('a')).toEqual({ kind: 'saved' })

    server.connection = 'down'
    queue.edit('a', level('l2'))
    await settled()
    server.connection = 'up'
    await clock.pass(2000)
    expect(state('a')).toEqual({ kind: 'saved' })
  })

  it('counts a request that says nothing as lost', async () => {
    const server = new Server()
    server.connection = 'silent'
    const { queue, clock, state } = openPage(server)
    queue.edit('a', level('l1'))
    await clock.pass(0)
    await clock.pass(20_000)
    expect(state('a')).toMatchObject({ kind: 'unsaved', error: { kind: 'offline' } })
    server.connection = 'up'
    await clock.pass(2000)
    expect(state('a')).toEqual({ kind: 'saved' })
  })

  it('recognises its own answer when only the reply was lost', async () => {
    const server = new Server()
    server.connection = 'loses replies'
    const { queue, state } = openPage(server)
    queue.edit('a', level('l1'))
    await settled()
    expect(server.stored.get('a')?.version).toBe(1)
    server.connection = 'up'
    queue.edit('a', level('l2'))
    await settled()
    expect(state('a')).toEqual({ kind: 'saved' })
    expect(server.stored.get('a')).toEqual({ answer: level('l2'), version: 2 })
  })

  it('goes back to what was first when the reply to a change was lost', async () => {
    const server = new Server()
    server.put('a', level('l1'))
    const { queue } = openPage(server)
    server.connection = 'loses replies'
    queue.edit('a', level('l2'))
    await settled()
    server.connection = 'up'
    queue.edit('a', level('l1'))
    await settled()
    expect(server.stored.get('a')).toEqual({ answer: level('l1'), version: 3 })
  })

  it('a closed page loses nothing: the next one sends what was left, its own answer included', async () => {
    const server = new Server()
    const storage = memoryStorage()
    const first = openPage(server, storage)
    server.connection = 'loses replies'
    first.queue.edit('a', level('l1'))
    await settled()
    server.connection = 'down'
    first.queue.edit('a', level('l2'))
    await settled()

    server.connection = 'up'
    const second = openPage(server, storage)
    await second.queue.restore()
    expect(second.queue.view('a').answer).toEqual(level('l2'))
    await settled()
    expect(server.stored.get('a')).toEqual({ answer: level('l2'), version: 2 })
    expect(await storage.all()).toEqual([])
  })
})

describe('a colleague in the same scan', () => {
  async function clash() {
    const server = new Server()
    server.put('a', level('l0'))
    const page = openPage(server)
    server.put('a', level('l4'))
    page.queue.edit('a', level('l1'))
    await settled()
    return { server, ...page }
  }

  it('shows both answers and overwrites nothing', async () => {
    const { server, queue, state } = await clash()
    expect(state('a')).toMatchObject({ kind: 'clash', theirs: level('l4') })
    expect(queue.view('a').answer).toEqual(level('l1'))
    queue.retry()
    await settled()
    expect(server.stored.get('a')).toEqual({ answer: level('l4'), version: 2 })
  })

  it('saves the own answer when that is chosen', async () => {
    const { server, queue, state } = await clash()
    queue.decide('a', 'mine')
    await settled()
    expect(server.stored.get('a')).toEqual({ answer: level('l1'), version: 3 })
    expect(state('a')).toEqual({ kind: 'saved' })
  })

  it('shows the answer of the colleague when that is chosen', async () => {
    const { queue, state } = await clash()
    queue.decide('a', 'theirs')
    expect(queue.view('a').answer).toEqual(level('l4'))
    expect(state('a')).toEqual({ kind: 'saved' })
    expect(queue.unsaved()).toEqual([])
  })

  it('asks again when the colleague changed it once more', async () => {
    const { server, queue, state } = await clash()
    server.put('a', level('l3'))
    queue.decide('a', 'mine')
    await settled()
    expect(state('a')).toMatchObject({ kind: 'clash', theirs: level('l3') })
  })

  it('asks nothing when both say the same', async () => {
    const server = new Server()
    const { queue, state } = openPage(server)
    server.put('a', level('l2'))
    queue.edit('a', level('l2'))
    await settled()
    expect(state('a')).toEqual({ kind: 'saved' })
  })

  it('takes in what a colleague saved, but not over an answer being changed here', async () => {
    const server = new Server()
    const { queue, state } = openPage(server)
    server.connection = 'down'
    queue.edit('b', level('l1'))
    await settled()
    queue.learn({
      a: { answer: level('l3'), version: 1 },
      b: { answer: level('l4'), version: 1 },
    })
    expect(queue.view('a').answer).toEqual(level('l3'))
    expect(queue.view('b').answer).toEqual(level('l1'))
    expect(state('b')).toMatchObject({ kind: 'unsaved' })
  })

  /** Our l1 is stored but we do not know; a colleague made l4 of it. */
  async function replacedUnheard(wanted: string) {
    const server = new Server()
    server.put('a', level('l0'))
    const page = openPage(server)
    server.connection = 'loses replies'
    page.queue.edit('a', level('l1'))
    await settled()
    server.put('a', level('l4'))
    server.connection = 'up'
    if (wanted === 'l1') page.queue.retry()
    else page.queue.edit('a', level(wanted))
    await settled()
    return { server, ...page }
  }

  it('asks nothing when a colleague replaced the own answer knowingly, the reply to which was lost', async () => {
    const { server, queue, state } = await replacedUnheard('l1')
    expect(state('a')).toEqual({ kind: 'saved' })
    expect(queue.view('a').answer).toEqual(level('l4'))
    expect(server.stored.get('a')).toEqual({ answer: level('l4'), version: 3 })
  })

  it('does not repeat the own answer over a colleague who went back to what it was', async () => {
    const server = new Server()
    server.put('a', level('l0'))
    const { queue, state } = openPage(server)
    server.connection = 'loses replies'
    queue.edit('a', level('l1'))
    await settled()
    server.put('a', level('l0'))
    server.connection = 'up'
    queue.retry()
    await settled()
    expect(state('a')).toEqual({ kind: 'saved' })
    expect(server.stored.get('a')).toEqual({ answer: level('l0'), version: 3 })
  })

  it.each(['l0', 'l2'])('asks when something else (%s) was wanted since', async (wanted) => {
    const { server, state } = await replacedUnheard(wanted)
    expect(state('a')).toMatchObject({ kind: 'clash', theirs: level('l4') })
    expect(server.stored.get('a')?.version).toBe(3)
  })

  it('asks nothing when nothing of ours was stored and we are back where we began', async () => {
    const server = new Server()
    server.put('a', level('l0'))
    const { queue, state } = openPage(server)
    server.connection = 'down'
    queue.edit('a', level('l1'))
    await settled()
    server.put('a', level('l4'))
    server.connection = 'up'
    queue.edit('a', level('l0'))
    await settled()
    expect(state('a')).toEqual({ kind: 'saved' })
    expect(queue.view('a').answer).toEqual(level('l4'))
  })

  it('a reply that took long does not take back what was learned meanwhile', async () => {
    const server = new Server()
    const { queue } = openPage(server)
    server.meanwhile = () =>
      // The colleague saw our answer before we heard that it is saved.
      queue.learn({ a: { answer: level('l4'), version: 2 } })
    queue.edit('a', level('l1'))
    await settled()
    expect(queue.view('a')).toMatchObject({ answer: level('l4'), state: { kind: 'saved' } })
  })
})

describe('different fields of one question', () => {
  const with_ = (value: string, extras: Partial<Answer>) =>
    ({ ...level(value), ...extras }) as Answer

  it('are merged: nobody is asked, and everything is stored', async () => {
    const server = new Server()
    server.put('a', level('l0'))
    const { queue, state } = openPage(server)
    server.put('a', with_('l0', { internalNote: 'van een collega', evidenceUrl: 'https://x.nl' }))
    queue.edit('a', with_('l2', { note: 'van mij' }))
    await settled()
    expect(state('a')).toEqual({ kind: 'saved' })
    expect(server.stored.get('a')).toEqual({
      answer: with_('l2', {
        note: 'van mij',
        internalNote: 'van een collega',
        evidenceUrl: 'https://x.nl',
      }),
      version: 3,
    })
    expect(queue.view('a').answer).toEqual(server.stored.get('a')?.answer)
  })

  it('only the field that both changed is asked about; the others are merged whatever is chosen', async () => {
    for (const choice of ['mine', 'theirs', 'both'] as const) {
      const server = new Server()
      server.put('a', level('l0'))
      const { queue, state } = openPage(server)
      server.put('a', with_('l1', { note: 'theirs' }))
      queue.edit('a', with_('l0', { note: 'mine', internalNote: 'n' }))
      await settled()
      expect(state('a')).toMatchObject({ kind: 'clash', conflicts: ['note'], both: true })
      queue.decide('a', choice)
      await settled()
      const note = { mine: 'mine', theirs: 'theirs', both: 'theirs\n\nmine' }[choice]
      expect(server.stored.get('a')?.answer).toEqual(with_('l1', { note, internalNote: 'n' }))
      expect(state('a')).toEqual({ kind: 'saved' })
    }
  })

  it('two levels cannot both stay', async () => {
    const server = new Server()
    server.put('a', level('l0'))
    const { queue, state } = openPage(server)
    server.put('a', level('l1'))
    queue.edit('a', level('l2'))
    await settled()
    expect(state('a')).toMatchObject({ kind: 'clash', conflicts: ['state'], both: false })
    queue.decide('a', 'both')
    await settled()
    expect(server.stored.get('a')?.answer).toEqual(level('l1'))
  })

  it('a level and what explains the old one are asked about together', async () => {
    const server = new Server()
    const deliberate = { reason: 'klein terrein', until: '2027-12-31' }
    server.put('a', level('l1'))
    const { queue, state } = openPage(server)
    server.put('a', with_('l1', { deliberate, note: 'n' }))
    queue.edit('a', level('l4'))
    await settled()
    expect(state('a')).toMatchObject({ kind: 'clash', conflicts: ['state', 'deliberate'] })
    queue.decide('a', 'theirs')
    await settled()
    expect(queue.view('a').answer).toEqual(with_('l1', { deliberate, note: 'n' }))
  })

  it('a field that is refused holds back only itself, here and on top of what a colleague saves', async () => {
    const server = new Server()
    server.put('a', with_('l0', { evidenceUrl: 'https://x.nl' }))
    const { queue, state } = openPage(server)
    queue.edit('a', with_('l2', { evidenceUrl: 'zie intranet', note: 'n' }))
    await settled()
    expect(server.stored.get('a')?.answer).toEqual(
      with_('l2', { evidenceUrl: 'https://x.nl', note: 'n' }),
    )
    expect(state('a')).toMatchObject({
      kind: 'unsaved',
      refused: { evidenceUrl: 'evidence_url_invalid' },
    })
    expect(queue.view('a').answer.evidenceUrl).toBe('zie intranet')
    expect(queue.answers()['a']).toEqual(server.stored.get('a')?.answer)

    const theirs = server.put('a', with_('l3', { evidenceUrl: 'https://x.nl', note: 'n' }))
    queue.learn({ a: theirs })
    expect(queue.view('a').answer).toEqual(with_('l3', { evidenceUrl: 'zie intranet', note: 'n' }))
    queue.edit('a', with_('l3', { evidenceUrl: 'www.x.nl/a', note: 'n' }))
    await settled()
    expect(state('a')).toEqual({ kind: 'saved' })
    expect(queue.view('a').answer.evidenceUrl).toBe('https://www.x.nl/a')
    expect(server.stored.get('a')?.answer.evidenceUrl).toBe('https://www.x.nl/a')
  })

  it('typing what the colleague has ends the clash', async () => {
    const server = new Server()
    const { queue, state } = openPage(server)
    server.put('a', level('l1'))
    queue.edit('a', with_('l2', { note: 'n' }))
    await settled()
    expect(state('a')).toMatchObject({ kind: 'clash' })
    queue.edit('a', with_('l1', { note: 'n' }))
    await settled()
    expect(server.stored.get('a')?.answer).toEqual(with_('l1', { note: 'n' }))
    expect(state('a')).toEqual({ kind: 'saved' })
  })
})

describe('a space on the way to the next word', () => {
  const noted = (internalNote: string): Answer => ({ ...level('l1'), internalNote })

  it('stays on the screen, and sends nothing', async () => {
    const server = new Server()
    server.put('a', noted('Vraag'))
    const { queue, clock, state } = openPage(server)
    queue.edit('a', noted('Vraag '), 800)
    await clock.pass(1000)
    expect(queue.view('a').answer).toEqual(noted('Vraag '))
    expect(state('a')).toEqual({ kind: 'saved' })
    expect(server.received).toEqual([])
    queue.edit('a', noted('Vraag Sam'), 800)
    await clock.pass(1000)
    expect(server.stored.get('a')?.answer).toEqual(noted('Vraag Sam'))
    queue.learn({ a: server.put('a', noted('Vraag Kim')) })
    expect(queue.view('a').answer).toEqual(noted('Vraag Kim'))
  })

  it('stays as well when it is typed while the text before it is on its way', async () => {
    const server = new Server()
    const { queue } = openPage(server)
    server.meanwhile = () => queue.edit('a', noted('Vraag '), 800)
    queue.edit('a', noted('Vraag'))
    await settled()
    expect(queue.view('a').answer).toEqual(noted('Vraag '))
  })
})

describe('guards', () => {
  it('what is known from before the own change is not taken for its arrival', async () => {
    const server = new Server()
    server.put('a', level('l1'))
    server.put('a', level('l0'))
    const { queue, state } = openPage(server)
    server.connection = 'down'
    queue.edit('a', level('l1'))
    await settled()
    server.put('a', level('l4'))
    server.connection = 'up'
    queue.retry()
    await settled()
    // Version 1 said l1 as well, but long before.
    expect(state('a')).toMatchObject({ kind: 'clash', theirs: level('l4') })
  })

  it('an answer that goes back while the change is on its way is sent after it', async () => {
    const server = new Server()
    server.put('a', level('l0'))
    const { queue, state } = openPage(server)
    server.meanwhile = () => queue.edit('a', level('l0'))
    queue.edit('a', level('l1'))
    await settled()
    expect(server.stored.get('a')?.answer).toEqual(level('l0'))
    expect(state('a')).toEqual({ kind: 'saved' })
  })

  it('nothing is sent once somebody else is at the screen', async () => {
    const server = new Server()
    const { queue, clock } = openPage(server)
    queue.edit('a', level('l1'), 800)
    queue.stop()
    queue.flush('a')
    queue.retry()
    queue.edit('b', level('l1'))
    await clock.pass(60_000)
    expect(server.received).toEqual([])
  })

  it('an older version that arrives late is not learned', async () => {
    const server = new Server()
    server.put('a', level('l0'))
    server.put('a', level('l2'))
    const { queue } = openPage(server)
    queue.learn({ a: { answer: level('l0'), version: 1 } })
    expect(queue.view('a').answer).toEqual(level('l2'))
    queue.edit('a', level('l3'))
    await settled()
    expect(server.stored.get('a')).toEqual({ answer: level('l3'), version: 3 })
  })
})
