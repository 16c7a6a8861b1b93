import { expect, test } from 'vitest'
import { COUNTS_FROM, minutesToRate } from '#domain/rating/size.ts'
import { DEFINITION } from '#tests/content.ts'
import * as told from '#i18n/told-entrepreneurs.ts'
import { read } from './repository.ts'

type Test = readonly [file: string, name: string]

const SIGNS = 'supabase/tests/rating-signs.test.ts'
const STEPS = 'supabase/tests/rating-steps.test.ts'
const PROOF = 'supabase/tests/rating-proof.test.ts'
const RATINGS = 'supabase/tests/ratings.test.ts'
const CODES = 'supabase/tests/rating-code.test.ts'
const RELEASE = 'supabase/tests/rating-release.test.ts'
const ATTACK = 'supabase/tests/attack.test.ts'
const PUBLIC = 'supabase/tests/public-results.test.ts'
const REMARKS = 'supabase/tests/remark.test.ts'
const RETENTION = 'supabase/tests/retention.test.ts'
const EVERY_PAGE = 'tests/e2e/every-page.sweep.ts'
const RATE = 'tests/e2e/rate-service.e2e.ts'
const TROUBLE = 'tests/e2e/rate-in-trouble.e2e.ts'

/** For each sentence that entrepreneurs are told: the tests that fail when it is not true any more. */
const HELD: Record<keyof typeof told, readonly Test[]> = {
  anonymous: [
    [PROOF, 'keeps of its moment the week, of its sender nothing, and of its challenge nothing'],
    [RATINGS, 'keeps what entrepreneurs are told that it keeps, and nothing else'],
    [EVERY_PAGE, 'and asks nobody but its own server'],
  ],
  intro: [
    [RELEASE, 'is nothing of nine, also not after closing'],
    [RELEASE, 'counts once: nine of one address and nine others are nine and one'],
    [RELEASE, 'is of items that enough answered: a skipped one is not shown'],
  ],
  optional: [
    [RATINGS, 'may leave everything open but the municipality and one thing to say'],
    [RATINGS, 'counts from as many answers as entrepreneurs are told, and not from one less'],
  ],
  tooFew: [
    [RATINGS, 'counts from as many answers as entrepreneurs are told, and not from one less'],
    [RATINGS, 'may leave everything open but the municipality and one thing to say'],
    [REMARKS, 'read the remark of a rating with so few answers that it counts nowhere'],
  ],
  thanks: [
    [PUBLIC, 'reads a closed round on the Monday after: whole numbers with their margin'],
    [PUBLIC, 'sees that a municipality has too few, not how many'],
    [PUBLIC, 'may not read an open round, nor one that does not exist'],
  ],
  kept: [
    [RATINGS, 'keeps what entrepreneurs are told that it keeps, and nothing else'],
    [PROOF, 'keeps of its moment the week, of its sender nothing, and of its challenge nothing'],
  ],
  term: [
    [RETENTION, 'what entrepreneurs wrote goes after its term, and what was published of it stays'],
  ],
  figures: [
    [
      RELEASE,
      'moves on Mondays, when ten or more senders came, and in tens while the round is open',
    ],
    [RELEASE, 'does not move for one visitor; without blocks of ten it would'],
    [RELEASE, 'whole numbers leave the database, whoever asks'],
    [RELEASE, 'belongs to the people: in another order, and asked twice, the same numbers'],
  ],
  everybody: [
    [PUBLIC, 'reads a closed round on the Monday after: whole numbers with their margin'],
    [PUBLIC, 'may not read an open round, nor one that does not exist'],
    [PUBLIC, 'shows parts of thirty or more, with ten others beside them'],
    [PUBLIC, 'tells how many only with noise, and the same for every item'],
    [PUBLIC, 'hides a part of which one sender may be more than half'],
  ],
  remarks: [
    [REMARKS, 'see the remarks of a day together, on the next, and cannot let one out before'],
    [REMARKS, 'see a remark from ten counted responses on, with place and week and nothing else'],
    [REMARKS, 'nothing leads from a remark to the rating it came with'],
    [REMARKS, 'let out other words, hide, and take both back'],
    [REMARKS, 'is read by staff and the own municipality, by everybody once the round is closed'],
    [REMARKS, 'officials and strangers do not review'],
  ],
  oneSender: [
    [RELEASE, 'counts once: nine of one address and nine others are nine and one'],
    [SIGNS, 'are not told apart by what a script writes: of sixty none counts as somebody else'],
    [RELEASE, 'that staff know counts in full, but never makes ten of nine'],
    [RELEASE, 'that nobody judged is left out with the last release, and that is told'],
    [CODES, 'counts everybody at one address, each code as one sender, also in a wave'],
  ],
  hash: [
    [SIGNS, 'the address of a sender is stored nowhere'],
    [RELEASE, 'is in no row of a rating, and forgotten when the round closes'],
    [SIGNS, 'are known for the round, by a salt of the round; a new day destroys that of the day'],
  ],
  flags: [
    [RATINGS, "['in 89 seconds', { seconds: 89 }, ['speeder']]"],
    [RATINGS, "{ importance: all(4), satisfaction: all(4) }, ['straight_lining']]"],
    [RATINGS, "{ contact: 'geen', mark: 10 }, ['contradiction']]"],
    [RATINGS, 'with one flag counts; with two, or incomplete, it is left out and that is counted'],
    [SIGNS, 'are flagged from the second on, in every municipality apart; other senders are not'],
    [SIGNS, 'does not make itself usual: the next hour takes no more, nor the one after'],
  ],
  steps: [
    [STEPS, 'is counted once per sender, municipality and page, however often and in what order'],
    [STEPS, 'is counted once per sender in a round, also on another day and with many ratings'],
    [STEPS, 'is told from ten up, rounded down to ten'],
    [STEPS, 'pays with the challenge of the rating, which stays good for it'],
  ],
  onDevice: [
    [TROUBLE, 'a rating that waited while its round closed is not sent into the next'],
    [RATE, 'without a connection the answers stay and are sent when it returns, a day later too'],
    [RATE, 'who begins anew leaves no answer on the device'],
    [RATE, 'who does not run the business is thanked, and nothing is sent or kept'],
  ],
  serviceWorker: [
    ['tests/e2e/offline.e2e.ts', 'the rating page stays by itself: no worker of its own'],
    ['tests/e2e/offline.e2e.ts', 'Nor on the device of who only reads'],
  ],
  ownServer: [
    [EVERY_PAGE, 'and asks nobody but its own server'],
    [EVERY_PAGE, 'expect(await context.cookies()).toEqual([])'],
  ],
  possible: [
    [
      ATTACK,
      'of a thousand victims on a server, fewer embedded, nothing is guessed in more than ten points more',
    ],
    [ATTACK, 'on a server also more of who answers the same in two rounds'],
  ],
  notFound: [
    [RATINGS, 'keeps what entrepreneurs are told that it keeps, and nothing else'],
    [PROOF, 'keeps of its moment the week, of its sender nothing, and of its challenge nothing'],
  ],
}

test('every sentence that entrepreneurs are told is held by a test that exists', () => {
  expect(Object.keys(HELD).sort()).toEqual(Object.keys(told).sort())
  for (const [sentence, tests] of Object.entries(HELD)) {
    expect(tests.length, sentence).toBeGreaterThan(0)
    for (const [file, name] of tests) expect(read(file), `${sentence}: ${name}`).toContain(name)
  }
})

test('every sentence is there in four languages, each in words of its own', () => {
  const whole = {
    ...told,
    intro: told.intro(minutesToRate(DEFINITION.ratingItems.length)),
    optional: told.optional(COUNTS_FROM),
  }
  for (const [name, sentence] of Object.entries(whole)) {
    expect(Object.keys(sentence), name).toEqual(['nl', 'en', 'de', 'fr'])
    expect(new Set(Object.values(sentence)).size, name).toBe(4)
  }
})

test('the other texts for entrepreneurs make none of these promises in words of their own', () => {
  const PROMISES =
    /zodra er genoeg reacties|niemand ziet losse|nobody sees (your|the) separate|niemand sieht|er is niets bewaard|nothing has been kept|tien of meer ondernemers|ten or more businesses/i
  const places = [
    'src/features/rate-service/rate.messages.ts',
    'src/features/rate-service/french.ts',
    'src/features/about/about.messages.ts',
    'src/features/about/entrepreneur-pages.messages.ts',
    'src/features/reach-entrepreneurs/invitation-words.ts',
    'src/features/start/public-start.messages.ts',
  ]
  for (const place of places) expect(read(place), place).not.toMatch(PROMISES)
})
