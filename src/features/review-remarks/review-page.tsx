import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { roundsWith } from '#domain/round.ts'
import { roundQueries } from '#data/rounds.ts'
import { roundContentsQueries } from '#data/round-contents.ts'
import { remarkQueries } from '#data/remarks.ts'
import { territoryQueries } from '#data/territory.ts'
import type { DataError } from '#data/errors.ts'
import { useRoundChoice } from '#parts/round-choice.tsx'
import { SaveAlert } from '#parts/save-told.tsx'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/form/inputs.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { RemarkCard } from './remark-card.tsx'
import { messages } from './review.messages.ts'
import { useReview, type Review, type ReviewTold } from './use-review.ts'
import './review.css'

const route = getRouteApi('/eszl/opmerkingen')
/** Who reviews works through them; what is done makes place for the next. */
const AT_ONCE = 20
const STATES = ['waiting', 'released', 'hidden'] as const

/** Staff read what entrepreneurs wrote and let it out without personal data, or not. */
export function ReviewPage() {
  const rounds = useSuspenseQuery(roundQueries.all()).data
  const contents = useSuspenseQuery(roundContentsQueries.all()).data
  const waiting = roundsWith(rounds, contents, ({ remarksWaiting }) => remarksWaiting > 0)
  const reviewed = roundsWith(rounds, contents, ({ remarksReviewed }) => remarksReviewed > 0)
  const { round, choice } = useRoundChoice(rounds, [...waiting, ...reviewed])
  return (
    <div className="stack stack--large">
      <div className="stack stack--small">
        <PageTitle>{messages.title}</PageTitle>
        <p className="lead">{messages.intro}</p>
        <p className="subtle">{messages.rule}</p>
      </div>
      {round ? (
        <Remarks key={round.id} roundId={round.id} choice={choice} />
      ) : (
        <p>{messages.noRound}</p>
      )}
    </div>
  )
}

function Remarks({ roundId, choice }: { roundId: string; choice: ReactNode }) {
  const { stand = 'waiting', gemeente } = route.useSearch()
  const navigate = route.useNavigate()
  const municipalities = useSuspenseQuery(territoryQueries.municipalitiesOf(roundId)).data
  const remarks = useSuspenseQuery(remarkQueries.ofRound(roundId)).data.filter(
    ({ municipalityCode }) => gemeente === undefined || municipalityCode === gemeente,
  )
  const [done, setDone] = useState<Review | null>(null)
  const [error, setError] = useState<DataError | null>(null)
  const status = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (done) status.current?.focus()
  }, [done])

  const told: ReviewTold = {
    onReviewed: (review) => {
      setError(null)
      setDone(review)
    },
    onFailed: (failed) => {
      setError(failed)
      setDone(null)
    },
  }
  const undoing = useReview(roundId, told)
  const undo = ({ remark }: Review) =>
    undoing.save({ remark, state: remark.state, words: remark.released ?? undefined })
  const shown = remarks.filter(({ state }) => state === stand)
  return (
    <>
      <div className="cluster cluster--fields">
        {choice}
        <Select
          label={messages.state}
          value={stand}
          onChange={({ target }) =>
            void navigate({
              search: (old) => ({ ...old, stand: STATES.find((state) => state === target.value) }),
              resetScroll: false,
            })
          }
        >
          {STATES.map((state) => (
            <option key={state} value={state}>
              {messages.option(
                messages.states[state],
                remarks.filter((remark) => remark.state === state).length,
              )}
            </option>
          ))}
        </Select>
        <Select
          label={messages.municipality}
          value={gemeente ?? ''}
          onChange={({ target }) =>
            void navigate({
              search: (old) => ({ ...old, gemeente: target.value || undefined }),
              resetScroll: false,
            })
          }
        >
          <option value="">{messages.all}</option>
          {municipalities.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </div>
      <SaveAlert saving={{ error }} />
      <div ref={status} tabIndex={-1} role="status">
        {done && (
          <div className="cluster">
            <span>{messages.done[done.state]}</span>
            {done.state !== done.remark.state && (
              <Button purpose="subtle" onClick={() => undo(done)}>
                {messages.undo}
              </Button>
            )}
          </div>
        )}
      </div>
      {shown.length === 0 && <p>{messages.none}</p>}
      {shown.length > AT_ONCE && <p>{messages.more(AT_ONCE, shown.length)}</p>}
      {shown.slice(0, AT_ONCE).map((remark, index) => (
        <RemarkCard
          key={remark.id}
          remark={remark}
          position={index + 1}
          municipalities={municipalities}
          roundId={roundId}
          told={told}
        />
      ))}
    </>
  )
}
