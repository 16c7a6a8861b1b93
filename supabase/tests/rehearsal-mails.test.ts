import { afterAll, beforeAll, expect, test } from 'vitest'
import territory from '#content/region.json'
import { DEFINITION } from '#tests/content.ts'
import { chanceFrom } from '#domain/chance.ts'
import { madeUp } from '#domain/rehearsal/made-up.ts'
import type { RehearsalInput } from '#domain/rehearsal/input.ts'
import { mailsOf } from '#domain/rehearsal/mails.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { startTestDatabase, type TestDatabase } from './database.ts'
import { A, B, C, freshWorld } from './world.ts'

/** What a rehearsal says of the mails of a round is what the database sends of that round, day after day. */
let db: TestDatabase
beforeAll(async () => {
  db = await startTestDatabase()
})
afterAll(() => db.close())

const CODES = [A, B, C]
const LENGTH = 40

/** Plays the round in the database as it was rehearsed, and gives its mails as lines. */
async function sent(input: RehearsalInput, played: ReturnType<typeof mailsOfRound>['played']) {
  const world = await freshWorld(db)
  const staff = db.as(world.staff)
  await staff.rpc('close_round', { round_id: world.roundId })
  await db.sql(`insert into public.invitation (email, role, municipality_code)
    values ('carla@beek.example', 'coordinator', '${C}')`)
  const saved = await staff.rpc('save_round', {
    ...{ name: 'Voorjaar', questionnaire_version: '2026-1', places: CODES, own_results: true },
  })
  const { id } = saved.body as { id: string }
  await db.sql(`delete from private.mail_queue where kind <> 'none'`)
  await staff.rpc('open_round', { round_id: id })
  await staff.rpc('plan_reminders', { round_id: id, days: input.reminderDays })
  for (let left = LENGTH - 1; left >= 0; left -= 1) {
    await db.sql(`update public.round set closes_on = private.today() + ${left},
      opened_at = now() - interval '${LENGTH - left} days' where id = '${id}'`)
    // The worker runs in the morning; who hands in on that day does so after it.
    await db.sql(`select private.plan_mails();
      update private.mail_queue set facts = facts || '{"left": ${left}}' where not facts ? 'left';
      update private.mail_queue set queued_at = queued_at - interval '1 day',
        occasion = replace(occasion, (private.today() + ${left})::text, (private.today() + ${left} - 1)::text)
      where round_id = '${id}'`)
    for (const one of played.filter(({ daysLeft }) => daysLeft === left))
      await db.sql(`update public.scan set state = 'submitted', handed_in_at = now(), handed_in_by = gen_random_uuid(),
        handed_in_name = 'Anna', handed_in_hash = 'x', submitted_at = now()
        where round_id = '${id}' and municipality_code = '${one.municipality.code}'`)
  }
  await staff.rpc('close_round', { round_id: id })
  await staff.rpc('widen_visibility', { round_id: id, stage: 'participants' })
  const rows = await db.sql<{
    kind: string
    left: number | null
    stage: string
    recipient: string
  }>(
    `select kind, (facts ->> 'left')::int as left, facts ->> 'stage' as stage, recipient
     from private.mail_queue where round_id = '${id}' or kind = 'none'`,
  )
  return rows
    .map(({ kind, left, stage, recipient }) =>
      kind === 'outcome'
        ? `${stage === 'own' ? 'own' : 'compared'} ${recipient}`
        : kind === 'round_open'
          ? `${kind} ${recipient}`
          : `${kind} ${String(left)} ${recipient}`,
    )
    .toSorted()
}

function mailsOfRound(reminderDays: readonly number[], seed: number) {
  const startsOn = '2027-03-01'
  const closesOn = '2027-04-10'
  const input: RehearsalInput = {
    ...{
      definition: DEFINITION,
      closesOn,
      earlierRounds: 0,
      before: new Map(),
      seed,
      reminderDays,
    },
    settings: {
      ...{ startsOn, route: 'full', ownResults: true, graceDays: 0, rating: false, codes: 'none' },
      ...{ ratingFrom: null, ratingUntil: null, participantsOn: null, publicOn: null },
    },
    municipalities: territory.municipalities
      .filter(({ code }) => CODES.includes(code))
      .map((one) => ({ ...one, takesPart: true })) as Municipality[],
    people: [
      ...[
        { email: 'anna@sittard.example', role: 'coordinator' as const, municipalityCode: A },
        { email: 'arno@sittard.example', role: 'colleague' as const, municipalityCode: A },
        { email: 'bea@stein.example', role: 'coordinator' as const, municipalityCode: B },
        { email: 'vera@kernteam.example', role: 'viewer' as const, municipalityCode: null },
      ].map((one) => ({ ...one, invited: false })),
      ...[{ email: 'carla@beek.example', role: 'coordinator' as const, municipalityCode: C }].map(
        (one) => ({ ...one, invited: true }),
      ),
    ],
  }
  const chance = chanceFrom(seed)
  const played = input.municipalities.map((one) =>
    madeUp(one, { ...input, route: 'full', rating: false }, chance),
  )
  const lines = mailsOf(input, played).flatMap(({ kind, day, to }) => {
    const left =
      day === null ? null : Math.round((Date.parse(closesOn) - Date.parse(day)) / 86_400_000)
    // Who signs is asked by an act, which this round leaves out.
    if (kind === 'ready') return []
    return to.map(({ email }) =>
      kind === 'reminder' || kind === 'closing'
        ? `${kind} ${String(left)} ${email}`
        : `${kind} ${email}`,
    )
  })
  return { input, played, lines: lines.toSorted() }
}

test.each([
  [[14, 7, 2], 1],
  [[14, 7, 2], 5],
  [[14, 2], 2],
  [[], 3],
  [[9, 0], 4],
])('with reminders on %j days before the last (seed %i)', async (days, seed) => {
  const { input, played, lines } = mailsOfRound(days, seed)
  expect(await sent(input, played)).toEqual(lines)
})
