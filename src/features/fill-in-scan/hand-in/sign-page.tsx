import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState, type SubmitEvent } from 'react'
import { canSign, canTakeBack } from '#domain/access/permissions.ts'
import type { Member } from '#domain/access/member.ts'
import { progress } from '#domain/questionnaire/completeness.ts'
import type { HandedIn } from '#domain/scan.ts'
import { sessionQueries } from '#data/session.ts'
import { signScan } from '#data/submissions.ts'
import { refusalWords } from '#i18n/errors.ts'
import { formatDay, formatMoment } from '#i18n/formats.ts'
import { mayStillSign } from '#parts/may-still-sign.ts'
import { Button, buttonLink } from '#ui/button.tsx'
import { Dialog } from '#ui/feedback/dialog.tsx'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { TextInput } from '#ui/form/inputs.tsx'
import { useKept } from '#ui/form/kept.tsx'
import { Card } from '#ui/layout/card.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { Fact, Facts } from '#ui/layout/facts.tsx'
import '../reviewing/review-page.css'
import { useAnswers, useScan, useUnsaved } from '../scan-context.tsx'
import { ToOverview } from '../overview/to-overview.tsx'
import { useContradictions } from './contradictions.tsx'
import { messages } from './hand-in.messages.ts'
import { readName } from './name.ts'
import { StepError } from './step-error.tsx'
import { TakeBack } from './take-back.tsx'
import { UnfinishedThemes } from './unfinished-themes.tsx'
import { useStep } from './use-step.ts'
import { NotInScan } from '../unsaved/frozen-answer.tsx'
import { WaitingCard } from './waiting-card.tsx'

const words = messages.sign

/** The second person reads what was handed in and signs; the first waits here, or takes it back. */
export function SignPage() {
  const { scan, round } = useScan()
  const { member } = useSuspenseQuery(sessionQueries.current()).data
  const until = mayStillSign(round)
  return (
    <div className="stack stack--large column">
      <PageTitle eyebrow={<ToOverview />}>{words.title}</PageTitle>
      {scan.state === 'ready_to_sign' && scan.handedIn ? (
        <>
          <Content handedIn={scan.handedIn} />
          {until !== null && <p>{words.grace(formatDay(until))}</p>}
          {member && (round.state === 'open' || until !== null) && (
            <ForPerson member={member} handedIn={scan.handedIn} inGrace={until !== null} />
          )}
          {round.state === 'closed' && until === null && <p>{words.roundClosed}</p>}
        </>
      ) : (
        <NothingToSign />
      )}
    </div>
  )
}

type ForPersonProps = { member: Member; handedIn: HandedIn; inGrace: boolean }

function ForPerson({ member, handedIn, inGrace }: ForPersonProps) {
  const { scan, round, ours } = useScan()
  const sign = canSign(member, scan, round, inGrace)
  const takesBack = canTakeBack(member, scan, round).allowed
  if (!ours) return <p>{words.notYours}</p>
  return (
    <>
      <NotInScan takesBack={takesBack} />
      {sign.allowed ? <Signature hash={handedIn.hash} /> : <WaitingCard member={member} />}
      {takesBack && <TakeBack />}
    </>
  )
}

/** What is signed: who handed it in, how complete it is, and the code of exactly these answers. */
function Content({ handedIn }: { handedIn: HandedIn }) {
  const { scan, round, definition } = useScan()
  const { done, asked } = progress(definition, useAnswers(), scan.route)
  const contradicting = useContradictions().length
  const params = { scanId: scan.id }
  return (
    <Card as="section" labelledBy="what">
      <h2 id="what">{words.what}</h2>
      <Facts as="beside">
        <Fact term={words.handedIn}>
          {handedIn.name}, {words.on(formatMoment(handedIn.at))}
        </Fact>
        <Fact term={words.version}>
          {round.questionnaireVersion}, {words.routes[scan.route]}
        </Fact>
        <Fact term={words.answered}>{words.of(done, asked)}</Fact>
        <Fact term={words.contradicting}>{words.times(contradicting)}</Fact>
        <Fact term={words.code}>
          <span className="signed-code">{handedIn.hash}</span>
        </Fact>
      </Facts>
      <UnfinishedThemes />
      <div className="cluster">
        <Link to="/gemeente/scan/$scanId" params={params} className={buttonLink.secondary}>
          {words.toAnswers}
        </Link>
        <Link to="/gemeente/scan/$scanId/nakijken" params={params} className={buttonLink.secondary}>
          {words.toReview}
        </Link>
      </div>
    </Card>
  )
}

function Signature({ hash }: { hash: string }) {
  const { scan, municipality } = useScan()
  const navigate = useNavigate()
  const [name, setName, , sent] = useKept(`sign:${scan.id}`, '')
  const [tried, setTried] = useState(false)
  const [asking, setAsking] = useState(false)
  const unsaved = useUnsaved().length
  const clean = readName(name)
  const step = useStep(
    (scanId: string, typed: string) => signScan(scanId, readName(typed) ?? '', hash),
    (typed) => {
      sent(typed)
      return navigate({ to: '/gemeente/scan/$scanId/ondertekening', params: { scanId: scan.id } })
    },
  )
  function submit(event: SubmitEvent) {
    event.preventDefault()
    setTried(true)
    step.clear()
    setAsking(clean !== null)
  }
  return (
    <Card as="section" accent labelledBy="signature">
      <h2 id="signature">{words.formTitle}</h2>
      <p>{words.intro}</p>
      <form className="stack" noValidate onSubmit={submit}>
        <TextInput
          label={words.name}
          description={words.nameHelp}
          autoComplete="name"
          width="medium"
          value={name}
          error={tried && clean === null ? refusalWords.signature_name_invalid : undefined}
          onChange={({ target }) => setName(target.value)}
        />
        <div className="stack stack--small submit">
          <Button
            type="submit"
            purpose="primary"
            disabledReason={unsaved > 0 ? words.unsaved(unsaved) : undefined}
          >
            {words.button}
          </Button>
        </div>
      </form>
      <Dialog open={asking} title={words.dialogTitle} onClose={() => setAsking(false)}>
        <p>{words.dialog(clean ?? '', municipality.name)}</p>
        <StepError step={step} />
        <div className="cluster">
          <Button purpose="primary" busy={step.busy} onClick={() => step.save(name)}>
            {words.yes}
          </Button>
          <Button onClick={() => setAsking(false)}>{words.no}</Button>
        </div>
      </Dialog>
    </Card>
  )
}

function NothingToSign() {
  const { scan, ours } = useScan()
  const params = { scanId: scan.id }
  return (
    <EmptyState title={words.nothing}>
      {scan.state === 'submitted' ? (
        <>
          <p>{words.signedAlready}</p>
          <Link
            to="/gemeente/scan/$scanId/ondertekening"
            params={params}
            className={buttonLink.primary}
          >
            {words.toCertificate}
          </Link>
        </>
      ) : (
        <>
          <p>{words.nothingYet}</p>
          {ours && (
            <Link
              to="/gemeente/scan/$scanId/nakijken"
              params={params}
              className={buttonLink.primary}
            >
              {words.toReviewAndHandIn}
            </Link>
          )}
        </>
      )}
    </EmptyState>
  )
}
