import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Definition } from '#domain/questionnaire/definition.ts'
import type { Round } from '#domain/round.ts'
import type { Scan } from '#domain/scan.ts'
import { currentRound, queries } from '#data/queries.ts'
import { formatDay } from '#i18n/formats.ts'
import { EmptyState, ProgressBar } from '#ui/feedback/feedback.tsx'
import { Badge, Card } from '#ui/layout/card.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { EntrepreneursCard } from './entrepreneurs-card.tsx'
import { LastResultCard } from './last-result-card.tsx'
import { NextStepCard } from './next-step-card.tsx'
import { themeProgress } from './next-step.ts'
import { messages } from './official-start.messages.ts'
import { QuickWinsCard } from './quick-wins-card.tsx'
import './start.css'

/** Where an official begins: what to do next, how far the themes are, what came out before. */
export function OfficialStartPage() {
  const code = useSuspenseQuery(queries.session()).data.member?.municipalityCode
  const municipalities = useSuspenseQuery(queries.municipalities()).data
  const municipality = municipalities.find((candidate) => candidate.code === code)
  const rounds = useSuspenseQuery(queries.rounds()).data
  const round = currentRound(rounds)
  if (!municipality) return null
  return (
    <div className="stack stack--large">
      <header className="stack stack--small">
        <PageTitle eyebrow={round?.name}>{messages.title(municipality.name)}</PageTitle>
        {round?.state === 'open' && round.closesOn && (
          <p className="lead">{messages.until(formatDay(round.closesOn))}</p>
        )}
      </header>
      <Desk municipality={municipality} rounds={rounds} round={round} />
    </div>
  )
}

type DeskProps = {
  municipality: { code: string; slug: string }
  rounds: readonly Round[]
  round: Round | null
}

function Desk({ municipality, rounds, round }: DeskProps) {
  const scans = useSuspenseQuery(queries.scansOfMunicipality(municipality.code)).data
  const scan = round?.state === 'open' && scans.find(({ roundId }) => roundId === round.id)
  return (
    <div className="split">
      <div className="stack stack--large">
        {round && scan ? (
          <CurrentScan version={round.questionnaireVersion} scan={scan} />
        ) : (
          <EmptyState title={messages.noRoundTitle}>
            <p>{messages.noRound}</p>
          </EmptyState>
        )}
      </div>
      <div className="stack">
        <LastResultCard scans={scans} rounds={rounds} />
        <QuickWinsCard scans={scans} rounds={rounds} />
        {round && <EntrepreneursCard roundId={round.id} municipality={municipality} />}
      </div>
    </div>
  )
}

function CurrentScan({ version, scan }: { version: string; scan: Scan }) {
  const definition = useSuspenseQuery(queries.definition(version)).data
  return (
    <>
      <NextStepCard definition={definition} scan={scan} />
      <Themes definition={definition} scan={scan} />
    </>
  )
}

function Themes({ definition, scan }: { definition: Definition; scan: Scan }) {
  return (
    <section className="stack" aria-labelledby="themes">
      <div className="stack stack--small">
        <h2 id="themes">{messages.themesTitle}</h2>
        <p className="subtle">{messages.themesText}</p>
      </div>
      <Card>
        <ul className="themes">
          {themeProgress(definition, scan).map(({ theme, done, asked }) => (
            <li key={theme.id}>
              <div>
                <Link
                  to="/gemeente/scan/$scanId/thema/$themeId"
                  params={{ scanId: scan.id, themeId: theme.id }}
                >
                  {theme.text.nl}
                </Link>
                <p className="small subtle">{theme.filledInBy}</p>
              </div>
              {done === asked ? (
                <span className="themes__end">
                  <Badge tone="positive">{messages.themeDone}</Badge>
                </span>
              ) : (
                <ProgressBar
                  label={messages.progressOf(done, asked)}
                  name={messages.progressName(theme.text.nl)}
                  done={done}
                  total={asked}
                />
              )}
            </li>
          ))}
        </ul>
      </Card>
    </section>
  )
}
