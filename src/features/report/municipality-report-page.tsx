import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Round } from '#domain/round.ts'
import type { Scan } from '#domain/scan.ts'
import { stageOf } from '#domain/visibility.ts'
import { currentRound, queries } from '#data/queries.ts'
import { visibilityQueries } from '#data/visibility.ts'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { TakeAwayOrigin } from '#ui/take-away/origin.ts'
import { MunicipalityDetails } from './municipality-details.tsx'
import { messages } from './report.messages.ts'
import { ReportFrame } from './report-frame.tsx'
import { summaryOf } from './summary.ts'
import { useReport, useRound } from './use-report.ts'

const ownRoute = getRouteApi('/gemeente/rapport')
const anyRoute = getRouteApi('/eszl/rapport/$gemeente')

/** The report of the own municipality. */
export function OwnReportPage() {
  const { ronde } = ownRoute.useSearch()
  const navigate = ownRoute.useNavigate()
  const { member } = useSuspenseQuery(queries.session()).data
  return (
    <MunicipalityReport
      code={member?.municipalityCode ?? ''}
      roundId={ronde}
      onRound={(chosen) => void navigate({ search: { ronde: chosen }, resetScroll: false })}
      back={<Link to="/gemeente">{messages.back}</Link>}
    />
  )
}

/** The report of any municipality, for ESZL. */
export function AnyReportPage() {
  const { gemeente } = anyRoute.useParams()
  const { ronde } = anyRoute.useSearch()
  const navigate = anyRoute.useNavigate()
  return (
    <MunicipalityReport
      code={gemeente}
      roundId={ronde}
      onRound={(chosen) => void navigate({ search: { ronde: chosen }, resetScroll: false })}
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
  roundId: string | undefined
  onRound: (roundId: string) => void
  back: ReactNode
}

function MunicipalityReport({ code, roundId, ...frame }: ReportProps) {
  const { rounds, round } = useRound(roundId, currentRound)
  const municipalities = useSuspenseQuery(queries.municipalities()).data
  const scans = useSuspenseQuery(queries.scansOfMunicipality(code)).data
  const scan = scans.find((candidate) => candidate.roundId === round?.id)
  const name = municipalities.find((municipality) => municipality.code === code)?.name ?? code
  const title = messages.title(name)
  const { member } = useSuspenseQuery(queries.session()).data
  const steps = useSuspenseQuery(visibilityQueries.steps()).data
  const later = round && member?.role !== 'staff' && stageOf(round.id, steps) === 'staff'
  if (round && scan && !later)
    return <Report {...frame} key={scan.id} {...{ title, name, scan, round, rounds }} />
  return (
    <div className="stack">
      <PageTitle eyebrow={frame.back}>{title}</PageTitle>
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

type ShownProps = Omit<ReportProps, 'code' | 'roundId'> & {
  title: string
  name: string
  scan: Scan
  round: Round
  rounds: readonly Round[]
}

function Report({ name, scan, ...frame }: ShownProps) {
  const details = useReport(scan, frame.round)
  const remarks = [
    ...(scan.state === 'submitted' ? [] : [messages.notSubmitted]),
    ...(scan.route === 'short' ? [messages.short] : []),
  ]
  return (
    <TakeAwayOrigin
      value={{
        subject: name,
        round: frame.round.name,
        n: messages.about(name, details.responses),
      }}
    >
      <ReportFrame {...frame} remarks={remarks} sentences={summaryOf(details)}>
        <MunicipalityDetails details={details} />
      </ReportFrame>
    </TakeAwayOrigin>
  )
}
