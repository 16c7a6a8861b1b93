import { isPromised, type Draft } from './draft.ts'
import { placeBy } from './form.ts'
import type { Fate } from './outbox.ts'
import type { useDraft } from './use-draft.ts'
import { words } from './words.ts'

type Rating = ReturnType<typeof useDraft>

/** Why this rating was not sent yet, what happens now, and where the answers are. */
export function NotSent({ rating }: { rating: Rating }) {
  const { draft, fate } = rating
  const why = whyNot(fate, draft)
  return why && <p className="notice">{`${why} ${whereKept(rating)}`}</p>
}

/** Says to who answers in a browser that keeps nothing that the page must stay open. */
export function WhereKept({ rating }: { rating: Rating }) {
  const { draft, isKept } = rating
  if (isKept || draft.startedAt === null) return null
  return <p className="notice">{words[draft.language].keptNowhere}</p>
}

function whyNot(fate: Fate | undefined, { language }: Draft): string | null {
  const text = words[language]
  if (!fate || !('until' in fate) || fate.state === 'over' || fate.state === 'code') return null
  const { state, until } = fate
  const stays = state === 'large' || state === 'refused'
  const minutes = Math.ceil((until - Date.now()) / 60_000)
  const number = fate.reference === undefined ? '' : ` ${text.reference(fate.reference)}`
  return `${text.why[state]}${stays ? '' : ` ${text.again(minutes)}`}${number}`
}

const whereKept = ({ draft, isKept }: Rating) =>
  words[draft.language][isKept ? 'keptHere' : 'keptNowhere']

/** The other ratings of this device: what waits, what arrived, and what came too late. */
export function OtherDrafts({ rating }: { rating: Rating }) {
  const { others, fates, draft } = rating
  const told = others.filter((other) => isPromised(other) || other.over)
  return (
    <div role="status">
      {told.map((other) =>
        other.over ? (
          <TooLate key={other.id} other={other} rating={rating} />
        ) : (
          <Promised key={other.id} other={other} fate={fates[other.id]} language={draft.language} />
        ),
      )}
    </div>
  )
}

const nameOf = ({ municipalityCode }: Draft) => placeBy('code', municipalityCode)?.name ?? ''

type PromisedProps = { other: Draft; fate: Fate | undefined; language: Draft['language'] }

function Promised({ other, fate, language }: PromisedProps) {
  const text = words[language]
  const name = nameOf(other)
  if (fate?.state === 'sent') return <p className="notice">{text.arrived(name)}</p>
  const why = fate?.state === 'code' ? text.codeWrong : whyNot(fate, { ...other, language })
  return <p className="notice">{[text.waits(name), why].filter(Boolean).join(' ')}</p>
}

function TooLate({ other, rating }: { other: Draft; rating: Rating }) {
  const text = words[rating.draft.language]
  const { comment } = other
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(comment)}`
  return (
    <section className="card">
      <p>{text.roundOver(nameOf(other))}</p>
      {comment !== '' && (
        <label className="field">
          <span>{text.ownText}</span>
          <textarea rows={4} readOnly value={comment} />
        </label>
      )}
      <div className="actions">
        {comment !== '' && (
          <a href={file} download="beoordeling.txt">
            {text.saveText}
          </a>
        )}
        <button type="button" onClick={() => rating.erase(other.id)}>
          {comment === '' ? text.close : text.eraseText}
        </button>
      </div>
    </section>
  )
}
