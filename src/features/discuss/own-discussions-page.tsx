import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { currentRound, type Round } from '#domain/round.ts'
import type { Scan } from '#domain/scan.ts'
import { discussionQueries } from '#data/discussions.ts'
import { pollEvery } from '#data/polling.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { roundQueries } from '#data/rounds.ts'
import { scanQueries } from '#data/scans.ts'
import { sessionQueries } from '#data/session.ts'
import { buttonLink } from '#ui/button.tsx'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { messages } from './discuss.messages.ts'
import { DiscussionList } from './discussion-list.tsx'

/** Milliseconds until it is looked up again; only while the page is visible. */
const LOOK_EVERY = 15_000

/** What the own municipality discusses about the questions of the round that runs, or ran last. */
export function OwnDiscussionsPage() {
  const code = useSuspenseQuery(sessionQueries.current()).data.member?.municipalityCode ?? ''
  const round = currentRound(useSuspenseQuery(roundQueries.all()).data)
  const scans = useSuspenseQuery(scanQueries.ofMunicipality(code)).data
  const scan = scans.find(({ roundId }) => roundId === round?.id)
  return (
    <div className="stack stack--large">
      <div className="stack stack--small">
        <PageTitle eyebrow={round?.name}>{messages.title}</PageTitle>
        <p className="lead">{messages.ownLead}</p>
      </div>
      {round && scan ? (
        <Own round={round} scan={scan} />
      ) : (
        <EmptyState title={messages.noScanTitle}>
          <p>{messages.noScan}</p>
        </EmptyState>
      )}
    </div>
  )
}

function Own({ round, scan }: { round: Round; scan: Scan }) {
  const definition = useSuspenseQuery(questionnaireQueries.version(round.questionnaireVersion)).data
  const { data } = useSuspenseQuery({
    ...discussionQueries.ofRound(round.id),
    refetchInterval: pollEvery(LOOK_EVERY),
  })
  if (data.length === 0) {
    return (
      <EmptyState title={messages.noneTitle}>
        <p>{messages.none}</p>
        <Link
          to="/gemeente/scan/$scanId"
          params={{ scanId: scan.id }}
          className={buttonLink.secondary}
        >
          {messages.toScan}
        </Link>
      </EmptyState>
    )
  }
  return <DiscussionList discussions={data} definition={definition} side="municipality" />
}
