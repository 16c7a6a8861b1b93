import { describe, expect, it } from 'vitest'
import { answer, UNKNOWN } from '#tests/arbitraries.ts'
import { DEFINITION, itemCalled } from '#tests/content.ts'
import type { Round } from '../round.ts'
import type { Scan } from '../scan.ts'
import { EMPTY_ANSWER, type Answer } from './answers.ts'
import type { Definition, Item } from './definition.ts'
import { confirmed, earlierScan, fromLastRound, growsOld } from './last-round.ts'

const TODAY = '2026-11-23'
const ladder = itemCalled('vast-aanspreekpunt')
const number = itemCalled('betaaltermijn-pct')

/** The questionnaire of the earlier round, in which one item was different or missing. */
const before = (item: Item, was: object | null): Definition => ({
  ...DEFINITION,
  items: DEFINITION.items.flatMap((other) => {
    if (other.id !== item.id) return [other]
    return was === null ? [] : [{ ...other, ...was }]
  }),
})
const standing = (item: Item, then: Answer, was: object | null = {}, now = EMPTY_ANSWER) =>
  fromLastRound(item, now, { definition: before(item, was), answers: { [item.id]: then } }, TODAY)
    .standing

describe('what is offered', () => {
  it('is the answer to the same question, with its note and link', () => {
    const then = { ...answer('l3'), note: 'Zie het werkproces', evidenceUrl: 'https://beek.nl' }
    expect(
      fromLastRound(
        ladder,
        EMPTY_ANSWER,
        { definition: DEFINITION, answers: { [ladder.id]: then } },
        TODAY,
      ),
    ).toEqual({ standing: 'offered', answer: then })
  })

  it('is a reason why something does not apply as well', () => {
    const item = DEFINITION.items.find(({ notApplicableWhen }) => notApplicableWhen !== undefined)
    const then: Answer = { ...EMPTY_ANSWER, status: 'notApplicable', reason: 'Geen haven' }
    expect(item && standing(item, then)).toBe('offered')
    expect(standing(ladder, then)).toBe('reworded')
  })

  it.each<[string, Item, Answer, object | null, Answer, string]>([
    ['answered now', ladder, answer('l3'), {}, answer('l4'), 'already_answered_now'],
    ['unknown now', ladder, answer('l3'), {}, UNKNOWN, 'already_answered_now'],
    ['not asked then', ladder, answer('l3'), null, EMPTY_ANSWER, 'new'],
    ['other words', ladder, answer('l3'), { text: { nl: '?', en: '' } }, EMPTY_ANSWER, 'reworded'],
    ['other options', ladder, answer('l3'), { options: [] }, EMPTY_ANSWER, 'reworded'],
    ['another unit', number, answer(88), { unit: 'dagen' }, EMPTY_ANSWER, 'reworded'],
    ['not possible any more', number, answer(101), {}, EMPTY_ANSWER, 'reworded'],
    ['unknown then', ladder, UNKNOWN, {}, EMPTY_ANSWER, 'not_answered_then'],
    ['open then', ladder, EMPTY_ANSWER, {}, EMPTY_ANSWER, 'not_answered_then'],
  ])('is not an item that is %s', (_what, item, then, was, now, expected) => {
    expect(standing(item, then, was, now)).toBe(expected)
  })

  it('leaves out a choice whose end has passed, and what colleagues noted then', () => {
    const then = (until: string): Answer => ({
      ...answer('l1'),
      deliberate: { reason: 'Te klein', until },
      internalNote: 'vraag het Anna',
    })
    const offer = (until: string) =>
      fromLastRound(
        ladder,
        EMPTY_ANSWER,
        { definition: DEFINITION, answers: { [ladder.id]: then(until) } },
        TODAY,
      )
    expect(offer('2026-06-01')).toEqual({ standing: 'offered', answer: answer('l1') })
    expect(offer('2027-06-01')).toEqual({
      standing: 'offered',
      answer: { ...answer('l1'), deliberate: { reason: 'Te klein', until: '2027-06-01' } },
    })
  })

  it('does not depend on why the question is asked or how it is explained', () => {
    expect(standing(ladder, answer('l3'), { why: 'Anders', help: 'Anders' })).toBe('offered')
  })
})

describe('the earlier scan', () => {
  const round = (id: string, openedAt: string) => ({ id, openedAt }) as Round
  const scan = (roundId: string, answers: Scan['answers'] = {}, municipalityCode = 'GM0888') =>
    ({ id: `scan-${roundId}`, roundId, municipalityCode, answers }) as Scan
  const rounds = [
    round('first', '2025-03-01'),
    round('now', '2026-10-05'),
    round('later', '2027-03-01'),
    round('second', '2026-03-02'),
  ]
  const some = { x: answer('l1') }
  const found = (...scans: Scan[]) => earlierScan(scan('now'), rounds, scans)?.scan.id

  it('is of the newest round before this one', () => {
    expect(found(scan('first', some), scan('second', some), scan('later', some))).toBe(
      'scan-second',
    )
  })
  it('passes over a round in which nothing was answered', () => {
    expect(found(scan('first', some), scan('second'))).toBe('scan-first')
  })
  it('is never of another municipality, this round or a later one', () => {
    expect(
      found(scan('second', some, 'GM0971'), scan('now', some), scan('later', some)),
    ).toBeUndefined()
  })
})

describe('confirming', () => {
  it('keeps what was noted in this round', () => {
    const then = { ...answer('l3'), note: 'toen', evidenceUrl: 'https://toen.nl' }
    expect(confirmed(then, EMPTY_ANSWER)).toEqual(then)
    expect(confirmed(then, { ...EMPTY_ANSWER, note: 'nu' })).toEqual({ ...then, note: 'nu' })
  })
  it('warns for what time makes old', () => {
    expect(growsOld(number)).toBe(true)
    expect(growsOld(itemCalled('laatste-meting-datum'))).toBe(true)
    expect(growsOld(ladder)).toBe(false)
  })
})
