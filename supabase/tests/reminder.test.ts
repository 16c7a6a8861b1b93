import { afterAll, beforeAll, expect, test } from 'vitest'
import { definition } from '#content/2026-1/version.ts'
import { definitionSchema } from '#domain/questionnaire/definition.ts'
import { askedItems, isDone } from '#domain/questionnaire/completeness.ts'
import { answerTo, type Answers } from '#domain/questionnaire/answers.ts'
import { openItemsOf, type Task } from '#domain/task.ts'
import { addDays } from '#domain/day.ts'
import { seededRandom } from '../demo/random.ts'
import { sendMails } from '../mail/run.ts'
import type { Mail } from '../mail/smtp.ts'
import { startTestDatabase, type TestDatabase } from './database.ts'
import { randomScans } from './random-answers.ts'
import { A, B, freshWorld, handInShortScan, submitShortScan, without, type World } from './world.ts'

/**
 * Reminders go to who has not finished, and to nobody else: a thousand random states of a scan, each decided by the
 * database when the mail is made and again when it leaves, and once more here by the rules of the screens.
 */
const QUESTIONNAIRE = definitionSchema.parse(definition)
const random = seededRandom(20261129)
let db: TestDatabase
let world: World
let today: string
let codes: string[]

beforeAll(async () => {
  db = await startTestDatabase()
  world = await freshWorld(db)
  const [day] = await db.sql<{ today: string }>('select private.today()::text as today')
  today = day?.today ?? ''
  codes = (
    await db.sql<{ code: string }>('select code from public.municipality order by code')
  ).map(({ code }) => code)
})
afterAll(() => db.close())

type Person = { email: string; role: 'coordinator' | 'colleague'; invited: boolean }
type Place = {
  code: string
  /** Null: does not take part. */
  state: 'not_started' | 'in_progress' | 'ready_to_sign' | 'submitted' | null
  people: Person[]
  tasks: Task[]
  route: 'short' | 'full'
  answers: Answers
}
type State = {
  open: boolean
  closesIn: number | null
  openedAgo: number
  days: number[] | null
  places: Place[]
}

const SETTING = [14, 7, 2]
const plainAnswers = (answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => {
      const item = QUESTIONNAIRE.items.find((known) => known.id === id)
      return answer.status === 'notApplicable' && !item?.notApplicableWhen
        ? [id, { ...answer, status: 'unknown' as const, reason: undefined }]
        : [id, answer]
    }),
  )

function randomPlace(code: string, answers: Answers, route: Place['route']): Place {
  const person = (role: Person['role'], n: number): Person => ({
    email: `${role}${n}@${code.toLowerCase()}.example`,
    role,
    invited: random.chance(0.3),
  })
  const people = [
    ...Array.from({ length: random.between(0, 2) }, (_, n) => person('coordinator', n)),
    ...Array.from({ length: random.between(0, 3) }, (_, n) => person('colleague', n)),
  ]
  const assignees = ['weg@elders.example', ...people.map(({ email }) => email)] as const
  const task = (kind: Task['kind'], part: string): Task[] =>
    random.chance(kind === 'theme' ? 0.5 : 0.1)
      ? [
          {
            kind,
            part,
            assignee: random.pick(assignees),
            question: '',
            askedBy: '',
            askedAt: '',
            dueOn: null,
          },
        ]
      : []
  return {
    code,
    state: random.pick([
      'not_started',
      'in_progress',
      'in_progress',
      'ready_to_sign',
      'submitted',
      null,
    ]),
    people,
    tasks: [
      ...QUESTIONNAIRE.themes.flatMap(({ id }) => task('theme', id)),
      ...QUESTIONNAIRE.items.flatMap(({ id }) => task('item', id)),
    ],
    route,
    // Nearly done is where mistakes would be.
    answers: random.chance(0.3) ? finished(answers) : answers,
  }
}

const finished = (answers: Answers): Answers =>
  Object.fromEntries(
    QUESTIONNAIRE.items.map(({ id }) => {
      const answer = answerTo(answers, id)
      return [
        id,
        answer.status === 'empty' && random.chance(0.97)
          ? { ...answer, status: 'unknown' }
          : answer,
      ]
    }),
  )

function randomState(turn: number): State {
  const scans = randomScans(QUESTIONNAIRE, codes.length, 1000 + turn)
  return {
    open: random.chance(0.95),
    // Mostly a day on which something goes.
    closesIn: random.pick([14, 14, 13, 12, 7, 7, 6, 2, 2, 1, 0, 3, 10, 20, null]),
    openedAgo: random.pick([30, 30, 30, 8, 3, 1, 0]),
    days: random.pick<number[] | null>([null, null, null, [], [1], [0, 20], [21, 14, 7, 3, 1]]),
    places: codes.map((code, index) =>
      randomPlace(code, plainAnswers(scans[index]?.answers ?? {}), scans[index]?.route ?? 'full'),
    ),
  }
}

/** What may happen between the making of a mail and its leaving. */
function aMomentLater(state: State): State {
  return {
    ...state,
    open: state.open && random.chance(0.98),
    closesIn: random.chance(0.05) && state.closesIn !== null ? state.closesIn + 3 : state.closesIn,
    places: state.places.map((place) => ({
      ...place,
      state:
        place.state && random.chance(0.25)
          ? random.pick(['ready_to_sign', 'submitted', 'in_progress'])
          : place.state,
      answers: random.chance(0.2) ? finished(place.answers) : place.answers,
      people: random.chance(0.1) ? place.people.slice(1) : place.people,
    })),
  }
}

/** The scan of a municipality, the same from state to state. */
const at = new Map<string, string>()
const scanOf = (code: string) => {
  const id = at.get(code) ?? crypto.randomUUID()
  at.set(code, id)
  return id
}
const q = (text: string) => `'${text.replaceAll("'", "''")}'`

async function store(state: State): Promise<void> {
  const { places } = state
  const rows = (table: string, values: string[]) =>
    values.length > 0 ? `insert into ${table} values ${values.join(',\n')};` : ''
  const scans = places.filter(({ state: of }) => of !== null)
  const people = places.flatMap(({ code, people: of }) => of.map((person) => ({ ...person, code })))
  const handed = (of: Place) =>
    of.state === 'ready_to_sign' || of.state === 'submitted'
      ? `now(), '${crypto.randomUUID()}', 'Iris', 'x'`
      : 'null, null, null, null'
  await db.sql(`set session_replication_role = replica;
    delete from public.answer; delete from public.task; delete from public.scan; delete from public.member;
    delete from public.invitation; delete from public.round_reminder;
    update public.round set state = ${state.open ? "'open', closed_at = null" : "'closed', closed_at = now()"},
      closes_on = ${state.closesIn === null ? 'null' : q(addDays(today, state.closesIn))},
      opened_at = now() - interval '${state.openedAgo} days';
    ${state.days ? `insert into public.round_reminder (round_id, days) values ('${world.roundId}', '{${state.days.join(',')}}');` : ''}
    ${rows(
      'public.scan (id, round_id, municipality_code, route, state, submitted_at, handed_in_at, handed_in_by, handed_in_name, handed_in_hash)',
      scans.map(
        (of) =>
          `(${q(scanOf(of.code))}, '${world.roundId}', ${q(of.code)}, ${q(of.route)}, ${q(of.state ?? '')}, ${of.state === 'submitted' ? 'now()' : 'null'}, ${handed(of)})`,
      ),
    )}
    ${rows(
      'public.member (user_id, email, role, municipality_code)',
      people
        .filter(({ invited }) => !invited)
        .map((of) => `(gen_random_uuid(), ${q(of.email)}, ${q(of.role)}, ${q(of.code)})`),
    )}
    ${rows(
      'public.invitation (email, role, municipality_code)',
      people
        .filter(({ invited }) => invited)
        .map((of) => `(${q(of.email)}, ${q(of.role)}, ${q(of.code)})`),
    )}
    ${rows(
      'public.task (scan_id, kind, part, assignee, asked_by)',
      scans.flatMap((of) =>
        of.tasks.map(
          (task) =>
            `(${q(scanOf(of.code))}, ${q(task.kind)}, ${q(task.part)}, ${q(task.assignee)}, gen_random_uuid())`,
        ),
      ),
    )}
    ${rows(
      'public.answer (scan_id, item_id, status, value, reason, version)',
      scans.flatMap((of) =>
        Object.entries(of.answers).map(
          ([id, answer]) =>
            `(${q(scanOf(of.code))}, ${q(id)}, ${q(answer.status)}, ${answer.status === 'answered' ? `${q(JSON.stringify(answer.value))}::jsonb` : 'null'}, ${q(answer.status === 'notApplicable' ? answer.reason : '')}, 1)`,
        ),
      ),
    )}
    set session_replication_role = origin`)
}

/** The rules of the screens: who is reminded, and of which themes. */
function expected({ open, closesIn, openedAgo, days, places }: State): Map<string, string[]> {
  const found = new Map<string, string[]>()
  if (!open || closesIn === null || closesIn < 0) return found
  const next = (days ?? SETTING).filter((day) => day >= closesIn).sort((a, b) => a - b)[0]
  if (next === undefined || next - closesIn > 2 || closesIn - next <= -openedAgo) return found
  for (const { state, people, tasks, answers, route } of places) {
    if (state !== 'not_started' && state !== 'in_progress') continue
    const all = askedItems(QUESTIONNAIRE, answers, route).filter(
      (item) => !isDone(item, answerTo(answers, item.id)),
    )
    for (const { email, role } of people) {
      const items =
        role === 'coordinator'
          ? all
          : openItemsOf(email, tasks, QUESTIONNAIRE, answers, route).map(({ item }) => item)
      if (role === 'colleague' && items.length === 0) continue
      const themes = QUESTIONNAIRE.themes.filter(({ id }) =>
        items.some(({ theme }) => theme === id),
      )
      found.set(
        email,
        themes.map(({ text }) => text.nl),
      )
    }
  }
  return found
}

async function remind(state: State, then: State) {
  const mails: Mail[] = []
  const deliver = (mail: Mail) => {
    mails.push(mail)
    return Promise.resolve({ outcome: 'sent' as const, answer: '', goesOn: true })
  }
  await db.sql('delete from private.mail_queue')
  await store(state)
  await db.sql('select private.plan_mails()')
  await store(then)
  await db.sql(`delete from private.mail_queue where kind = 'closing'; select private.plan_mails();
    update private.mail_queue set next_attempt = now() - interval '1 minute'`)
  await sendMails(db.sql, { deliver }, 'https://quickscan.example')
  return mails.filter(({ subject }) => subject.startsWith('Herinnering'))
}

test('a thousand random states: no false reminder, none missing, and each says what is open and how long', async () => {
  let [reminded, finishedMeanwhile] = [0, 0]
  for (let turn = 0; turn < 63; turn++) {
    const state = randomState(turn)
    const then = aMomentLater(state)
    const due = expected(then)
    const mails = await remind(state, then)
    expect(mails.map(({ to }) => to).sort(), `state ${turn}`).toEqual([...due.keys()].sort())
    for (const { to, text } of mails) {
      const themes = due.get(to) ?? []
      for (const { text: name } of QUESTIONNAIRE.themes)
        expect(text.includes(name.nl), `${turn} ${to} ${name.nl}`).toBe(themes.includes(name.nl))
      const left = then.closesIn ?? 0
      expect(text).toContain(
        left === 0 ? 'nog alleen vandaag' : left === 1 ? 'nog 1 dag' : `nog ${left} dagen`,
      )
    }
    reminded += mails.length
    finishedMeanwhile += [...expected(state).keys()].filter((email) => !due.has(email)).length
  }
  expect(63 * codes.length).toBeGreaterThan(1000)
  expect(reminded).toBeGreaterThan(150)
  expect(finishedMeanwhile).toBeGreaterThan(50)
})

test('without the look at the last moment who finished meanwhile would be reminded', async () => {
  const state: State = { ...randomState(7), open: true, closesIn: 7, openedAgo: 30, days: null }
  const then = {
    ...state,
    places: state.places.map((place) => ({
      ...place,
      state: place.state && ('submitted' as const),
    })),
  }
  expect(expected(state).size).toBeGreaterThan(0)
  expect(await remind(state, then)).toEqual([])
  const mails = await without(
    db,
    'private.mail_is_over',
    [
      [
        "(mail).kind = 'reminder' then case when not exists",
        "(mail).kind = 'reminder' then case when false and not exists",
      ],
    ],
    () => remind(state, then),
  )
  expect(mails.length).toBe(expected(state).size)
})

test('a municipality that handed in a minute ago gets none; another does, once per planned day', async () => {
  world = await freshWorld(db)
  await db.sql(
    `update public.round set closes_on = private.today() + 7, opened_at = now() - interval '30 days'`,
  )
  const mails: string[] = []
  const deliver = ({ to }: Mail) => {
    mails.push(to)
    return Promise.resolve({ outcome: 'sent' as const, answer: '', goesOn: true })
  }
  const send = async () => {
    await db.sql(
      `select private.plan_mails(); update private.mail_queue set next_attempt = now() where state = 'waiting'`,
    )
    await sendMails(db.sql, { deliver }, 'https://quickscan.example')
  }
  await db.sql(`delete from private.mail_queue; select private.plan_mails()`)
  await handInShortScan(world, world.officialA, A)
  await send()
  expect(mails.filter((to) => to === 'bea@stein.example')).toHaveLength(1)
  expect(mails).not.toContain('anna@sittard.example')
  await send()
  expect(mails.filter((to) => to === 'bea@stein.example')).toHaveLength(1)
  await db.sql(`update public.round set closes_on = private.today() + 2`)
  await send()
  expect(mails.filter((to) => to === 'bea@stein.example')).toHaveLength(2)
})

test('who stopped halfway is not reminded, and not told that the round closes', async () => {
  world = await freshWorld(db)
  await db.sql(
    `update public.round set closes_on = private.today() + 5, opened_at = now() - interval '30 days'`,
  )
  const part = (municipality_code: string, state: string) =>
    db
      .as(world.staff)
      .rpc('set_participation', { round_id: world.roundId, municipality_code, state })
  const reminded = async () =>
    (
      await db.sql<{ recipient: string }>(
        'select recipient from private.reminded_on(private.today()) order by 1',
      )
    ).map(({ recipient }) => recipient)
  expect(await reminded()).toEqual(['anna@sittard.example', 'bea@stein.example'])
  await part(B, 'not')
  expect(await reminded()).toEqual(['anna@sittard.example'])
  // Staff see it beforehand, with what is open, and afterwards how the mail stands.
  const listed = async () => (await db.as(world.staff).rpc('reminded_today')).rows
  const [anna, ...others] = await listed()
  expect(others).toEqual([])
  expect(anna).toMatchObject({
    ...{ recipient: 'anna@sittard.example', municipality_code: A, days_left: 5, state: 'planned' },
    themes: QUESTIONNAIRE.themes.map(({ text }) => text.nl),
  })
  await db.sql('select private.plan_mails()')
  expect(await listed()).toMatchObject([{ state: 'waiting' }])
  await db.as(world.staff).rpc('plan_reminders', { round_id: world.roundId, days: [] })
  await db.sql('delete from private.mail_queue; select private.plan_mails()')
  const closing = await db.sql<{ recipient: string }>(
    `select recipient from private.mail_queue where kind = 'closing' order by 1`,
  )
  expect(closing.map(({ recipient }) => recipient)).toEqual([
    'anna@sittard.example',
    'arno@sittard.example',
  ])
})

test('that a round closes is told to nobody who handed in, signed or stopped since it was planned', async () => {
  world = await freshWorld(db)
  await db.sql(
    `update public.round set closes_on = private.today() + 5, opened_at = now() - interval '30 days'`,
  )
  await db.as(world.staff).rpc('plan_reminders', { round_id: world.roundId, days: [] })
  const plan = () => db.sql('select private.plan_mails()')
  const closing = async () =>
    (
      await db.sql<{ said: string }>(
        `select recipient || ' ' || state as said from private.mail_queue where kind = 'closing' order by 1`,
      )
    ).map(({ said }) => said)
  await db.sql('delete from private.mail_queue')
  await plan()
  expect(await closing()).toHaveLength(3)
  await handInShortScan(world, world.officialA, A)
  await db.as(world.staff).rpc('set_participation', {
    ...{ round_id: world.roundId, municipality_code: B, state: 'not' },
  })
  await plan()
  await db.sql('update private.mail_queue set next_attempt = now()')
  const sent: string[] = []
  const deliver = ({ to }: Mail) => {
    sent.push(to)
    return Promise.resolve({ outcome: 'sent' as const, answer: '', goesOn: true })
  }
  await sendMails(db.sql, { deliver }, 'https://quickscan.example')
  expect(await closing()).toEqual([
    'anna@sittard.example skipped',
    'arno@sittard.example skipped',
    'bea@stein.example skipped',
  ])
  expect(sent).not.toContain('bea@stein.example')
  // Nor is it planned anew, for who signed neither.
  await db.as(world.staff).rpc('set_participation', {
    ...{ round_id: world.roundId, municipality_code: B, state: 'takes_part' },
  })
  expect((await submitShortScan(world, world.officialB, B, 'l1')).status).toBe(200)
  await db.sql(`delete from private.mail_queue where kind = 'closing'`)
  await plan()
  expect(await closing()).toEqual([])
})

test('a mail to try the text of a reminder stops no other in the last week', async () => {
  world = await freshWorld(db)
  await db.sql(`update public.round set closes_on = private.today() + 3, opened_at = now() - interval '30 days';
    delete from private.mail_queue`)
  await db.as(world.staff).rpc('plan_reminders', { round_id: world.roundId, days: [] })
  const [words] = await db.sql<{ subject: string; body: string }>(
    `select subject, body from private.mail_words('reminder')`,
  )
  const tried = await db.as(world.staff).rpc('send_test_mail', { kind: 'reminder', ...words })
  expect(tried.status).toBeLessThan(300)
  // As in a queue so small, or so large, that no index is used.
  await db.sql(`begin; set local enable_indexscan = off; set local enable_bitmapscan = off;
    select private.plan_mails(); commit`)
  const closing = await db.sql(`select from private.mail_queue where kind = 'closing'`)
  expect(closing.length).toBeGreaterThan(0)
})

test('staff plan reminders of a round, and none is a plan too', async () => {
  world = await freshWorld(db)
  await db.sql(
    `update public.round set closes_on = private.today() + 5, opened_at = now() - interval '30 days'`,
  )
  const plan = (days: unknown, person = world.staff, round_id = world.roundId) =>
    db.as(person).rpc('plan_reminders', { round_id, days })
  const due = async () =>
    (await db.sql(`select recipient from private.reminded_on(private.today())`)).length
  expect(await due()).toBe(2)
  expect((await plan([])).status).toBe(200)
  expect(await due()).toBe(0)
  expect((await plan([5, 1])).body).toMatchObject({ days: [5, 1] })
  expect(await due()).toBe(2)
  for (const wrong of [[61], [-1], [3, 3], [null], null])
    expect((await plan(wrong)).code).toBe('reminder_days_invalid')
  expect((await plan([3], world.staff, crypto.randomUUID())).status).toBe(404)
  for (const person of [world.officialA, world.viewer])
    expect((await plan([3], person)).status).toBe(403)
  // In the last week everybody of a scan hears it once, when no reminder does so.
  await plan([])
  await db.sql('delete from private.mail_queue; select private.plan_mails(), private.plan_mails()')
  const closing = await db.sql<{ recipient: string }>(
    `select recipient from private.mail_queue where kind = 'closing' order by 1`,
  )
  expect(closing.map(({ recipient }) => recipient)).toEqual([
    'anna@sittard.example',
    'arno@sittard.example',
    'bea@stein.example',
  ])
})
