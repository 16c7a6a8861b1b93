import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { certificateCode, groupedCode } from '#domain/certificate.ts'
import type { Submission } from '#domain/submission.ts'
import { submissionQueries } from '#data/submissions.ts'
import { formatMoment } from '#i18n/formats.ts'
import { Button, buttonLink } from '#ui/button.tsx'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { Badge, Card } from '#ui/layout/card.tsx'
import { QrCode } from '#ui/layout/qr-code.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { Written } from '#ui/layout/written.tsx'
import { Fact, Facts } from '#ui/layout/facts.tsx'
import '../reviewing/review-page.css'
import { useScan } from '../scan-context.tsx'
import { ToOverview } from '../overview/to-overview.tsx'
import { GiveBack } from './give-back.tsx'
import { messages } from './hand-in.messages.ts'
import './hand-in.css'

const words = messages.certificate

/** What was signed, by whom and when: every submission of the scan, the newest first. */
export function CertificatePage() {
  const { scan, municipality } = useScan()
  const submissions = useSuspenseQuery(submissionQueries.ofScan(scan.id)).data
  return (
    <div className="stack stack--large column">
      <div className="stack">
        <PageTitle eyebrow={<ToOverview />}>{words.title}</PageTitle>
        <p className="lead">{words.intro(municipality.name)}</p>
        {submissions.length > 0 && (
          <div className="cluster no-print">
            {scan.state === 'submitted' && (
              <Link
                to="/gemeente/scan/$scanId/uitkomst"
                params={{ scanId: scan.id }}
                className={buttonLink.primary}
              >
                {words.toResult}
              </Link>
            )}
            <Button onClick={() => window.print()}>{words.print}</Button>
          </div>
        )}
      </div>
      {submissions.length === 0 && (
        <EmptyState title={words.empty}>
          <p>{words.emptyHelp}</p>
        </EmptyState>
      )}
      {submissions.map((submission) => (
        <Certificate key={submission.id} submission={submission} />
      ))}
      <GiveBack />
    </div>
  )
}

function Certificate({ submission }: { submission: Submission }) {
  const { round, municipality } = useScan()
  const { id, number, returned, handedInName, signedName } = submission
  return (
    <div className="certificate">
      <Card as="section" labelledBy={id}>
        <div className="cluster cluster--spread">
          <h2 id={id}>{words.number(number)}</h2>
          <Badge tone={returned ? 'warning' : 'positive'}>
            {returned ? words.returned : words.valid}
          </Badge>
        </div>
        <Facts as="beside">
          <Fact term={words.municipality}>{municipality.name}</Fact>
          <Fact term={words.round}>{round.name}</Fact>
          <Fact term={words.version}>
            {submission.questionnaireVersion}, {messages.sign.routes[submission.route]}
          </Fact>
          <Fact term={words.handedIn}>
            {words.when(handedInName || words.colleague, formatMoment(submission.handedInAt))}
          </Fact>
          <Fact term={words.signed}>
            {words.when(signedName || words.colleague, formatMoment(submission.signedAt))}
          </Fact>
          <Fact term={words.shortCode}>
            <Checkable code={certificateCode(submission.hash)} />
          </Fact>
          <Fact term={words.code}>
            <span className="signed-code">{submission.hash}</span>
            <br />
            <Check submission={submission} />
          </Fact>
          {returned && (
            <>
              <Fact term={words.returnedOn(formatMoment(returned.at))}>
                <Written>{returned.reason}</Written>
              </Fact>
            </>
          )}
        </Facts>
      </Card>
    </div>
  )
}

/** The code as one says it, and where anybody who has it can check it. */
function Checkable({ code }: { code: string }) {
  const address = `${window.location.host}/certificaat`
  const link = `${window.location.origin}/certificaat?code=${groupedCode(code, '-')}`
  return (
    <div className="certificate__check">
      <div>
        <p className="certificate__code">{groupedCode(code)}</p>
        <p className="small subtle">
          {words.checkAt}{' '}
          <Link to="/certificaat" search={{ code: groupedCode(code, '-') }}>
            {address}
          </Link>
        </p>
      </div>
      <QrCode address={link} label={words.qr(groupedCode(code))} />
    </div>
  )
}

/** The code computed again, here in the browser, from what is kept. */
function Check({ submission }: { submission: Submission }) {
  const { data, isError } = useQuery(submissionQueries.isUnaltered(submission))
  if (isError) return <span className="subtle">{words.unchecked}</span>
  if (data === undefined) return <span className="subtle">{words.checking}</span>
  return data ? (
    <span>✓ {words.checked[submission.signatureVersion]}</span>
  ) : (
    <strong role="alert">{words.wrong}</strong>
  )
}
