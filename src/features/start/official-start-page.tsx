import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { CatchBoundary } from '@tanstack/react-router'
import { Suspense, type ComponentType, type ReactNode } from 'react'
import { progress } from '#domain/questionnaire/completeness.ts'
import type { Definition } from '#domain/questionnaire/definition.ts'
import { currentRound, placesIn, type Round } from '#domain/round.ts'
import type { Scan } from '#domain/scan.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { roundQueries } from '#data/rounds.ts'
import { scanQueries } from '#data/scans.ts'
import { sessionQueries } from '#data/session.ts'
import { territoryQueries } from '#data/territory.ts'
import { Reference } from '#parts/reference.tsx'
import { Alert, EmptyState, Loading } from '#ui/feedback/feedback.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { ActionsCard } from './actions-card.tsx'
import { EntrepreneursCard } from './entrepreneurs-card.tsx'
import { LastResultCard } from './last-result-card.tsx'
import { MoreCard } from './more-card.tsx'
import { PlacePerTheme } from './place-per-theme.tsx'
import { MyOpenItems, useMyItems } from './my-open-items.tsx'
import { NextStepCard } from './next-step-card.tsx'
import { nextStep } from './next-step.ts'
import { messages } from './official-start.messages.ts'
import { Heard } from './heard.tsx'
import { ReturnedNotice } from './returned-notice.tsx'
import { submittedScans, type Submitted } from './results.ts'
import { ScansOfBefore } from './scans-of-before.tsx'
import { StillToSign } from './still-to-sign.tsx'
import { TalkCard } from './talk-card.tsx'
import { Themes } from './themes.tsx'
import './start.css'

/** What of a scan is not stored, and what to improve first; other features tell. */
type UnsavedProps = { scan: Scan; definition: Definition }
export type OfficialStartPageProps = {
  Unsaved: ComponentType<UnsavedProps>
  FirstQuickWins: ComponentType<{ scanId: string }>
}

/** Where an official begins: what to do next, how far the themes are, what came out before. */
export function OfficialStartPage({ Unsaved, FirstQuickWins }: OfficialStartPageProps) {
  const code = useSuspenseQuery(sessionQueries.current()).data.member?.municipalityCode
  const municipalities = useSuspenseQuery(territoryQueries.municipalities()).data
  const municipality = municipalities.find((candidate) => candidate.code === code)
  const rounds = useSuspenseQuery(roundQueries.all()).data
  const round = currentRound(rounds)
  if (!municipality) return null
  return (
    <div className="stack stack--large">
      <PageTitle eyebrow={round?.name}>{messages.title(municipality.name)}</PageTitle>
      <Desk
        Unsaved={Unsaved}
        FirstQuickWins={FirstQuickWins}
        municipality={municipality}
        rounds={rounds}
        round={round}
      />
    </div>
  )
}

type DeskProps = OfficialStartPageProps & {
  municipality: { code: string; slug: string; name: string }
  rounds: readonly Round[]
  round: Round | null
}

function Desk({ Unsaved, FirstQuickWins, municipality, rounds, round }: DeskProps) {
  const scans = useSuspenseQuery(scanQueries.ofMunicipality(municipality.code)).data
  const scan = round?.state === 'open' && scans.find(({ roundId }) => roundId === round.id)
  const [last] = submittedScans(scans, rounds)
  const participation = useQuery(roundQueries.participation()).data
  const stopped =
    round !== null &&
    participation !== undefined &&
    !placesIn(participation, round.id).includes(municipality.code)
  const quickWins = last && (
    <Aside loading={messages.quickWinsLoading} failed={messages.quickWinsFailed}>
      <FirstQuickWins scanId={last.scan.id} />
    </Aside>
  )
  const heard = (
    <Aside loading={messages.heardLoading} failed={messages.heardFailed}>
      <Heard code={municipality.code} />
    </Aside>
  )
  // Who is filling in comes for that; what came out before waits.
  const fillingIn = scan && scan.state !== 'submitted' && !stopped
  return (
    <div className="stack stack--large">
      <div className="stack stack--large">
        {round && scan ? (
          <CurrentScan
            Unsaved={Unsaved}
            round={round}
            scan={scan}
            name={municipality.name}
            stopped={stopped}
            quickWins={quickWins}
          />
        ) : (
          <>
            {last && <Outcome {...last} name={municipality.name} quickWins={quickWins} />}
            <NothingToFillIn round={round} beside={last !== undefined} />
          </>
        )}
        <StillToSign scans={scans} rounds={rounds} />
        {fillingIn ? (
          <details>
            <summary>{messages.beforeNow(last?.round.name)}</summary>
            <div className="stack stack--large start-before">
              {quickWins}
              {heard}
            </div>
          </details>
        ) : (
          heard
        )}
      </div>
      <div className="start-cards">
        <LastResultCard scans={scans} rounds={rounds} />
        <ScansOfBefore code={municipality.code} rounds={rounds} />
        <ActionsCard />
        {round && <EntrepreneursCard round={round} municipality={municipality} />}
      </div>
      <MoreCard scanId={scan ? scan.id : null} />
    </div>
  )
}

type AsideProps = { loading: string; failed: string; children: ReactNode }

/** What the page does not wait for, and does without when it cannot be read. */
function Aside({ loading, failed, children }: AsideProps) {
  return (
    <CatchBoundary
      getResetKey={() => loading}
      errorComponent={({ error }) => (
        <Alert tone="warning">
          <p>{failed}</p>
          <Reference error={error} />
        </Alert>
      )}
    >
      <Suspense fallback={<Loading label={loading} />}>{children}</Suspense>
    </CatchBoundary>
  )
}

type CurrentScanProps = Pick<OfficialStartPageProps, 'Unsaved'> & {
  round: Round
  scan: Scan
  name: string
  /** The municipality takes no part any more. */
  stopped: boolean
  quickWins: ReactNode
}

function CurrentScan({ Unsaved, round, scan, name, stopped, quickWins }: CurrentScanProps) {
  const definition = useSuspenseQuery(questionnaireQueries.version(round.questionnaireVersion)).data
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
      {scan.state !== 'submitted' && (
        <MyOpenItems definition={definition} scan={scan} closesOn={round.closesOn} />
      )}
      <TalkCard scanId={scan.id} />
      {stopped && (
        <Alert tone="info">
          <p>{messages.notInRound(round.name)}</p>
        </Alert>
      )}
      {scan.state === 'submitted' ? (
        <>
          {!stopped && <NextStepCard definition={definition} round={round} scan={scan} />}
          <Outcome scan={scan} round={round} name={name} quickWins={quickWins} />
        </>
      ) : (
        <WholeScan definition={definition} scan={scan}>
          {!stopped && <NextStepCard definition={definition} round={round} scan={scan} />}
          <Themes definition={definition} scan={scan} />
        </WholeScan>
      )}
    </>
  )
}

type OutcomeProps = Submitted & { name: string; quickWins: ReactNode }

/** What came out of a scan that was handed in: what to improve first, beside the own place per theme. */
function Outcome({ scan, round, name, quickWins }: OutcomeProps) {
  const definition = useSuspenseQuery(questionnaireQueries.version(round.questionnaireVersion)).data
  return (
    <div className="split">
      <div>{quickWins}</div>
      <Aside loading={messages.placeLoading} failed={messages.placeFailed}>
        <PlacePerTheme definition={definition} scan={scan} name={name} />
      </Aside>
    </div>
  )
}

/** That nothing is to be filled in now: one line below what came out, or else all there is to say. */
function NothingToFillIn({ round, beside }: { round: Round | null; beside: boolean }) {
  const [title, text] =
    round?.state === 'open'
      ? [messages.notAskedTitle(round.name), messages.notAsked]
      : [messages.noRoundTitle, messages.noRound]
  if (beside)
    return (
      <p className="small subtle">
        {title}. {text}
      </p>
    )
  return (
    <EmptyState title={title}>
      <p>{text}</p>
    </EmptyState>
  )
}

type WholeScanProps = { definition: Definition; scan: Scan; children: ReactNode }

/** The scan to go on with; folded for who has questions of their own first, as long as it is not to be handed in. */
function WholeScan({ definition, scan, children }: WholeScanProps) {
  const mine = useMyItems({ definition, scan }).open.length
  const { kind } = nextStep(definition, scan)
  if (mine === 0 || (kind !== 'begin' && kind !== 'continue')) return children
  const { done, asked } = progress(definition, scan.answers, scan.route)
  return (
    <details>
      <summary>{messages.wholeScanTitle(done, asked)}</summary>
      <div className="stack stack--large start-before">{children}</div>
    </details>
  )
}
