import { EMPTY_ANSWER, type Answer, type AnswerValue } from '#domain/questionnaire/answers.ts'
import type { Item } from '#domain/questionnaire/definition.ts'
import { editionOf, type Document } from '#domain/questionnaire/draft/document.ts'
import { messages as handIn } from '#features/fill-in-scan/hand-in/hand-in.messages.ts'
import { gapClause, reasonSentence } from '#parts/quick-win-reason.ts'
import { Alert } from '#ui/feedback/feedback.tsx'
import { List } from '#ui/layout/list.tsx'
import { messages } from './draft.messages.ts'

/** Why a quick win is there, as the product says it of each answer to a question. */
export function SaidPreview({ document, item }: { document: Document; item: Item | undefined }) {
  if (!item || item.weight === 0) return null
  return (
    <section className="stack stack--small" aria-labelledby="said">
      <h3 id="said">{messages.said}</h3>
      <List look="stack">
        {answersTo(item).map((answer) => (
          <li key={JSON.stringify(answer)}>{sentenceOf(document, item, answer)}</li>
        ))}
      </List>
    </section>
  )
}

/** What is said at both questions when their answers do not go together. */
export function ContradictionPreview({ document, id }: { document: Document; id: string }) {
  const rule = document.contradictions.find((each) => each.id === id)
  const textOf = (item: string) =>
    document.items.find(({ asked }) => asked.id === item)?.asked.text.nl ?? item
  return rule?.items.map((item, place) => (
    <section key={item} className="stack stack--small">
      <h3>{textOf(item)}</h3>
      <Alert tone="warning" title={handIn.contradictions.atItem}>
        <p>{rule.says}</p>
        <p>
          {handIn.contradictions.other} {textOf(rule.items[1 - place] ?? item)}
        </p>
      </Alert>
    </section>
  ))
}

/** Satisfied by little of what matters: an example, for a sentence that tells it. */
const EXAMPLE = {
  ...{ n: 40, importance: 75, importanceMargin: 5, satisfaction: 25, satisfactionMargin: 5 },
  ...{ shareSatisfied: 0.2, shareMargin: 0.1 },
}

function sentenceOf(document: Document, item: Item, answer: Answer): string {
  const { definition, wording } = editionOf(document)
  const linked = definition.ratingItems.find(({ id }) => item.ratingItems.includes(id))
  const need = {
    ...{ ratingItem: linked?.id ?? '', need: 56, basis: 'region' as const },
    ...{ own: null, region: linked ? EXAMPLE : null },
  }
  const experience = { ratingItem: linked ?? { id: '', text: { nl: '' } }, need }
  return reasonSentence(wording, experience, '', gapClause(wording, item, { [item.id]: answer }))
}

/** An answer of each sort: of a ladder every level, of the rest one. */
function answersTo(item: Item): readonly Answer[] {
  const values = (): readonly AnswerValue[] => {
    switch (item.kind) {
      case 'choice':
      case 'yesNo':
        return item.options.map(({ id }) => id)
      case 'multi':
        return [
          item.options
            .filter(({ exclusive }) => !exclusive)
            .slice(0, 1)
            .map(({ id }) => id),
        ]
      case 'number':
        return [item.min]
      case 'date':
        return []
    }
  }
  const known = values().map((value): Answer => ({ ...EMPTY_ANSWER, status: 'answered', value }))
  return [...known, { ...EMPTY_ANSWER, status: 'unknown' }]
}
