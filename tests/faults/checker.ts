import { EMPTY_ANSWER, type Answer } from '#domain/questionnaire/answers.ts'
import {
  ANSWER_FIELDS,
  sameAnswer,
  sameField,
  type AnswerField,
} from '#domain/questionnaire/answer-fields.ts'
import { short, type ShownClash, type Story } from './story.ts'

/** One version of one answer as the database remembers it. */
export type Version = { itemId: string; version: number; author: string; answer: Answer }

/** What a client shows once everything has come to rest. */
export type Shown = { client: string; itemId: string; answer: Answer; state: string }

export type Outcome = {
  story: Story
  /** All of answer_history, oldest first. */
  history: readonly Version[]
  shown: readonly Shown[]
}

export type Rule =
  | 'confirmed answer lost'
  | 'typed answer vanished'
  | 'silent overwrite'
  | 'older own answer came after a newer one'
  | 'false clash'
  | 'not the same everywhere'

export type Violation = { rule: Rule; what: string }

/** What a run did that may not happen; nothing when nobody lost or silently overwrote anything. */
export function violations(outcome: Outcome): Violation[] {
  return [
    ...lostAfterConfirmation(outcome),
    ...vanished(outcome),
    ...silentOverwrites(outcome),
    ...lateOwnAnswers(outcome),
    ...falseClashes(outcome),
    ...differences(outcome),
  ]
}

const broken = (rule: Rule, what: string): Violation => ({ rule, what })

const among = (answers: readonly Answer[], answer: Answer) =>
  answers.some((other) => sameAnswer(other, answer))

const says = (answers: readonly Answer[], answer: Answer, field: AnswerField) =>
  answers.some((other) => sameField(other, answer, field))

const contents = ({ history }: Outcome, itemId: string) =>
  history.filter((version) => version.itemId === itemId).map(({ answer }) => answer)

/** What a screen called saved is in the history. */
function lostAfterConfirmation(outcome: Outcome): Violation[] {
  return outcome.story.told
    .filter(({ itemId, answer }) => !among(contents(outcome, itemId), answer))
    .map(({ client, itemId, answer }) =>
      broken('confirmed answer lost', `${client} was told ${itemId} ${short(answer)} is saved`),
    )
}

/** What was typed is stored, unless its own author typed over it or gave it up. */
function vanished(outcome: Outcome): Violation[] {
  return [...outcome.story.wishes.values()].flatMap(({ client, itemId, answer, fields }) => {
    const stored = [...contents(outcome, itemId), EMPTY_ANSWER]
    const lost = fields.filter((field) => !says(stored, answer, field))
    return lost.length > 0
      ? broken(
          'typed answer vanished',
          `${client} typed ${itemId} ${short(answer)} (${lost.join(', ')})`,
        )
      : []
  })
}

/**
 * What somebody else said may be replaced by who had seen it: it was on the screen when they began, or
 * it was shown as a clash and decided. What says the same as they had seen or said themselves counts as
 * seen. Whoever changes another part of the answer replaces nothing.
 */
function silentOverwrites({ story, history }: Outcome): Violation[] {
  return history.flatMap((made) => {
    const replaced = history.find(
      ({ itemId, version }) => itemId === made.itemId && version === made.version - 1,
    )
    if (!replaced || replaced.author === made.author) return []
    const saves = story.sent.filter(
      ({ client, itemId, expected, answer }) =>
        client === made.author &&
        itemId === made.itemId &&
        expected === replaced.version &&
        sameAnswer(answer, made.answer),
    )
    const changed = ANSWER_FIELDS.filter((field) => !sameField(made.answer, replaced.answer, field))
    const seen = ({ known }: { known: readonly Answer[] }) =>
      changed.every((field) => says(known, replaced.answer, field))
    if (saves.some(seen)) return []
    return broken(
      'silent overwrite',
      `${made.author} replaced ${made.itemId} ${short(replaced.answer)} of ${replaced.author} by ${short(made.answer)} (version ${made.version}) without having seen it`,
    )
  })
}

/**
 * A save that was on its way for long may not come after a later one that was confirmed. Both texts of a
 * clash, put together, are of no edit: nobody typed them.
 */
function lateOwnAnswers({ story }: Outcome): Violation[] {
  const stored = new Set<string>()
  return story.landed.flatMap(({ sent, version, at }) => {
    const key = `${sent.itemId} ${version}`
    if (stored.has(key)) return []
    stored.add(key)
    if (version !== sent.expected + 1 || sent.edit === 0) return []
    const newer = story.told.find(
      ({ client, itemId, edit, at: toldAt }) =>
        client === sent.client && itemId === sent.itemId && edit > sent.edit && toldAt < at,
    )
    if (!newer) return []
    return broken(
      'older own answer came after a newer one',
      `${sent.client} was told ${sent.itemId} ${short(newer.answer)} is saved, then ${short(sent.answer)} was stored as ${version}`,
    )
  })
}

/** The question is asked only when both changed the same, and the other was not seen. */
function falseClashes(outcome: Outcome): Violation[] {
  return outcome.story.clashes
    .filter(({ excused }) => !excused)
    .flatMap((clash) => {
      const reason = whyFalse(outcome, clash)
      return reason ? broken('false clash', `${clash.client} at ${clash.itemId}: ${reason}`) : []
    })
}

/** A level and what is said of it are decided together. */
const TOGETHER: readonly AnswerField[] = ['state', 'shareable', 'deliberate']

function whyFalse({ story, history }: Outcome, clash: ShownClash): string | null {
  const { client, itemId, mine, theirs, conflicts, began, beganAt, typedAt, at: shownAt } = clash
  if (conflicts.some((field) => sameField(mine, theirs, field))) return 'both say the same'
  const own = story.landed.filter(
    ({ sent, at }) => sent.client === client && sent.itemId === itemId && at <= shownAt,
  )
  // Once something of theirs was stored, going back to what it was is a change as well.
  const landed = own.some(({ at }) => at >= beganAt)
  const { typed } = story.knowledge(client, itemId)
  const wanted = (field: AnswerField) =>
    typed.filter(({ fields }) => fields.includes(field)).map(({ answer }) => answer)
  const saves = story.sent.filter(
    (save) => save.client === client && save.itemId === itemId && save.expected > 0,
  )
  // What a colleague said was taken in on the way: then what it was in the beginning is news again, and going back to
  // it a change.
  const tookIn = (field: AnswerField) =>
    saves.some(({ answer }) => !says([began, ...wanted(field)], answer, field)) ||
    saves
      .filter(({ edit }) => edit >= (typed[0]?.edit ?? 0))
      .some(({ expected }) => {
        const builtOn = history.find(
          (version) => version.itemId === itemId && version.version === expected,
        )
        return builtOn !== undefined && !sameField(began, builtOn.answer, field)
      })
  const isNews = (field: AnswerField) => landed || tookIn(field) || !sameField(began, theirs, field)
  const isChanged = (field: AnswerField) =>
    landed || tookIn(field) || TOGETHER.includes(field) || !sameField(began, mine, field)
  if (!conflicts.some((field) => isNews(field) && isChanged(field)))
    return `${short(theirs)} had been seen, or ${short(mine)} changes something else`
  const ofOthers = history.filter(
    (version) => version.itemId === itemId && version.author !== client,
  )
  if (
    !among(
      ofOthers.map(({ answer }) => answer),
      theirs,
    )
  )
    return 'their answer is the own one'
  const arrived = own.find(
    ({ sent, at }) =>
      at >= typedAt && conflicts.every((field) => sameField(sent.answer, mine, field)),
  )
  return arrived ? `${short(mine)} had been stored (${arrived.version}) and replaced since` : null
}

/** Everyone sees what the server has, and nothing is under way. */
function differences({ history, shown }: Outcome): Violation[] {
  return shown.flatMap(({ client, itemId, answer, state }) => {
    const stored = history.findLast((version) => version.itemId === itemId)
    const expected = stored ? 'saved' : 'untouched'
    if (state === expected && sameAnswer(answer, stored?.answer ?? EMPTY_ANSWER)) return []
    return broken(
      'not the same everywhere',
      `${client} shows ${itemId} ${short(answer)} (${state}), stored is ${stored ? short(stored.answer) : 'nothing'}`,
    )
  })
}
