import { useId } from 'react'
import type { Answer } from '#domain/questionnaire/answers.ts'
import type { Item } from '#domain/questionnaire/definition.ts'
import { Button } from '#ui/button.tsx'
import './clash-choice.css'
import { messages } from './fill-in.messages.ts'
import { ReadAnswer } from './read-answer.tsx'
import { WhoSaved } from './together/who-saved.tsx'

const words = messages.clash

export type ClashChoiceProps = {
  item: Item
  mine: Answer
  theirs: Answer
  onKeepMine: () => void
  onTakeTheirs: () => void
}

/** Two answers to one question, side by side, and the choice between them. */
export function ClashChoice({ item, mine, theirs, onKeepMine, onTakeTheirs }: ClashChoiceProps) {
  const titleId = useId()
  return (
    <section className="clash" aria-labelledby={titleId} role="alert">
      <h3 id={titleId}>{words.title}</h3>
      <p>{words.intro}</p>
      <div className="clash__sides">
        <div className="clash__side">
          <h4>{words.mine}</h4>
          <ReadAnswer item={item} answer={mine} />
          <Button purpose="primary" onClick={onKeepMine}>
            {words.keepMine}
          </Button>
        </div>
        <div className="clash__side">
          <h4>{words.theirs}</h4>
          <WhoSaved itemId={item.id} answer={theirs} />
          <ReadAnswer item={item} answer={theirs} />
          <Button onClick={onTakeTheirs}>{words.takeTheirs}</Button>
        </div>
      </div>
    </section>
  )
}
