import { useState } from 'react'
import {
  answerTo,
  type Answer,
  type AnswerState,
  type Answers,
} from '#domain/questionnaire/answers.ts'
import type { Definition, Item } from '#domain/questionnaire/definition.ts'
import { isVisible } from '#domain/questionnaire/show-if.ts'
import { withState } from '#domain/questionnaire/with-state.ts'
import { FieldGroup } from '#ui/form/field.tsx'
import { EvidenceFields, ShareOffer } from './answer-extras.tsx'
import { AnswerInput } from './answer-input.tsx'
import './item-card.css'
import { ItemAbout, ItemExample, ItemNumber, ItemQuestion } from './item-head.tsx'
import { NoAnswer } from './no-answer.tsx'

export type TryOutProps = {
  definition: Definition
  /** Only this question, also when it would not be asked yet; all of them without it. */
  itemId?: string
}

/** The form of the scan over a questionnaire, to try: nothing that is filled in is kept anywhere. */
export function TryOut({ definition, itemId }: TryOutProps) {
  const [answers, setAnswers] = useState<Answers>({})
  const put = (item: Item, answer: Answer) =>
    setAnswers((before) => ({ ...before, [item.id]: answer }))
  const shown = definition.items.filter((item) =>
    itemId === undefined ? isVisible(definition, item, answers) : item.id === itemId,
  )
  const themes = definition.themes.filter(({ id }) => shown.some(({ theme }) => theme === id))
  return themes.map((theme) => (
    <div key={theme.id} className="stack">
      {itemId === undefined && <h3>{theme.text.nl}</h3>}
      {shown
        .filter((item) => item.theme === theme.id)
        .map((item) => (
          <TryItem
            // Another kind of answer begins anew.
            key={`${item.id} ${item.kind}`}
            item={item}
            number={definition.items.indexOf(item) + 1}
            answer={answerTo(answers, item.id)}
            onChange={(answer) => put(item, answer)}
          />
        ))}
    </div>
  ))
}

type TryItemProps = {
  item: Item
  number: number
  answer: Answer
  onChange: (answer: Answer) => void
}

/** One question as it is filled in (item-card.tsx), without what is stored, colleagues and the round. */
function TryItem({ item, number, answer, onChange }: TryItemProps) {
  const onAnswer = (state: AnswerState) => onChange(withState(item, answer, state))
  const onLeave = () => undefined
  return (
    <article className="card item" aria-labelledby={item.id}>
      <ItemNumber item={item} number={number} />
      <FieldGroup label={<ItemQuestion item={item} />}>
        {item.help !== undefined && <p className="item__help">{item.help}</p>}
        <AnswerInput {...{ item, answer, onAnswer, onLeave }} error={undefined} />
        <NoAnswer
          {...{ item, answer, onAnswer, onLeave }}
          reasonError={undefined}
          saveStatus={null}
          onClear={() => onAnswer({ status: 'empty' })}
        />
      </FieldGroup>
      <ShareOffer
        {...{ item, answer }}
        onChange={(shareable) => onChange({ ...answer, shareable })}
      />
      <div className="item__more">
        <EvidenceFields
          {...{ item, answer, onLeave }}
          errorOf={() => undefined}
          onChange={(extras) => onChange({ ...answer, ...extras })}
        />
        <ItemExample item={item} />
        <ItemAbout item={item} />
      </div>
    </article>
  )
}
