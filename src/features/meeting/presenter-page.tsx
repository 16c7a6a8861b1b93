import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { enoughSpread } from '#domain/comparison/spread.ts'
import type { Round } from '#domain/round.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { regionNoteQueries } from '#data/region-notes.ts'
import { territoryQueries } from '#data/territory.ts'
import { visibilityQueries } from '#data/visibility.ts'
import { formatList, formatScore } from '#i18n/formats.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { useChannel } from './channel.ts'
import { dotsOf } from './dots-of.ts'
import { moved, type Position } from './position.ts'
import { messages } from './presenter.messages.ts'
import { useShownRounds } from './shown-rounds.ts'
import './meeting.css'

const address = getRouteApi('/eszl/bijeenkomst/spreker')

/** For who presents, on a screen of their own: what is shown, what comes next, and what to say. */
export function PresenterPage() {
  const { ronde } = address.useSearch()
  const rounds = useShownRounds()
  const round = rounds.find(({ id }) => id === ronde) ?? rounds[0]
  if (round) return <Presenter round={round} />
  return (
    <EmptyState title={messages.noneTitle}>
      <p>
        <Link to="/eszl/bijeenkomst">{messages.toMeeting}</Link>
      </p>
    </EmptyState>
  )
}

function Presenter({ round }: { round: Round }) {
  const definition = useSuspenseQuery(questionnaireQueries.version(round.questionnaireVersion)).data
  const [position, setPosition] = useState<Position | null>(null)
  const say = useChannel(round.id, (said, answer) => {
    if (said.kind === 'at') setPosition(said.position)
    if (said.kind !== 'gone') return
    setPosition(null)
    // There may be another.
    answer({ kind: 'ask' })
  })
  useEffect(() => say({ kind: 'ask' }), [say])
  const { themes } = definition
  const at = position ?? { theme: 0, reveal: 'vraag' as const }
  const theme = themes[at.theme]
  const next = moved(at, 'next', themes.length)
  const atEdge = (move: 'next' | 'previous') => moved(at, move, themes.length) === null
  return (
    <div className="stack stack--large presenter">
      <div className="stack">
        <PageTitle eyebrow={round.name}>{messages.title}</PageTitle>
        <p className={position ? 'subtle' : undefined} role="status">
          {position ? messages.connected : messages.alone}
        </p>
      </div>
      {theme && (
        <section className="stack" aria-labelledby="nu">
          <h2 id="nu">
            {theme.text.nl}: {messages.reveals[at.reveal]}
          </h2>
          <p>{messages.say[at.reveal]}</p>
          <Notes round={round} themeId={theme.id} />
        </section>
      )}
      <p>
        <strong>{messages.next}</strong>{' '}
        {next === null
          ? messages.end
          : `${themes[next.theme]?.text.nl ?? ''}: ${messages.reveals[next.reveal]}`}
      </p>
      <div className="cluster meeting__controls">
        <Button
          onClick={() => say({ kind: 'go', move: 'previous' })}
          disabledReason={position && atEdge('previous') ? messages.isFirst : undefined}
        >
          {messages.goBack}
        </Button>
        <Button
          purpose="primary"
          onClick={() => say({ kind: 'go', move: 'next' })}
          disabledReason={position && atEdge('next') ? messages.isLast : undefined}
        >
          {messages.goOn}
        </Button>
        <Clock />
      </div>
    </div>
  )
}

/** What staff wrote about the theme, and who can tell how it goes there. */
function Notes({ round, themeId }: { round: Round; themeId: string }) {
  const [definition, compared, municipalities, notes] = useSuspenseQueries({
    queries: [
      questionnaireQueries.version(round.questionnaireVersion),
      visibilityQueries.comparison(round.id, 'full'),
      territoryQueries.municipalitiesOf(round.id),
      regionNoteQueries.ofRound(round.id),
    ],
    combine: ([a, b, c, d]) => [a.data, b.data, c.data, d.data] as const,
  })
  const theme = definition.themes.find(({ id }) => id === themeId)
  if (!theme) return null
  const dots = dotsOf(theme, compared, municipalities)
  const found = enoughSpread(dots.map(({ score }) => score))
  const named = dots.filter(({ name }) => name !== null).sort((a, b) => b.score - a.score)
  const tellers = named
    .slice(0, TELLERS)
    .map(({ name, score }) => `${name ?? ''} (${formatScore(score)})`)
  const written = notes.findLast(({ place }) => place === themeId)?.note ?? ''
  return (
    <ul className="stack stack--small">
      {found && (
        <li>
          {messages.spread(
            formatScore(found.median),
            formatScore(found.lowerQuartile),
            formatScore(found.upperQuartile),
          )}
        </li>
      )}
      {tellers.length > 0 && <li>{messages.tellers(formatList(tellers))}</li>}
      <li>{written === '' ? messages.noNote : messages.note(written)}</li>
    </ul>
  )
}

/** Who scores high may know how it is done. */
const TELLERS = 3

/** How long it has been going on, in whole minutes. */
function Clock() {
  const [began] = useState(() => Date.now())
  const [now, setNow] = useState(began)
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), 10_000)
    return () => clearInterval(tick)
  }, [])
  return <p>{messages.minutes(Math.floor((now - began) / 60_000))}</p>
}
