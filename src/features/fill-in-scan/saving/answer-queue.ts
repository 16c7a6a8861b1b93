import { sameAnswer, type AnswerField } from '#domain/questionnaire/answer-fields.ts'
import { EMPTY_ANSWER, type Answer } from '#domain/questionnaire/answers.ts'
import type { Result } from '#domain/result.ts'
import type { StoredAnswer } from '#data/answers.ts'
import type { DataError } from '#data/errors.ts'
import type { AnswerQueueOptions } from './answer-queue-options.ts'
import { AnswerViews } from './answer-views.ts'
import { AsTyped } from '../answering/as-typed.ts'
import { Attempts } from './attempts.ts'
import type { QueuedAnswer } from './queued-answer.ts'
import {
  conflictsOf,
  decided,
  isFinal,
  isOvertaken,
  NOTHING_STORED,
  patiently,
  saveState,
  whenOvertaken,
  type Choice,
} from './queue-rules.ts'
import { sendablePart, type Part } from './sendable-part.ts'
import { SendTimes } from './send-times.ts'
import { UnsavedAnswers } from './unsaved-answers.ts'

/**
 * Saves answers one by one: per item in order, on top of the version they were made on, again and
 * again until the server has confirmed them. It is also what the form shows, so that what is seen
 * and what is saved cannot differ. Knows no screen, clock, network or database.
 */
export class AnswerQueue {
  readonly #options: AnswerQueueOptions
  readonly #stored: Map<string, StoredAnswer>
  readonly #unsaved: UnsavedAnswers
  readonly #times: SendTimes
  readonly #attempts = new Attempts()
  readonly #asTyped = new AsTyped()
  readonly #views = new AnswerViews({
    answer: EMPTY_ANSWER,
    state: { kind: 'untouched' },
    stored: null,
  })
  #stopped = false

  constructor(options: AnswerQueueOptions) {
    this.#options = options
    this.#stored = new Map(Object.entries(options.stored))
    this.#unsaved = new UnsavedAnswers(options.storage, (itemId) => this.#show(itemId))
    this.#times = new SendTimes(options.after, (itemId) => void this.#deliver(itemId))
    for (const itemId of this.#stored.keys()) this.#show(itemId)
  }

  /** Takes up what an earlier page left behind, and sends it; may be called again for more. */
  async restore(): Promise<void> {
    this.takeUp(await this.#unsaved.left())
  }

  /**
   * Goes on with answers that another page, or a file, kept. An answer that is being changed here
   * goes before.
   * @returns the items where something else is being changed here.
   */
  takeUp(entries: readonly QueuedAnswer[]): string[] {
    const elsewhere: string[] = []
    for (const entry of entries) {
      const { itemId } = entry
      const here = this.#unsaved.get(itemId)
      if (here && !sameAnswer(here.answer, entry.answer)) elsewhere.push(itemId)
      if (here) continue
      void this.#unsaved.keep(entry)
      void this.#deliver(itemId)
    }
    return elsewhere
  }

  /** Answers as they wait here, to keep them elsewhere as well. */
  waiting(): QueuedAnswer[] {
    return this.#unsaved.all()
  }

  /** @returns how to stop. The listener hears every change of what the methods below return. */
  get subscribe() {
    return this.#views.subscribe
  }

  /** The answer on the screen and how far saving it is; the same object until something changes. */
  get view() {
    return this.#views.view
  }

  /** Answers that count: one that cannot be saved as it stands does not replace the stored one. */
  get answers() {
    return this.#views.answers
  }

  /** Items whose answer on the screen the server has not confirmed. */
  get unsaved() {
    return this.#views.unsaved
  }

  /**
   * Takes an answer from the screen; it is sent after `delay` milliseconds without another one, but
   * whoever goes on and on does not wait for long (send-times.ts).
   */
  edit(itemId: string, answer: Answer, delay = 0): void {
    const entry = this.#unsaved.get(itemId)
    const base = entry?.base ?? this.#storedAt(itemId)
    const unheard = entry?.unheard ?? []
    // What is on its way is unheard: going back on it has to go after it.
    const unchanged = unheard.length === 0 && sameAnswer(answer, base.answer)
    const typed = { itemId, answer, base, unheard, clash: null }
    // Who types what ends the clash has decided it.
    const next = entry?.clash ? whenOvertaken(typed, [entry.clash], this.#fits(itemId)) : typed
    if (unchanged || !next) {
      this.#asTyped.keep(itemId, answer, this.#storedAt(itemId))
      return this.#drop(itemId)
    }
    void this.#unsaved.keep(next)
    this.#attempts.changed(itemId)
    this.#show(itemId)
    if (delay === 0) void this.#deliver(itemId)
    else this.#times.typed(itemId, delay)
  }

  /** Sends a waiting answer now, for instance when the person leaves the field. */
  flush(itemId: string): void {
    if (this.#times.waits(itemId)) void this.#deliver(itemId)
  }

  /** What the person filled in here is not wanted any more; what the server has stays. */
  discard(itemId: string): void {
    this.#drop(itemId)
  }

  /** Sends everything that waits, for instance when the connection is back. */
  retry(): void {
    for (const itemId of this.#unsaved.itemIds()) void this.#deliver(itemId)
  }

  /** Sends nothing any more: someone else is at the screen. */
  stop(): void {
    this.#stopped = true
    this.#times.callOffAll()
  }

  /**
   * Decides a clash, where the two fight: the own answer replaces the colleague's, the colleague's stays,
   * or both texts do, the colleague's first.
   */
  decide(itemId: string, choice: Choice): void {
    const next = decided(this.#unsaved.get(itemId), choice, this.#fits(itemId))
    if (!next) return
    if (sameAnswer(next.answer, next.base.answer)) return this.#drop(itemId)
    void this.#unsaved.keep(next)
    void this.#deliver(itemId)
  }

  /** Takes in what the server has now. An answer that is being changed here stays on the screen. */
  learn(stored: Readonly<Record<string, StoredAnswer>>): void {
    for (const [itemId, found] of Object.entries(stored)) {
      if (found.version <= this.#storedAt(itemId).version) continue
      this.#stored.set(itemId, found)
      const entry = this.#unsaved.get(itemId)
      if (!entry || this.#attempts.of(itemId).sending) this.#show(itemId)
      else if (sameAnswer(entry.answer, found.answer)) this.#drop(itemId)
      // What was sent unheard may be among the versions in between: the next save looks there.
      else if (entry.unheard.length > 0 && !entry.clash) this.#show(itemId)
      else this.#goOnFrom(itemId, [found])
    }
  }

  async #deliver(itemId: string): Promise<void> {
    this.#times.callOff(itemId)
    const entry = this.#unsaved.get(itemId)
    if (!entry || entry.clash || this.#attempts.of(itemId).sending || this.#stopped) return
    const part = this.#part(entry)
    const nothing = sameAnswer(part.answer, entry.base.answer) && entry.unheard.length === 0
    if (part.refusal && (part.whole || nothing)) {
      this.#fail(itemId, { kind: 'refused', code: part.refusal })
      return
    }
    this.#attempts.began(itemId)
    const { sent, result } = await this.#send(entry, part.answer)
    const overtaken = isOvertaken(result) ? await this.#lookAtTheirs(itemId) : null
    this.#attempts.ended(itemId)
    if (overtaken?.ok) this.#goOnFrom(itemId, overtaken.value)
    else if (overtaken) this.#fail(itemId, overtaken.error)
    else if (result.ok) this.#confirm(itemId, part.answer, result.value)
    else this.#refuse(itemId, sent, result.error)
  }

  #part(entry: QueuedAnswer): Part {
    const check = (answer: Answer, field: AnswerField) =>
      this.#options.check(entry.itemId, answer, field)
    return sendablePart(entry, check, this.#fits(entry.itemId))
  }

  #fits(itemId: string) {
    return (answer: Answer) => this.#options.fits(itemId, answer)
  }

  /** Written down before it goes out, so that a restarted page recognises its own answer. */
  async #send(entry: QueuedAnswer, answer: Answer) {
    const heard = entry.unheard.filter((other) => !sameAnswer(other, answer))
    const sent = { ...entry, unheard: [...heard, answer] }
    await this.#unsaved.keep(sent)
    const result = await patiently(this.#options.after, () =>
      this.#options.send(entry.itemId, answer, entry.base.version),
    )
    return { sent, result }
  }

  /** The server refused because it has a newer version: which? */
  #lookAtTheirs(itemId: string): Promise<Result<readonly StoredAnswer[], DataError>> {
    return patiently(this.#options.after, () => this.#options.fetchVersions(itemId))
  }

  #goOnFrom(itemId: string, versions: readonly StoredAnswer[]): void {
    const theirs = versions[0] ?? NOTHING_STORED
    this.#remember(itemId, theirs)
    const entry = this.#unsaved.get(itemId)
    if (!entry) return
    const next = whenOvertaken({ ...entry, clash: null }, versions, this.#fits(itemId))
    if (!next) return this.#drop(itemId)
    void this.#unsaved.keep(next)
    if (next.clash) {
      this.#attempts.heard(itemId)
      this.#show(itemId)
    } else if (!this.#times.waits(itemId)) void this.#deliver(itemId)
  }

  #confirm(itemId: string, sent: Answer, stored: StoredAnswer): void {
    this.#remember(itemId, stored)
    this.#attempts.heard(itemId)
    const entry = this.#unsaved.get(itemId)
    if (!entry || sameAnswer(entry.answer, sent)) {
      this.#asTyped.keep(itemId, entry?.answer, this.#storedAt(itemId))
      return this.#drop(itemId)
    }
    void this.#unsaved.keep({ ...entry, base: stored, unheard: [] })
    this.#show(itemId)
    if (!this.#times.waits(itemId)) void this.#deliver(itemId)
  }

  #refuse(itemId: string, sent: QueuedAnswer, error: DataError): void {
    const entry = this.#unsaved.get(itemId)
    if (entry && isFinal(error)) {
      void this.#unsaved.keep({ ...entry, unheard: sent.unheard })
      if (!sameAnswer(entry.answer, sent.answer)) {
        // What was refused has been replaced meanwhile; the new answer has its own chance.
        void this.#deliver(itemId)
        return
      }
    }
    this.#fail(itemId, error)
  }

  #fail(itemId: string, error: DataError): void {
    const pause = this.#attempts.failed(itemId, error)
    if (pause !== null) this.#times.again(itemId, pause)
    this.#show(itemId)
  }

  #drop(itemId: string): void {
    this.#times.callOff(itemId)
    this.#attempts.forget(itemId)
    this.#unsaved.drop(itemId)
  }

  /** A reply that took long does not take back what was learned meanwhile. */
  #remember(itemId: string, stored: StoredAnswer): void {
    if (stored.version >= this.#storedAt(itemId).version) this.#stored.set(itemId, stored)
  }

  #storedAt(itemId: string): StoredAnswer {
    return this.#stored.get(itemId) ?? NOTHING_STORED
  }

  #show(itemId: string): void {
    const entry = this.#unsaved.get(itemId)
    const stored = this.#storedAt(itemId)
    const answer = entry?.answer ?? this.#asTyped.of(itemId, stored)
    const here = this.#unsaved.here(itemId)
    const part = entry && this.#part(entry)
    const found = {
      refused: part?.refused ?? {},
      conflicts: entry?.clash ? conflictsOf(entry, entry.clash, this.#fits(itemId)) : [],
    }
    const state = saveState(entry, { ...this.#attempts.of(itemId), here }, stored, found)
    const counted = part && !part.whole ? part.answer : stored.answer
    const view = { answer, state, stored: stored.version > 0 ? stored.answer : null }
    this.#views.show(itemId, view, counted, this.#unsaved.itemIds())
  }
}
