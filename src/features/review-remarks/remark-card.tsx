import { useState } from 'react'
import {
  personalData,
  withoutPersonalData,
  type PersonalPart,
} from '#domain/rating/personal-data.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import type { Remark } from '#data/remarks.ts'
import { formatList } from '#i18n/formats.ts'
import { Button } from '#ui/button.tsx'
import { TextArea } from '#ui/form/inputs.tsx'
import { useKept } from '#ui/form/kept.tsx'
import { Card } from '#ui/layout/card.tsx'
import '#ui/layout/written.css'
import { messages } from './review.messages.ts'
import { useReview, type ReviewTold } from './use-review.ts'

export type RemarkCardProps = {
  remark: Remark
  /** In the list, from 1. */
  position: number
  municipalities: readonly Municipality[]
  roundId: string
  told: ReviewTold
}

/** One remark with what looks like personal data marked, and a proposal without it. */
export function RemarkCard(props: RemarkCardProps) {
  const { remark, position, municipalities, roundId, told } = props
  const { id, written, municipalityCode, week, state, released } = remark
  const places = municipalities.map(({ name }) => name)
  const parts = personalData(written, places)
  const [words, setWords, , sent] = useKept(
    `remark:${id}`,
    withoutPersonalData(written, messages.instead, places),
  )
  const [missing, setMissing] = useState(false)
  const kinds = [...new Set(parts.map(({ kind }) => messages.kinds[kind]))]
  const place = municipalities.find(({ code }) => code === municipalityCode)?.name

  const { save, busy } = useReview(roundId, {
    ...told,
    onReviewed: (review) => {
      if (review.words !== undefined) sent(review.words, review.words)
      told.onReviewed(review)
    },
  })
  const review = (next: Remark['state'], text?: string) =>
    save({ remark, state: next, words: text })
  function release() {
    setMissing(words.trim() === '')
    if (words.trim() !== '') review('released', words)
  }
  return (
    <Card as="section" labelledBy={`remark-${id}`}>
      <h2 id={`remark-${id}`} className="card__title">
        {messages.about(position, place ?? municipalityCode, week)}
      </h2>
      <blockquote className="remark__written written beside-line">
        <Marked text={written} parts={parts} />
      </blockquote>
      {state === 'waiting' ? (
        <>
          <p className="subtle">
            {kinds.length > 0 ? messages.found(formatList(kinds)) : messages.notFound}
          </p>
          <TextArea
            label={messages.words}
            error={missing ? messages.empty : undefined}
            maxLength={2000}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
          <div className="cluster">
            <Button purpose="primary" busy={busy} onClick={release}>
              {messages.release}
            </Button>
            <Button busy={busy} onClick={() => review('hidden')}>
              {messages.hide}
            </Button>
          </div>
        </>
      ) : (
        <>
          {released !== null && (
            <p>
              <strong>{messages.words}:</strong> {released}
            </p>
          )}
          <div>
            <Button busy={busy} onClick={() => review('waiting')}>
              {messages.putBack}
            </Button>
          </div>
        </>
      )}
    </Card>
  )
}

function Marked({ text, parts }: { text: string; parts: readonly PersonalPart[] }) {
  return (
    <>
      {parts.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(parts[index - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(parts.at(-1)?.end ?? 0)}
    </>
  )
}
