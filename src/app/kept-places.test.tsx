import { act, type ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Member } from '#domain/access/member.ts'
import type { Action } from '#domain/action.ts'
import { partsOf } from '#domain/questionnaire/draft/document.ts'
import type { ContradictionInScan } from '#domain/questionnaire/contradictions-of-round.ts'
import type { Item } from '#domain/questionnaire/definition.ts'
import type { Measure } from '#domain/quick-wins/measure.ts'
import type { Scan } from '#domain/scan.ts'
import { kernteamQueries } from '#data/kernteam.ts'
import { personalDataQueries } from '#data/personal-data.ts'
import { actionTalkQueries } from '#data/action-talk.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { draftQueries } from '#data/questionnaire-drafts.ts'
import { regionNoteQueries } from '#data/region-notes.ts'
import type { MailTexts } from '#data/mail-texts.ts'
import type { DraftWithParts } from '#data/questionnaire-drafts.ts'
import { regionQueries } from '#data/region.ts'
import { roundQueries } from '#data/rounds.ts'
import { scanQueries } from '#data/scans.ts'
import { sessionQueries } from '#data/session.ts'
import { taskQueries } from '#data/tasks.ts'
import { territoryQueries } from '#data/territory.ts'
import { sharingQueries } from '#data/sharing.ts'
import { visibilityQueries } from '#data/visibility.ts'
import { Comments } from '#features/actions/comments.tsx'
import { EditForm } from '#features/actions/edit-form.tsx'
import { JointActionForm } from '#features/actions/joint-action-form.tsx'
import { NewActionForm } from '#features/actions/new-action-form.tsx'
import { ShareForm } from '#features/actions/share-form.tsx'
import { StatusNotices } from '#features/actions/status-notices.tsx'
import { AskDialog } from '#features/contradictions/ask-dialog.tsx'
import { MeasureForm } from '#features/edit-catalogue/measure-form.tsx'
import { useEditing } from '#features/edit-catalogue/use-editing.ts'
import { CommentForm } from '#features/edit-questionnaire/comment-form.tsx'
import { FieldInput } from '#features/edit-questionnaire/field-input.tsx'
import { FIELDS } from '#features/edit-questionnaire/fields.ts'
import { Publish } from '#features/edit-questionnaire/publish.tsx'
import { ReaderComment } from '#features/edit-questionnaire/reader-comment.tsx'
import type { DraftNow } from '#features/edit-questionnaire/use-draft.ts'
import { usePart } from '#features/edit-questionnaire/use-part.ts'
import { AskColleague } from '#features/fill-in-scan/divide/ask-colleague.tsx'
import { DivideForm } from '#features/fill-in-scan/divide/divide-form.tsx'
import { GiveBack } from '#features/fill-in-scan/hand-in/give-back.tsx'
import { HandInCard } from '#features/fill-in-scan/hand-in/hand-in-card.tsx'
import { SignPage } from '#features/fill-in-scan/hand-in/sign-page.tsx'
import { ScanContext } from '#features/fill-in-scan/scan-context.tsx'
import { ProgrammeLines } from '#features/actions/kernteam/programme-lines.tsx'
import { Steering } from '#features/actions/kernteam/steering.tsx'
import { DecisionForm } from '#features/meeting/decision-form.tsx'
import { AsideForm } from '#features/quick-wins/own/aside-dialog.tsx'
import { EstimateForm } from '#features/quick-wins/own/estimate-form.tsx'
import { Contact } from '#features/quick-wins/share/contact-form.tsx'
import { MailTextEditor } from '#features/mail/mail-text-page.tsx'
import { NoteAt } from '#features/report/region-note.tsx'
import { RemarkCard } from '#features/review-remarks/remark-card.tsx'
import { StepDays } from '#features/run-round/who-sees-what/step-days.tsx'
import { KeepNames } from '#features/run-round/keep-names/keep-names.tsx'
import { RegionPage } from '#features/set-up-region/region-page.tsx'
import { SentenceLine } from '#features/edit-catalogue/correct-words/sentence-line.tsx'
import { Reopen } from '#features/run-round/manage-round/reopen.tsx'
import { RoundForm } from '#features/run-round/make-round/round-form.tsx'
import { distancesIn, valuesFrom } from '#features/run-round/make-round/round-values.ts'
import { useTypedRound } from '#features/run-round/make-round/use-typed-round.ts'
import { NamingConsent } from '#features/compare-municipalities/seen-by-participants/naming-consent.tsx'
import { our } from '#i18n/our-region.ts'
import { Talk } from '#parts/discussion.tsx'
import { DEFINITION, MEASURES, QUESTIONNAIRE, WORDING } from '#tests/content.ts'
import { EXAMPLE } from '#tests/example-draft.ts'
import { BEEK, COORDINATOR, inScan, ROUND } from '#tests/in-scan.ts'
import type * as UseSave from '#parts/use-save.ts'
import { open, TEXT, type Around, type Opened } from '#tests/opened.tsx'

// Before the client of the database is made, which these forms hold.
vi.hoisted(() => {
  vi.stubEnv('VITE_SUPABASE_URL', 'http://localhost')
  vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'none')
})

/** What the server is asked to save, which it answers when a test says so. */
const server = vi.hoisted(() => ({ answers: [] as (() => void)[] }))
vi.mock('#parts/use-save.ts', async (original) => {
  const real = await original<typeof UseSave>()
  const slow = () =>
    new Promise((resolve) => server.answers.push(() => resolve({ ok: true, value: { id: 'r2' } })))
  return {
    ...real,
    // What the screens ask again is nothing here.
    useSave: (_write: unknown, options: object) =>
      real.useSave(slow as never, { ...options, fresh: [] }),
  }
})

/** Texts and choices, place by place: made, and there again when the page is loaded again. */
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('confirm', () => true)
})
afterEach(() => {
  server.answers.length = 0
  vi.unstubAllGlobals()
})

const nothing = () => undefined
const MAIL: MailTexts = {
  kind: 'reminder',
  standard: { subject: 'Herinnering', body: 'Nog even.' },
  fields: [],
  required: [],
  versions: [],
}
const ACTION: Action = {
  id: 'a1',
  municipalityCode: 'GM0888',
  roundId: 'r1',
  measureId: null,
  title: 'Een loket',
  firstStep: '',
  owner: 'bea@beek.example',
  dueOn: '2027-03-01',
  criteria: { contributes: false, feasible: false, hasOwner: false, continuity: false },
  criteriaNote: '',
  personDays: 4,
  cost: 400,
  daysSpent: 0,
  costSpent: 0,
  public: false,
  publicText: '',
  status: 'planned',
  doneOn: null,
  stopReason: '',
  programmeLine: null,
  nationalTheme: null,
  nextDecision: '',
  version: 1,
  createdAt: '2026-11-01T10:00:00Z',
  updatedAt: '2026-11-01T10:00:00Z',
  participants: [],
}
const SHARED: Action = {
  ...ACTION,
  participants: [{ municipalityCode: 'GM0971', state: 'invited', personDays: 2, cost: 200 }],
}
const STEERED = { ...ACTION, joined: [], invited: 0, answers: {}, ratings: {} }
const MEASURE: Measure = {
  id: 'qw-loket',
  title: 'Een loket',
  approach: '',
  sharing: '',
  triggers: [],
  unknownTriggers: [],
  targets: [],
  effects: [],
  conditions: [],
  duties: [],
  personDays: 3,
  hoursPerYear: 0,
  weeks: 6,
  cost: 'K0',
  version: 1,
  retired: false,
}
const own = { measure: MEASURE, known: undefined, onSaved: nothing, onCancel: nothing }
const remark = {
  id: 'o1',
  municipalityCode: 'GM0888',
  week: '2026-11-02',
  written: 'Snel geholpen.',
  state: 'waiting' as const,
  released: null,
}

/** A scan in the state in which somebody writes there, seen by the person who does. */
function InScan({ state, children }: { state: Scan['state']; children: ReactNode }) {
  const handedIn = { userId: 'u2', name: 'Bea Smeets', at: '2026-11-20T10:00:00Z', hash: 'abc' }
  const scan: Scan = {
    id: 's1',
    roundId: 'r1',
    municipalityCode: 'GM0888',
    route: 'short',
    state,
    handedIn: state === 'in_progress' ? null : handedIn,
    submittedAt: state === 'submitted' ? '2026-11-21T10:00:00Z' : null,
    changedAt: null,
    answers: {},
    versions: {},
  }
  return <ScanContext value={inScan(scan)}>{children}</ScanContext>
}

const [ONE, OTHER] = DEFINITION.items as [Item, Item]
const CONTRADICTION: ContradictionInScan = {
  rule: 'regel',
  says: 'Dit gaat niet samen.',
  items: [ONE, OTHER],
  scan: {
    id: 's1',
    roundId: 'r1',
    municipalityCode: 'GM0888',
    route: 'full',
    state: 'in_progress',
    handedIn: null,
    submittedAt: null,
    changedAt: null,
    answers: {},
    versions: {},
  },
}

const DRAFTED: DraftWithParts = {
  id: 'd1',
  name: '2027-2',
  state: 'open',
  startedAt: '2026-11-01T10:00:00Z',
  startedFrom: EXAMPLE.version,
  readerKey: null,
  edits: 1,
  parts: partsOf(EXAMPLE).map((part) => ({
    ...part,
    version: 1,
    changedBy: null,
    changedAt: '2026-11-01T10:00:00Z',
  })),
}

function PartEditing() {
  const part = DRAFTED.parts.find(({ kind }) => kind === 'item')
  if (!part) throw new Error('the example has questions')
  const { form, save } = usePart(DRAFTED, part)
  return (
    <>
      {FIELDS.item.map((field) => (
        <FieldInput key={field.name} form={form} document={EXAMPLE} field={field} />
      ))}
      <button className="save" onClick={save} />
    </>
  )
}

function MeasureEditing() {
  return <MeasureForm definition={DEFINITION} editing={useEditing(DEFINITION, MEASURES[0]!)} />
}

const stopping = {
  stopping: ACTION,
  moved: null,
  error: null,
  busy: false,
  move: nothing,
  stop: nothing,
  keep: nothing,
  undo: nothing,
}

type Place = {
  name: string
  /** The file that keeps what is typed. */
  from: string
  form: ReactNode
  /** What is typed or chosen, where a text is not what it asks for. */
  typed?: string
  /** The field, where it is not the first text. */
  at?: string
  /** What opens the form. */
  open?: string
  role?: Member['role']
  /** What is filled in too before it is saved. */
  ready?: readonly (readonly [selector: string, value: string])[]
  /** What is typed on while it is saved, and where, if not in the same field. */
  since?: string
  sinceAt?: string
  /** The button that saves it, where sending its form does not. */
  save?: string
  /** Why nothing can be typed while this is saved. */
  never?: string
}
/** As on the page of a new round. */
function NewRound() {
  const stored = valuesFrom(undefined, [], [], '2026-1')
  const patched = useTypedRound(null, stored)
  return (
    <RoundForm
      {...{ stored, patched }}
      over={null}
      distances={distancesIn(undefined)}
      versions={['2026-1']}
      municipalities={[]}
    />
  )
}

const PLACES: Place[] = [
  {
    name: 'a sentence of the questionnaire',
    from: 'sentence-line.tsx',
    form: (
      <SentenceLine
        sentence={{
          place: ['themes', 'inkoop', 'de'],
          kind: 'de',
          part: 'inkoop',
          about: 'Inkoop en betalen',
          text: 'Einkauf',
          said: true,
        }}
        questionnaire="2026-1"
        stored={{ version: 1, content: WORDING }}
      />
    ),
    open: 'button',
  },
  {
    name: 'making a round',
    from: 'use-typed-round.ts',
    form: <NewRound />,
  },
  {
    name: 'when a round is shown further',
    from: 'step-days.tsx',
    since: '2999-02-03',
    form: <StepDays round={ROUND} stage="own" />,
    typed: '2999-01-02',
    at: 'input',
  },
  {
    name: 'why a round is opened again',
    from: 'reopen.tsx',
    save: 'dialog button',
    form: (
      <Reopen
        round={{ ...ROUND, state: 'closed', closedAt: '2026-11-01T10:00:00Z' }}
        closedAt="2026-11-01T10:00:00Z"
      />
    ),
  },
  {
    name: 'a decision of the meeting',
    from: 'decision-form.tsx',
    form: <DecisionForm roundId="r1" themeId="t1" onSaved={nothing} onFailed={nothing} />,
  },
  {
    name: 'a remark in other words',
    from: 'remark-card.tsx',
    save: 'button',
    form: (
      <RemarkCard
        remark={remark}
        position={1}
        municipalities={[]}
        roundId="r1"
        told={{ onReviewed: nothing, onFailed: nothing }}
      />
    ),
  },
  {
    name: 'why a measure is set aside',
    from: 'aside-dialog.tsx',
    form: <AsideForm {...own} />,
    ready: [['input[value=done]', '']],
  },
  {
    name: 'an own estimate',
    from: 'estimate-form.tsx',
    form: <EstimateForm {...own} />,
    typed: '7',
  },
  { name: 'a comment', from: 'comments.tsx', form: <Comments action={ACTION} /> },
  {
    name: 'an idea of their own',
    from: 'use-draft.ts',
    form: (
      <NewActionForm me="bea@beek.example" municipalityCode="GM0888" roundId="r1" measure={null} />
    ),
  },
  {
    name: 'a change of an action',
    from: 'edit-form.tsx',
    form: <EditForm action={ACTION} onDone={nothing} onCancel={nothing} />,
  },
  {
    name: 'a division',
    from: 'share-form.tsx',
    ready: [
      [TEXT, '1'],
      ['[name="parts.1.personDays"]', '3'],
    ],
    since: '55',
    form: <ShareForm action={SHARED} onDone={nothing} />,
    typed: '7',
  },
  {
    name: 'a decision that is next',
    from: 'steering.tsx',
    form: <Steering action={STEERED} lines={[]} staff />,
    open: 'button',
  },
  {
    name: 'a note on the region',
    from: 'region-note.tsx',
    form: <NoteAt roundId="r1" place="summary" about="de regio" />,
    open: 'button',
  },
  {
    name: 'the name of who hands in',
    from: 'hand-in-card.tsx',
    form: (
      <InScan state="in_progress">
        <HandInCard obstacles={[]} />
      </InScan>
    ),
    open: 'button',
  },
  {
    name: 'the name under a signature',
    from: 'sign-page.tsx',
    save: 'dialog button',
    form: (
      <InScan state="ready_to_sign">
        <SignPage />
      </InScan>
    ),
  },
  {
    name: 'why an action stops',
    from: 'status-notices.tsx',
    never: 'it closes as it is sent',
    form: <StatusNotices status={stopping} />,
  },
  {
    name: 'why a scan is given back',
    from: 'give-back.tsx',
    form: (
      <InScan state="submitted">
        <GiveBack />
      </InScan>
    ),
    open: 'button',
    role: 'staff',
  },
  {
    name: 'a question to a colleague',
    from: 'ask-colleague.tsx',
    ready: [['input[type=email]', 'sam@beek.example']],
    form: (
      <InScan state="in_progress">
        <AskColleague
          theme={DEFINITION.themes[0]!}
          item={DEFINITION.items[0]}
          onDone={nothing}
          onClose={nothing}
        />
      </InScan>
    ),
    at: 'textarea',
  },
  {
    name: 'a division of all themes',
    from: 'divide-form.tsx',
    ready: [
      ['.division select', 'ander'],
      ['.division input[type=email]', 'sam@beek.example'],
    ],
    since: '2099-02-03',
    form: (
      <InScan state="in_progress">
        <DivideForm
          tasks={{
            all: [],
            of: nothing,
            nameOf: String,
            emailOf: nothing,
            refresh: () => Promise.resolve(),
          }}
        />
      </InScan>
    ),
    typed: '2099-01-01',
    at: '.division input[type=date]',
  },
  {
    name: 'a question about a contradiction',
    from: 'ask-dialog.tsx',
    form: (
      <AskDialog
        about={CONTRADICTION}
        closed={false}
        name="Beek"
        onClose={nothing}
        onAsked={nothing}
      />
    ),
  },
  {
    name: 'a word about a question',
    from: 'discussion.tsx',
    form: (
      <Talk
        of={{ scanId: 's1', itemId: 'relatiebeheer', withOffice: false }}
        discussion={undefined}
      />
    ),
  },
  {
    name: 'the contact point',
    from: 'contact-form.tsx',
    form: <Contact member={COORDINATOR} code="GM0888" />,
  },
  {
    name: 'the name of a programme line',
    from: 'programme-lines.tsx',
    form: <ProgrammeLines staff lines={[{ line: 1, name: 'Een', confirmed: false, version: 1 }]} />,
    open: 'button',
  },
  {
    name: 'a joint action',
    from: 'joint-action-form.tsx',
    ready: [['[name=newOwner]', 'sam@beek.example']],
    form: <JointActionForm roundId="r1" measure={null} proposed={['GM0888', 'GM0971']} />,
  },
  { name: 'a measure', from: 'use-editing.ts', form: <MeasureEditing /> },
  {
    name: 'a comment on a draft',
    from: 'comment-form.tsx',
    form: <CommentForm draftId="d1" kind="item" partId="relatiebeheer" />,
    role: 'staff',
  },
  {
    name: 'a comment of a reader on a draft',
    from: 'reader-comment.tsx',
    form: (
      <ReaderComment readerKey="lezer" document={EXAMPLE} parts={partsOf(EXAMPLE)} ended={false} />
    ),
  },
  {
    name: 'what is new in a version',
    from: 'publish.tsx',
    form: <Publish now={{ draft: DRAFTED, checks: [], lineage: [] } as unknown as DraftNow} />,
    role: 'staff',
    at: 'textarea',
  },
  {
    name: 'the places of a region',
    from: 'region-page.tsx',
    never: 'it is saved with what the region is called',
    form: <RegionPage />,
    role: 'staff',
    at: 'textarea[name=parts]',
  },
  { name: 'what a region is called', from: 'region-page.tsx', form: <RegionPage />, role: 'staff' },
  {
    name: 'a part of a draft',
    from: 'use-part.ts',
    form: <PartEditing />,
    role: 'staff',
    save: '.save',
  },
  {
    name: 'the text of a mail',
    from: 'mail-text-page.tsx',
    form: <MailTextEditor texts={MAIL} />,
    role: 'staff',
    at: 'textarea',
  },
  {
    name: 'how far the name goes',
    from: 'naming-consent.tsx',
    save: 'button',
    since: 'participants',
    sinceAt: 'input[value=participants]',
    form: <NamingConsent member={COORDINATOR} round={ROUND} stage="own" />,
    typed: 'public',
    at: 'input[value=public]',
  },
  {
    name: 'how long names are kept',
    from: 'keep-names.tsx',
    save: 'button',
    since: '15',
    form: <KeepNames roundId="r1" />,
    typed: '10',
    at: 'select',
  },
]

/** The form with what the server says of it. */
function openPlace({ form, role = 'coordinator' }: Place, device: Map<string, string>) {
  const known: Around['known'] = [
    [
      sessionQueries.current().queryKey,
      { email: COORDINATOR.email, member: { ...COORDINATOR, role } },
    ],
    [territoryQueries.municipalities().queryKey, [BEEK]],
    [actionTalkQueries.comments('a1').queryKey, []],
    [regionNoteQueries.ofRound('r1').queryKey, []],
    [taskQueries.ofScan('s1').queryKey, []],
    [scanQueries.ofMunicipality('GM0888').queryKey, []],
    [questionnaireQueries.version(ROUND.questionnaireVersion).queryKey, QUESTIONNAIRE],
    [sharingQueries.contactPoint('GM0888').queryKey, { contact: '', version: 0, updatedAt: null }],
    [kernteamQueries.lines().queryKey, []],
    [visibilityQueries.consents().queryKey, []],
    [personalDataQueries.retention().queryKey, []],
    [regionQueries.ours().queryKey, our],
    [territoryQueries.neighbours().queryKey, []],
    [questionnaireQueries.versions().queryKey, ['2026-2']],
    [draftQueries.all().queryKey, []],
    [roundQueries.planned().queryKey, []],
    [roundQueries.all().queryKey, []],
  ]
  return open(form, { device, known })
}

/** What stands in the field, or is chosen there. */
function valueAt(opened: Opened, at = TEXT): string | undefined {
  const field = opened.field(at)
  if (field instanceof HTMLInputElement && field.type === 'radio')
    return field.checked ? field.value : undefined
  return field?.value
}

test.each(PLACES)('$name', async (place) => {
  const { typed = 'Dit blijft staan.', at, open: opener } = place
  const device = new Map<string, string>()
  const opened = async (on: Map<string, string>) => {
    const form = await openPlace(place, on)
    // What was typed opens the form again by itself, or it is opened as before.
    if (opener && !form.field(at)) await form.press(opener)
    return form
  }
  const first = await opened(device)
  first.fill(typed, at)
  expect(valueAt(first, at)).toBe(typed)
  first.close()
  expect(device.size).toBe(1)
  const again = await opened(device)
  expect(valueAt(again, at)).toBe(typed)
  again.close()
  // And nowhere for who has typed nothing.
  const other = await opened(new Map())
  expect(valueAt(other, at)).not.toBe(typed)
  other.close()
})

/** Lets what follows happen: forms are checked and the query cache tells things one after the other. */
const settled = () =>
  act(async () => {
    for (let turn = 0; turn < 20; turn++) await new Promise((passed) => setTimeout(passed))
  })

/** Opens the form, fills it in and sends it; `since` is typed before the server answers. */
async function saved(place: Place, since: string | null, device: Map<string, string>) {
  const { typed = 'Dit is verstuurd.', at, open: opener, save, ready = [], sinceAt = at } = place
  const form = await openPlace(place, device)
  if (opener && !form.field(at)) await form.press(opener)
  form.fill(typed, at)
  for (const [selector, value] of ready) form.fill(value, selector)
  act(() => form.field(at)?.closest('form')?.requestSubmit())
  await settled()
  if (save !== undefined) await form.press(save)
  await settled()
  expect(server.answers, form.place.innerHTML).toHaveLength(1)
  if (since !== null) form.fill(since, sinceAt)
  server.answers[0]?.()
  await settled()
  form.close()
}
const SAVED = PLACES.filter(({ never }) => never === undefined)

test.each(SAVED)('$name: saved, it is not kept any more', async (place) => {
  const device = new Map<string, string>()
  await saved(place, null, device)
  expect([...device.values()]).toEqual([])
})

test.each(SAVED)('$name: what is typed while it is saved stays', async (place) => {
  const { since = 'En dit daarna.' } = place
  const device = new Map<string, string>()
  await saved(place, since, device)
  expect([...device.values()].join()).toContain(since)
})

test('every form that keeps what is typed is one of these', () => {
  const source = import.meta.glob<string>('/src/{features,parts}/**/*.{ts,tsx}', {
    query: '?raw',
    import: 'default',
    eager: true,
  })
  const keeping = Object.entries(source)
    .filter(
      ([path, text]) =>
        !/\.test\.|use-message/.test(path) && /use(Kept|Patch|Message)[<(]/.test(text),
    )
    .map(([path]) => path.split('/').at(-1))
  expect(keeping.sort()).toEqual([...new Set(PLACES.map(({ from }) => from))].sort())
})
