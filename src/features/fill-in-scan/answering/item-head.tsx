import type { Ref } from 'react'
import type { Item } from '#domain/questionnaire/definition.ts'
import { Badge } from '#ui/layout/card.tsx'
import { messages } from '../fill-in.messages.ts'

const words = messages.item

/** The number of a question in the whole questionnaire, and how it counts. */
export function ItemNumber({ item, number }: { item: Item; number: number }) {
  return (
    <p className="item__number">
      <span>{words.number(number)}</span>
      {item.core && <Badge tone="accent">{words.core}</Badge>}
      {item.weight === 0 && <Badge>{words.notScored}</Badge>}
    </p>
  )
}

/** The question itself; takes the focus when a link leads here. */
export function ItemQuestion({ item, ref }: { item: Item; ref?: Ref<HTMLHeadingElement> }) {
  return (
    <h2 className="item__question" id={item.id} tabIndex={-1} ref={ref}>
      {item.text.nl}
    </h2>
  )
}

/** What is meant and what is not, of the question and of each level that says so, for who hesitates. */
export function ItemExample({ item }: { item: Item }) {
  const levels = ('options' in item ? item.options : []).filter(saysMore)
  if (!saysMore(item) && levels.length === 0) return null
  return (
    <details>
      <summary>{words.exampleTitle}</summary>
      <Examples of={item} />
      {levels.length > 0 && (
        <dl>
          {levels.map((level) => (
            <div key={level.id}>
              <dt>{level.text}</dt>
              <dd>
                <Examples of={level} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </details>
  )
}

type SaysMore = { example?: string | undefined; counterExample?: string | undefined }
const saysMore = ({ example, counterExample }: SaysMore) =>
  example !== undefined || counterExample !== undefined

function Examples({ of: { example, counterExample } }: { of: SaysMore }) {
  return (
    <>
      {example !== undefined && (
        <p>
          <strong>{words.example}:</strong> {example}
        </p>
      )}
      {counterExample !== undefined && (
        <p>
          <strong>{words.counterExample}:</strong> {counterExample}
        </p>
      )}
    </>
  )
}

/** Why the question is asked and where the norm comes from. */
export function ItemAbout({ item }: { item: Item }) {
  return (
    <details className="item__about">
      <summary>{words.whyTitle}</summary>
      <p>{item.why}</p>
      <p className="subtle small">
        {words.source}: {item.normSource}
      </p>
    </details>
  )
}
