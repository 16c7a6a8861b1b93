import { useSuspenseQueries } from '@tanstack/react-query'
import type { Action } from '#domain/action.ts'
import type { Round } from '#domain/round.ts'
import type { ActionProof } from '#data/proof.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { scanQueries } from '#data/scans.ts'
import { formatDay } from '#i18n/formats.ts'
import { answerBadge, outcomeTone, ratingOutcomeWords } from '#i18n/proof-words.ts'
import { Badge, Card } from '#ui/layout/card.tsx'
import { Fact, Facts } from '#ui/layout/facts.tsx'
import { Lines } from './lines.tsx'
import { messages } from './proof.messages.ts'
import { conclude } from './proof-of-action.ts'

export type ActionCardProps = {
  action: Action
  /** The municipality that carries it out, which need not be the one that leads. */
  code: string
  rounds: readonly Round[]
  proof: readonly ActionProof[]
}

/** One action: what became of it in a sentence or two, and the lines that follow from. */
export function ActionCard({ action, code, rounds, proof }: ActionCardProps) {
  const conclusion = conclude(
    action,
    proof.map(({ line }) => line),
  )
  const before = rounds.find(({ id }) => id === action.roundId)
  const after = rounds.find(({ id }) => id === proof[0]?.afterRound)
  const heading = `action-${action.id}`
  return (
    <Card as="article" labelledBy={heading}>
      <div className="stack stack--small">
        <h2 id={heading}>{action.title}</h2>
        <p className="subtle">
          {[
            action.doneOn
              ? messages.doneOn(formatDay(action.doneOn))
              : messages.status[action.status],
            before && messages.rounds(before.name, after?.name ?? null),
            action.participants.some(({ state }) => state === 'joined') && messages.joint,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <Facts as="row">
          <Fact term={messages.answers}>
            <Badge tone={outcomeTone(conclusion.answers.outcome)}>
              {answerBadge(conclusion.answers)}
            </Badge>
          </Fact>
          <Fact term={messages.ratings}>
            <Badge tone={outcomeTone(conclusion.ratings)}>
              {ratingOutcomeWords[conclusion.ratings]}
            </Badge>
          </Fact>
        </Facts>
        {conclusion.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {action.status === 'stopped' && <p>{messages.stopped}</p>}
        {(action.status === 'planned' || action.status === 'busy') && <p>{messages.notDone}</p>}
        {after?.state === 'open' && <p className="subtle">{messages.provisional}</p>}
      </div>
      {before && after && proof.length > 0 && (
        <TwoRounds {...{ action, code, before, after, proof }} />
      )}
    </Card>
  )
}

type TwoRoundsProps = Pick<ActionCardProps, 'action' | 'code' | 'proof'> & {
  before: Round
  after: Round
}

function TwoRounds({ action, code, before, after, proof }: TwoRoundsProps) {
  const [earlier, later, scans] = useSuspenseQueries({
    queries: [
      questionnaireQueries.version(before.questionnaireVersion),
      questionnaireQueries.version(after.questionnaireVersion),
      scanQueries.ofMunicipality(code),
    ],
    combine: ([a, b, c]) => [a.data, b.data, c.data] as const,
  })
  const answersIn = (round: Round) =>
    scans.find(({ roundId, state }) => roundId === round.id && state === 'submitted')?.answers
  return (
    <Lines
      title={messages.detailTitle(action.title)}
      lines={proof.map(({ line }) => line)}
      before={{ name: before.name, definition: earlier, answers: answersIn(before) }}
      after={{ name: after.name, definition: later, answers: answersIn(after) }}
    />
  )
}
