import { Link } from '@tanstack/react-router'
import type { Definition } from '#domain/questionnaire/definition.ts'
import { lastActivity, progressOf, type BoardRow, type Stuck } from '#domain/round-board.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { formatDay, formatMoment } from '#i18n/formats.ts'
import { MiniBars } from '#ui/charts/mini-bars.tsx'
import { ProgressBar } from '#ui/feedback/feedback.tsx'
import { Badge } from '#ui/layout/card.tsx'
import { FewRows } from '#ui/layout/few-rows.tsx'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { OwnColumn } from '#ui/take-away/own-column.tsx'
import './board.css'
import { messages } from './board.messages.ts'

export type ShownRow = {
  municipality: Municipality
  name: string
  row: BoardRow
  stuck: Stuck | null
}

/** Nothing stands in the way of this municipality, and it waits for no answer of the office. */
const goesWell = ({ row, stuck }: ShownRow) => stuck === null && row.toAnswer === 0

export type BoardTableProps = {
  rows: readonly ShownRow[]
  /** Who is stuck is what one comes for; the others come at a click. */
  folded: boolean
  definition: Definition
  roundId: string
}

const TONE = {
  not_started: 'neutral',
  in_progress: 'accent',
  ready_to_sign: 'warning',
  submitted: 'positive',
} as const

/** A row per municipality, on a phone a card. */
export function BoardTable({ rows, folded, definition, roundId }: BoardTableProps) {
  const well = rows.filter(goesWell).length
  const themeName = new Map(definition.themes.map(({ id, text }) => [id, text.nl]))
  return (
    <FewRows
      rows={rows.length}
      first={16}
      {...(folded && {
        later: {
          rows: well,
          said: messages.goWell(well),
          show: messages.showGoWell,
          hide: messages.hideGoWell,
        },
      })}
    >
      <StackedTable
        caption={messages.caption}
        columns={Object.values(messages.columns)}
        rows={rows.map((shown) => {
          const { municipality, name, row, stuck } = shown
          const { done, asked } = progressOf(row)
          const last = lastActivity(row)
          return {
            id: municipality.code,
            later: goesWell(shown),
            cells: [
              <Link key="name" to="/gemeente/scan/$scanId" params={{ scanId: row.scanId }}>
                {name}
              </Link>,
              <State key="state" row={row} />,
              <WhyStuck key="stuck" row={row} stuck={stuck} />,
              <ProgressBar
                key="progress"
                name={messages.progressOf(name)}
                label={messages.done(done, asked)}
                done={done}
                total={asked}
              />,
              <Themes
                key="themes"
                name={name}
                row={row}
                nameOf={(id) => themeName.get(id) ?? id}
              />,
              last === null ? (
                <span className="subtle board-detail">{messages.never}</span>
              ) : (
                <time className="board-detail" dateTime={last}>
                  {formatDay(last)}
                </time>
              ),
              row.ratings === null ? (
                <span className="subtle">{messages.tooFew}</span>
              ) : (
                messages.enough(row.ratings)
              ),
              <TalkOf key="talk" name={name} row={row} roundId={roundId} />,
            ],
          }
        })}
      />
    </FewRows>
  )
}

function State({ row: { state, route } }: { row: BoardRow }) {
  return (
    <>
      <Badge tone={TONE[state]}>{messages.state[state]}</Badge>
      <span className="small subtle below">{messages.route[route]}</span>
    </>
  )
}

/** Since when it is so, where that is known. */
function WhyStuck({ row, stuck }: { row: BoardRow; stuck: Stuck | null }) {
  const more = <OnDevices row={row} />
  if (stuck === null)
    return (
      <>
        <span className="subtle board-nothing">{messages.goesWell}</span>
        <MailLost row={row} />
        {more}
      </>
    )
  const since = {
    nobody: null,
    notReached: null,
    notSignedIn: null,
    notStarted: null,
    returned: row.returnedAt,
    toSign: row.handedInAt,
    silent: lastActivity(row),
  }[stuck]
  return (
    <>
      <strong>{messages.stuck[stuck]}</strong>
      {since !== null && (
        <span className="small subtle below">{messages.since(formatDay(since))}</span>
      )}
      {stuck === 'notReached' ? (
        <span className="small subtle below">{messages.mailSaid(row.notReached ?? '')}</span>
      ) : (
        <MailLost row={row} />
      )}
      {more}
    </>
  )
}

function MailLost({ row: { notReached } }: { row: BoardRow }) {
  if (notReached === null) return null
  return (
    <span className="small below">
      {messages.mailLost} <span className="subtle">{messages.mailSaid(notReached)}</span>
    </span>
  )
}

/** What devices last told of answers that are on them, in numbers. */
function OnDevices({ row: { unsaved, clashes, unsavedSince } }: { row: BoardRow }) {
  if (unsavedSince === null) return null
  return (
    <span className="small below">
      {messages.unsaved(unsaved)}
      {clashes > 0 && `, ${messages.clashes(clashes)}`}{' '}
      <span className="subtle">{messages.since(formatMoment(unsavedSince))}</span>
    </span>
  )
}

type ThemesProps = { name: string; row: BoardRow; nameOf: (id: string) => string }

/** A bar per theme, and in words the one that is least done; in a file every theme is a column. */
function Themes({ name, row, nameOf }: ThemesProps) {
  const begun = row.themes.some(({ done }) => done > 0)
  const open = row.themes.filter(({ done, asked }) => begun && done < asked)
  const [least] = open.toSorted((a, b) => a.done / a.asked - b.done / b.asked)
  return (
    <div className={begun ? undefined : 'board-nothing'}>
      <MiniBars
        label={messages.themesOf(name)}
        parts={row.themes.map(({ id, done, asked }) => ({
          name: nameOf(id),
          done,
          total: asked,
          words: messages.done(done, asked),
        }))}
      />
      {least && (
        <span className="small subtle below no-print">
          {messages.leastDone(nameOf(least.id), least.done, least.asked)}
        </span>
      )}
      {row.themes.map(({ id, done, asked }) => (
        <OwnColumn key={id} name={nameOf(id)} value={messages.done(done, asked)}>
          {null}
        </OwnColumn>
      ))}
    </div>
  )
}

function TalkOf({ name, row, roundId }: { name: string; row: BoardRow; roundId: string }) {
  const { talk } = messages
  if (row.openQuestions === 0) return <span className="subtle board-nothing">{talk.none}</span>
  return (
    <>
      <Link
        to="/eszl/overleg"
        search={{ ronde: roundId, gemeente: row.municipalityCode, stand: 'open' }}
      >
        {talk.open(row.openQuestions)}
        <span className="visually-hidden">{messages.ofMunicipality(name)}</span>
      </Link>
      {row.toAnswer > 0 && <strong className="small below">{talk.toAnswer(row.toAnswer)}</strong>}
    </>
  )
}
