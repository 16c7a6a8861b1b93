import { useSuspenseQueries } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Definition } from '#domain/questionnaire/definition.ts'
import type { Round } from '#domain/round.ts'
import { chosenBy, deliberateQueries } from '#data/deliberate.ts'
import { ownMeasureQueries } from '#data/own-measures.ts'
import { measureQueries } from '#data/measures.ts'
import { scoreSheetQueries } from '#data/score-sheets.ts'
import { territoryQueries } from '#data/territory.ts'
import type { Compared } from '#domain/comparison/compared.ts'
import { Button } from '#ui/button.tsx'
import { List } from '#ui/layout/list.tsx'
import { GONE, useChannel } from './channel.ts'
import { Decisions } from './decisions.tsx'
import { HelpDialog } from './help-dialog.tsx'
import { messages } from './meeting.messages.ts'
import { moved, moveOf, type Move, type Position, type Reveal } from './position.ts'
import { sharedMeasures } from './shared-measures.ts'
import { ThemeSlide } from './theme-slide.tsx'
import { useFullScreen } from './use-full-screen.ts'
import { useKeys } from './use-keys.ts'
import './meeting.css'

const address = getRouteApi('/eszl/bijeenkomst')

export type MeetingProps = {
  round: Round
  definition: Definition
  /** As participants see it: who is not named here is named nowhere on the screen. */
  compared: readonly Compared[]
}

/** The big screen, led by keys or buttons; where it is stands in the address. */
export function Meeting({ round, definition, compared }: MeetingProps) {
  const { thema, stap } = address.useSearch()
  const navigate = address.useNavigate()
  const screen = useRef<HTMLDivElement>(null)
  const slide = useRef<HTMLElement>(null)
  const full = useFullScreen(screen)
  const [helping, setHelping] = useState(false)
  const { themes } = definition
  const position: Position = {
    theme: Math.max(
      0,
      themes.findIndex(({ id }) => id === thema),
    ),
    reveal: stap ?? 'vraag',
  }
  const theme = themes[position.theme]

  function show(themeId: string | undefined, reveal: Reveal) {
    void navigate({
      search: (previous) => ({
        ...previous,
        thema: themeId,
        stap: reveal === 'vraag' ? undefined : reveal,
      }),
      replace: true,
      resetScroll: false,
    })
  }
  function go(move: Move) {
    const to = moved(position, move, themes.length)
    if (to) show(themes[to.theme]?.id, to.reveal)
  }
  useKeys((pressed) => {
    const move = helping ? null : moveOf(pressed)
    if (move) go(move)
    return move !== null
  })
  const say = useChannel(
    round.id,
    (said, answer) => {
      if (said.kind === 'go') go(said.move)
      if (said.kind === 'ask') answer({ kind: 'at', position })
    },
    GONE,
  )
  const { theme: at, reveal } = position
  useEffect(() => say({ kind: 'at', position: { theme: at, reveal } }), [say, at, reveal])
  const shown = useRef(`${at} ${reveal}`)
  useEffect(() => {
    // Where it opens one sees the top of the page.
    if (shown.current === `${at} ${reveal}`) return
    shown.current = `${at} ${reveal}`
    slide.current?.closest('.meeting')?.scrollIntoView({ block: 'start' })
  }, [at, reveal])
  if (!theme) return null
  const atEdge = (move: Move) => moved(position, move, themes.length) === null
  return (
    <div className="meeting no-print" ref={screen}>
      <nav aria-label={messages.themes}>
        <List as="ol" look="row" className="meeting__themes">
          {themes.map(({ id, text }) => (
            <li key={id}>
              <button
                type="button"
                aria-current={id === theme.id ? 'step' : undefined}
                onClick={() => show(id, 'vraag')}
              >
                {text.nl}
              </button>
            </li>
          ))}
        </List>
      </nav>
      <section className="sheet slide" aria-labelledby="slide" ref={slide}>
        <p className="eyebrow" role="status">
          {messages.progress(position.theme + 1, themes.length)} ·{' '}
          {messages.reveals[position.reveal]}
        </p>
        <Slide
          key={theme.id}
          round={round}
          definition={definition}
          compared={compared}
          themeId={theme.id}
          reveal={position.reveal}
        />
      </section>
      <div className="cluster meeting__controls">
        <Button
          onClick={() => go('previous')}
          disabledReason={atEdge('previous') ? messages.isFirst : undefined}
        >
          {messages.previous}
        </Button>
        <Button
          purpose="primary"
          onClick={() => go('next')}
          disabledReason={atEdge('next') ? messages.isLast : undefined}
        >
          {messages.next}
        </Button>
        <Button purpose="subtle" onClick={full.toggle}>
          {full.on ? messages.noFullScreen : messages.fullScreen}
        </Button>
        <Button purpose="subtle" onClick={() => setHelping(true)}>
          {messages.help}
        </Button>
      </div>
      <Decisions
        key={`decisions-${theme.id}`}
        roundId={round.id}
        theme={theme}
        compared={compared}
        listens={!helping}
      />
      <HelpDialog open={helping} onClose={() => setHelping(false)} />
    </div>
  )
}

type SlideProps = MeetingProps & { themeId: string; reveal: Reveal }

function Slide({ round, definition, compared, themeId, reveal }: SlideProps) {
  const [municipalities, measures, scores, own, choices] = useSuspenseQueries({
    queries: [
      territoryQueries.municipalitiesOf(round.id),
      measureQueries.ofRound(round.id),
      scoreSheetQueries.ofRound(round.id),
      ownMeasureQueries.all(),
      deliberateQueries.ofRound(round.id),
    ],
    combine: ([a, b, c, d, e]) => [a.data, b.data, c.data, d.data, e.data] as const,
  })
  const shared = useMemo(() => {
    const scans = scores.filter(({ sheet }) => sheet.route === 'full')
    const by = (code: string) => chosenBy(choices, code)
    const placeOf = (code: string) => municipalities.find((place) => place.code === code)
    const input = { definition, measures, scans, own, placeOf, chosenBy: by }
    return sharedMeasures(input, themeId)
  }, [definition, municipalities, measures, scores, own, choices, themeId])
  const theme = definition.themes.find(({ id }) => id === themeId)
  if (!theme) return null
  return (
    <ThemeSlide
      definition={definition}
      theme={theme}
      reveal={reveal}
      compared={compared}
      municipalities={municipalities}
      shared={shared}
    />
  )
}
