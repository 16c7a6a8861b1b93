import { useLayoutEffect, useRef, useState } from 'react'
import { optional } from '#i18n/told-entrepreneurs.ts'
import { COUNTS_FROM } from '#domain/rating/size.ts'
import { isAnswered, withPair, type Draft } from './draft.ts'
import { form } from './form.ts'
import { Pair } from './pair.tsx'
import { words } from './words.ts'

export type ItemListProps = {
  draft: Draft
  update: (work: (draft: Draft) => Draft) => void
  /** Of which items; of all without it. */
  indexes?: readonly number[]
}

const all = () => form.items.map((_item, index) => index)

/**
 * All items in one list, of which one is open. A tap answers it and opens the next one where the finger is: the
 * page scrolls along by as much as the answered one shrinks.
 */
export function ItemList({ draft, update, indexes = all() }: ItemListProps) {
  const { language } = draft
  const list = useRef<HTMLOListElement>(null)
  const [open, setOpen] = useState(() => firstOpen(draft, indexes))
  const arriving = useRef<{ top: number; byKeyboard: boolean } | null>(null)
  const answered = indexes.filter((index) => isAnswered(draft, index)).length

  useLayoutEffect(() => {
    const from = arriving.current
    arriving.current = null
    if (!from) return
    const page = list.current?.ownerDocument
    const here = page?.querySelector(`[aria-expanded="true"]`)?.closest('li')
    const next = page?.querySelector<HTMLElement>('button[name="next"]')
    if (here) page?.defaultView?.scrollBy(0, here.getBoundingClientRect().top - from.top)
    const first = here?.querySelector<HTMLElement>(from.byKeyboard ? 'input' : 'button')
    ;(here ? first : next)?.focus({ preventScroll: Boolean(here) })
  }, [open])

  const textOf = (index: number) => form.items[index]?.[language] ?? ''
  function goOn(byKeyboard: boolean) {
    const here = list.current?.querySelector('[aria-expanded="true"]')?.closest('li')
    arriving.current = { top: here?.getBoundingClientRect().top ?? 0, byKeyboard }
    setOpen(firstOpen(draft, indexes.slice(indexes.indexOf(open) + 1)))
  }
  return (
    <>
      <p className="subtle">{`${words[language].pairHelp} ${optional(COUNTS_FROM)[language]}`}</p>
      <ol className="items" ref={list}>
        {indexes.map((index) => (
          <li key={index} className="item">
            <h2>
              <button
                type="button"
                aria-expanded={index === open}
                onClick={() => setOpen(index === open ? -1 : index)}
              >
                {textOf(index)}
                {index !== open && <span className="subtle">{answerOf(draft, index)}</span>}
              </button>
            </h2>
            {index === open && (
              <Pair
                name={`pair-${index}`}
                about={textOf(index)}
                language={language}
                importance={draft.importance[index] ?? null}
                satisfaction={draft.satisfaction[index] ?? null}
                onChoose={(importance, satisfaction) =>
                  update((now) => withPair(now, index, importance, satisfaction, Date.now()))
                }
                onTakeBack={() => update((now) => withPair(now, index, null, null, Date.now()))}
                onDone={goOn}
              />
            )}
          </li>
        ))}
      </ol>
      <p className="subtle" role="status">
        {words[language].answered(answered, indexes.length)}
      </p>
    </>
  )
}

/** The first of these without an answer; none when all have one. */
const firstOpen = (draft: Draft, indexes: readonly number[]) =>
  indexes.find((index) => !isAnswered(draft, index)) ?? -1

/** What was chosen, in words. */
function answerOf({ importance, satisfaction, language }: Draft, index: number): string {
  const { scales } = form
  const find = (options: typeof scales.importance, value: number | null | undefined) =>
    options.find((option) => option.value === value)?.text[language]
  return [
    find(scales.satisfaction, satisfaction[index]),
    find(scales.importance, importance[index]),
  ]
    .filter(Boolean)
    .join(' · ')
}
