import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { sizeOf } from '#domain/questionnaire/size.ts'
import type { Round } from '#domain/round.ts'
import type { Scan } from '#domain/scan.ts'
import { stageOf } from '#domain/visibility.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { roundQueries } from '#data/rounds.ts'
import { scanQueries } from '#data/scans.ts'
import { sessionQueries } from '#data/session.ts'
import { territoryQueries } from '#data/territory.ts'
import { visibilityQueries } from '#data/visibility.ts'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { useRoundChoice } from '#parts/round-choice.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { TakeAwayOrigin } from '#ui/take-away/origin.ts'
import { MunicipalityDetails } from './municipality-details.tsx'
import { messages } from './report.messages.ts'
import { MunicipalityPicture } from './picture/municipality-picture.tsx'
import { ReportFrame } from './report-frame.tsx'
import { municipalityDeck } from './slides/municipality-deck.ts'
import { summaryOf } from './summary.ts'
import { useReport } from './use-report.ts'

const anyRoute = getRouteApi('/eszl/rapport/$gemeente')

/** The report of the own municipality. */
export function OwnReportPage() {
  const { member } = useSuspenseQuery(sessionQueries.current()).data
  return (
    <MunicipalityReport
      code={member?.municipalityCode ?? ''}
      back={<Link to="/gemeente">{messages.back}</Link>}
    />
  )
}

/** The report of any municipality, for staff. */
export function AnyReportPage() {
  const { gemeente } = anyRoute.useParams()
  const { ronde } = anyRoute.useSearch()
  return (
    <MunicipalityReport
      code={gemeente}
      back={
        <Link to="/eszl/rapport" search={{ ronde }}>
          {messages.toRegion}
        </Link>
      }
    />
  )
}

type ReportProps = {
  code: string
  back: ReactNode
}

function MunicipalityReport({ code, back }: ReportProps) {
  const rounds = useSuspenseQuery(roundQueries.all()).data
  const municipalities = useSuspenseQuery(territoryQueries.everywhere()).data
  const scans = useSuspenseQuery(scanQueries.ofMunicipality(code)).data
  const handedIn = scans.filter(({ state }) => state === 'submitted')
  const full = rounds.filter(({ id }) => handedIn.some(({ roundId }) => roundId === id))
  const { round, choice } = useRoundChoice(rounds, full)
  const scan = scans.find((candidate) => candidate.roundId === round?.id)
  const name = municipalities.find((municipality) => municipality.code === code)?.name ?? code
  const title = messages.title(name)
  const { member } = useSuspenseQuery(sessionQueries.current()).data
  const steps = useSuspenseQuery(visibilityQueries.steps()).data
  const later = round && member?.role !== 'staff' && stageOf(round.id, steps) === 'staff'
  if (round && scan && !later)
    return <Report key={scan.id} {...{ back, title, name, scan, round, choice }} />
  return (
    <div className="stack">
      <PageTitle eyebrow={back}>{title}</PageTitle>
      <div className="cluster cluster--fields no-print">{choice}</div>
      {later ? (
        <EmptyState title={messages.laterTitle}>
          <p>{messages.later(round.name)}</p>
        </EmptyState>
      ) : (
        <EmptyState title={round ? messages.noScanTitle : messages.noRoundTitle}>
          <p>{round ? messages.noScan : messages.noRound}</p>
        </EmptyState>
      )}
    </div>
  )
}

type ShownProps = Omit<ReportProps, 'code'> & {
  title: string
  name: string
  scan: Scan
  round: Round
  choice: ReactNode
}

function Report({ name, scan, ...frame }: ShownProps) {
  const details = useReport(scan, frame.round)
  const sentences = summaryOf(details)
  const definition = useSuspenseQuery(
    questionnaireQueries.version(frame.round.questionnaireVersion),
  ).data
  const remarks = [
    ...(scan.state === 'submitted' ? [] : [messages.notSubmitted]),
    ...(scan.route === 'short'
      ? [messages.short(sizeOf(definition, 'short').most, sizeOf(definition, 'full').most)]
      : []),
  ]
  return (
    <TakeAwayOrigin
      value={{
        subject: name,
        round: frame.round.name,
        n: messages.about(name, details.responses),
      }}
    >
      <ReportFrame
        {...frame}
        remarks={remarks}
        sentences={sentences}
        deck={(about) => municipalityDeck({ ...about, name, details, sentences })}
        picture={<MunicipalityPicture name={name} details={details} sentences={sentences} />}
      >
        <MunicipalityDetails details={details} />
      </ReportFrame>
    </TakeAwayOrigin>
  )
}
