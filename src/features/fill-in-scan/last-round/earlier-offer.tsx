import { useRef, useState } from 'react'
import type { Answer } from '#domain/questionnaire/answers.ts'
import type { Item } from '#domain/questionnaire/definition.ts'
import { confirmed, fromLastRound } from '#domain/questionnaire/last-round.ts'
import { Button } from '#ui/button.tsx'
import { useScan } from '../scan-context.tsx'
import { EarlierAnswer } from './earlier-answer.tsx'
import { messages } from './last-round.messages.ts'
import { today } from '#i18n/today.ts'
import { useEarlier } from './use-last-round.ts'

export type EarlierOfferProps = { item: Item; answer: Answer }

/**
 * Offers the answer of the round before beside an open question. Confirming saves it as an answer of
 * this round and goes on to the next offer; "veranderd" puts the focus on the empty question.
 */
export function EarlierOffer({ item, answer }: EarlierOfferProps) {
  const { queue } = useScan()
  const query = useEarlier()
  const [changed, setChanged] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  if (query.state !== 'found' || !query.earlier || changed) return null
  const found = fromLastRound(item, answer, query.earlier, today())
  if (found.standing !== 'offered') return null
  const onStillSo = () => {
    ;(nextOffer(box.current) ?? document.getElementById(item.id))?.focus()
    queue.edit(item.id, confirmed(found.answer, answer))
  }
  const onChanged = () => {
    const card = box.current?.closest('article')
    const input = [...(card?.querySelectorAll<HTMLElement>('input, textarea, select') ?? [])].at(0)
    input?.focus()
    setChanged(true)
  }
  return (
    <div className="earlier no-print" ref={box} data-earlier-offer>
      <EarlierAnswer item={item} answer={found.answer} />
      <div className="cluster">
        <Button onClick={onStillSo}>{messages.stillSo}</Button>
        <Button purpose="subtle" onClick={onChanged}>
          {messages.changed}
        </Button>
      </div>
    </div>
  )
}

/** The button of the next offer on the page. */
function nextOffer(current: HTMLElement | null): HTMLElement | null {
  const all = [...document.querySelectorAll<HTMLElement>('[data-earlier-offer]')]
  const next = current ? all[all.indexOf(current) + 1] : undefined
  return next?.querySelector('button') ?? null
}
