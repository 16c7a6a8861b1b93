import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import type { Definition } from '#domain/questionnaire/definition.ts'
import { currentRound, placesIn, type Round } from '#domain/round.ts'
import type { Scan } from '#domain/scan.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { roundQueries } from '#data/rounds.ts'
import { scanQueries } from '#data/scans.ts'
import { sessionQueries } from '#data/session.ts'
import { territoryQueries } from '#data/territory.ts'
import { Alert, EmptyState } from '#ui/feedback/feedback.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { ActionsCard } from './actions-card.tsx'
import { ColleaguesCard } from './colleagues-card.tsx'
import { CompareCard } from './compare-card.tsx'
import { EntrepreneursCard } from './entrepreneurs-card.tsx'
import { LastResultCard } from './last-result-card.tsx'
import { MyOpenItems } from './my-open-items.tsx'
import { NextStepCard } from './next-step-card.tsx'
import { messages } from './official-start.messages.ts'
import { PaperCard } from './paper-card.tsx'
import { ProofCard } from './proof-card.tsx'
import { QuickWinsCard } from './quick-wins-card.tsx'
import { Heard } from './heard.tsx'
import { ReturnedNotice } from './returned-notice.tsx'
import { StillToSign } from './still-to-sign.tsx'
import { TalkCard } from './talk-card.tsx'
import { ThemeScores, Themes } from './themes.tsx'
import './start.css'

/** What of a scan is not stored; another feature tells. */
type UnsavedProps = { scan: Scan; definition: Definition }
export type OfficialStartPageProps = { Unsaved: ComponentType<UnsavedProps> }

/** Where an official begins: what to do next, how far the themes are, what came out before. */
export function OfficialStartPage({ Unsaved }: OfficialStartPageProps) {
  const code = useSuspenseQuery(sessionQueries.current()).data.member?.municipalityCode
  const municipalities = useSuspenseQuery(territoryQueries.municipalities()).data
  const municipality = municipalities.find((candidate) => candidate.code === code)
  const rounds = useSuspenseQuery(roundQueries.all()).data
  const round = currentRound(rounds)
  if (!municipality) return null
  return (
    <div className="stack stack--large">
      <PageTitle eyebrow={round?.name}>{messages.title(municipality.name)}</PageTitle>
      <Desk Unsaved={Unsaved} municipality={municipality} rounds={rounds} round={round} />
    </div>
  )
}

type DeskProps = OfficialStartPageProps & {
  municipality: { code: string; slug: string }
  rounds: readonly Round[]
  round: Round | null
}

function Desk({ Unsaved, municipality, rounds, round }: DeskProps) {
  const scans = useSuspenseQuery(scanQueries.ofMunicipality(municipality.code)).data
  const scan = round?.state === 'open' && scans.find(({ roundId }) => roundId === round.id)
  return (
    <div className="split">
      <div className="stack stack--large">
        {round && scan ? (
          <CurrentScan Unsaved={Unsaved} round={round} scan={scan} />
        ) : (
          <EmptyState title={messages.noRoundTitle}>
            <p>{messages.noRound}</p>
          </EmptyState>
        )}
        <StillToSign scans={scans} rounds={rounds} />
        <Heard code={municipality.code} />
      </div>
      <div className="stack">
        <LastResultCard scans={scans} rounds={rounds} />
        <QuickWinsCard scans={scans} rounds={rounds} />
        <ActionsCard />
        <ProofCard />
        <CompareCard />
        <ColleaguesCard />
        <PaperCard scanId={scan ? scan.id : null} />
        {round && <EntrepreneursCard round={round} municipality={municipality} />}
      </div>
    </div>
  )
}

type CurrentScanProps = OfficialStartPageProps & { round: Round; scan: Scan }

function CurrentScan({ Unsaved, round, scan }: CurrentScanProps) {
  const definition = useSuspenseQuery(questionnaireQueries.version(round.questionnaireVersion)).data
  const participation = useQuery(roundQueries.participation()).data
  const stopped =
    participation && !placesIn(participation, round.id).includes(scan.municipalityCode)
  const reopened = useQuery(roundQueries.reopenings()).data?.filter(
    ({ roundId }) => roundId === round.id,
  )
  const reason = reopened?.at(-1)?.reason
  return (
    <>
      {reason !== undefined && (
        <Alert tone="info">
          <p>{messages.reopened(round.name, reason)}</p>
        </Alert>
      )}
      <ReturnedNotice scan={scan} />
      <Unsaved scan={scan} definition={definition} />
      {scan.state !== 'submitted' && <MyOpenItems definition={definition} scan={scan} />}
      <TalkCard scanId={scan.id} />
      {stopped ? (
        <Alert tone="info">
          <p>{messages.notInRound(round.name)}</p>
        </Alert>
      ) : (
        <NextStepCard definition={definition} round={round} scan={scan} />
      )}
      {scan.state === 'submitted' ? (
        <ThemeScores definition={definition} scan={scan} />
      ) : (
        <Themes definition={definition} scan={scan} />
      )}
    </>
  )
}
