import { useRef, useState } from 'react'
import { answerTo, type Answer, type AnswerState } from '#domain/questionnaire/answers.ts'
import type { Item } from '#domain/questionnaire/definition.ts'
import { putBack, withState } from '#domain/questionnaire/with-state.ts'
import { answerWords } from '#i18n/answer-words.ts'
import { Button } from '#ui/button.tsx'
import { FieldGroup } from '#ui/form/field.tsx'
import { EvidenceFields, ShareOffer } from './answer-extras.tsx'
import { AnswerInput, type Pace } from './answer-input.tsx'
import { DeliberateChoice } from '../beside-answer/deliberate-choice.tsx'
import { InternalNote } from '../beside-answer/internal-note.tsx'
import { ClashChoice } from '../clash/clash-choice.tsx'
import './item-card.css'
import { ItemContradictions } from '../hand-in/contradictions.tsx'
import { ItemDiscussions } from '../discuss/item-discussions.tsx'
import { ItemTask } from '../divide/item-task.tsx'
import { ItemAbout, ItemExample, ItemNumber, ItemQuestion } from './item-head.tsx'
import { problemsOf, type Problem } from './item-problem.ts'
import { messages } from '../fill-in.messages.ts'
import { WITH_STATE } from '../clash/merge-answers.ts'
import { EarlierOffer } from '../last-round/earlier-offer.tsx'
import { goToQuestion, wayOf } from './next-question.ts'
import { NoAnswer } from './no-answer.tsx'
import { ReadAnswer } from '../reviewing/read-answer.tsx'
import { SaveStatus } from '../saving/save-status.tsx'
import { useAnswers, useAnswerView, useScan } from '../scan-context.tsx'
import { OnlyHere } from '../unsaved/frozen-answer.tsx'
import { AnswerHistory } from '../together/answer-history.tsx'
import type { Choice } from '../saving/queue-rules.ts'

/** Milliseconds without another change until an answer is sent. */
const PAUSE: Record<Pace, number> = { choice: 0, passing: 600, typing: 800 }

export type ItemCardProps = { item: Item; number: number }

/** One question of the scan, to fill in or to read. */
export function ItemCard(props: ItemCardProps) {
  const { readOnly } = useScan()
  return readOnly ? <ReadItem {...props} /> : <FillInItem {...props} />
}

function FillInItem({ item, number }: ItemCardProps) {
  const { queue } = useScan()
  const view = useAnswerView(item.id)
  const question = useRef<HTMLHeadingElement>(null)
  const { answer, state } = view
  const problems = problemsOf(item, view)
  const errorOf = (field: Problem['field']) =>
    problems.find((problem) => problem.field === field)?.words
  const save = (changed: Answer, pace: Pace) => queue.edit(item.id, changed, PAUSE[pace])
  const [before, setBefore] = useState<Answer | null>(null)
  const onAnswer = (next: AnswerState, pace: Pace) => {
    // What goes with "weet ik niet" or "niet van toepassing" can come back on the spot.
    if (next.status === 'answered') setBefore(null)
    else if (answer.status === 'answered') setBefore(answer)
    save(withState(item, answer, next), pace)
  }
  const onLeave = () => queue.flush(item.id)
  const decide = (choice: Choice) => () => {
    queue.decide(item.id, choice)
    question.current?.focus()
  }
  const clash = state.kind === 'clash' && (
    <ClashChoice
      item={item}
      mine={answer}
      clash={state}
      onKeepMine={decide('mine')}
      onTakeTheirs={decide('theirs')}
      onKeepBoth={decide('both')}
    />
  )
  // Where the eye is: at the question, or at the fields below it.
  const isBelow =
    state.kind === 'clash' && !state.conflicts.some((field) => WITH_STATE.includes(field))
  return (
    // The keys are those of what is inside; they only lead on to the next question.
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions
    <article
      className="card item"
      aria-labelledby={item.id}
      onKeyDown={(event) => {
        const way = wayOf(event.nativeEvent)
        if (way === null || event.defaultPrevented) return
        event.preventDefault()
        queue.flush(item.id)
        goToQuestion(event.currentTarget, way)
      }}
    >
      <ItemNumber item={item} number={number} />
      {!isBelow && clash}
      <FieldGroup label={<ItemQuestion item={item} ref={question} />}>
        {item.help !== undefined && <p className="item__help">{item.help}</p>}
        <EarlierOffer item={item} answer={answer} />
        <AnswerInput {...{ item, answer, onAnswer, onLeave }} error={errorOf('value')} />
        {errorOf('value') && view.stored?.status === 'answered' && (
          <p className="subtle">{messages.item.stillStored(answerWords(item, view.stored))}</p>
        )}
        <NoAnswer
          {...{ item, answer, onAnswer, onLeave }}
          reasonError={errorOf('reason')}
          saveStatus={<SaveStatus item={item} view={view} />}
          onClear={() => {
            onAnswer({ status: 'empty' }, 'choice')
            question.current?.focus()
          }}
        />
        {before && answer.status !== 'answered' && (
          <p className="cluster item__before">
            <span>{messages.item.before(answerWords(item, before))}</span>
            <Button
              onClick={() => {
                setBefore(null)
                save(putBack(before, answer), 'choice')
                question.current?.focus()
              }}
            >
              {messages.item.putBack}
            </Button>
          </p>
        )}
      </FieldGroup>
      <ItemTask
        item={item}
        onAsked={() => {
          if (answer.status === 'empty') onAnswer({ status: 'unknown' }, 'choice')
        }}
      />
      <ItemContradictions item={item} />
      <ShareOffer
        {...{ item, answer }}
        onChange={(shareable) => save({ ...answer, shareable }, 'choice')}
      />
      <DeliberateChoice
        {...{ item, answer, onLeave }}
        stored={view.stored?.deliberate ?? null}
        error={errorOf('deliberate')}
        onChange={(deliberate) => save({ ...answer, deliberate }, 'typing')}
      />
      {isBelow && clash}
      <div className="item__more">
        <ItemDiscussions item={item} />
        <EvidenceFields
          {...{ item, answer, errorOf, onLeave }}
          onChange={(extras) => save({ ...answer, ...extras }, 'typing')}
        />
        <InternalNote
          {...{ answer, onLeave }}
          error={errorOf('internalNote')}
          onChange={(internalNote) => save({ ...answer, internalNote }, 'typing')}
        />
        <ItemExample item={item} />
        <ItemAbout item={item} />
        <AnswerHistory item={item} />
      </div>
    </article>
  )
}

function ReadItem({ item, number }: ItemCardProps) {
  // What waits on this device does not count any more.
  const answer = answerTo(useAnswers(), item.id)
  return (
    <article className="card item" aria-labelledby={item.id}>
      <ItemNumber item={item} number={number} />
      <ItemQuestion item={item} />
      <ReadAnswer item={item} answer={answer} />
      <OnlyHere item={item} />
      <ItemDiscussions item={item} />
      <ItemAbout item={item} />
      <AnswerHistory item={item} />
    </article>
  )
}
