import { act, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ratingForm } from '#content/rating-form.ts'
import { emptyDraft, type Draft } from './draft.ts'
import { takeForm } from './form.ts'
import { ItemList } from './item-list.tsx'

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  window.scrollBy = () => undefined
  takeForm(ratingForm)
  document.body.replaceChildren()
})
afterEach(() => vi.unstubAllGlobals())

/** The list of items on a page, and the draft as it is. */
function open() {
  let now!: Draft
  function Form() {
    const [draft, setDraft] = useState(emptyDraft('a', 'nl'))
    now = draft
    return <ItemList draft={draft} update={setDraft} />
  }
  const place = document.body.appendChild(document.createElement('div'))
  act(() => {
    createRoot(place).render(<Form />)
  })
  const all = <Part extends HTMLElement>(selector: string) => [
    ...place.querySelectorAll<Part>(selector),
  ]
  const circle = (name: string) => {
    const found = all<HTMLInputElement>('input').find((one) => one.ariaLabel === name)
    if (!found) throw new Error(`No circle ${name}`)
    return found
  }
  const isOpen = () => all('h2 button').findIndex((button) => button.ariaExpanded === 'true')
  const tap = (name: string) =>
    act(() => {
      circle(name).dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }))
    })
  const press = (key: string, held: KeyboardEventInit = {}) =>
    act(() => {
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, ...held }),
      )
    })
  return { draft: () => now, all, circle, isOpen, tap, press }
}

test('one tap answers how important and how satisfied, and opens the next item', () => {
  const { draft, isOpen, tap, all } = open()
  tap('Belangrijk, Ontevreden')
  expect([draft().importance[0], draft().satisfaction[0]]).toEqual([4, 2])
  expect(isOpen()).toBe(1)
  expect(all('h2 button')[0]?.textContent).toContain('Ontevreden · Belangrijk')
  tap('Heel belangrijk, Geen ervaring mee')
  expect([draft().importance[1], draft().satisfaction[1]]).toEqual([5, 0])
  expect(all('[role=status]')[0]?.textContent).toBe(`2 van ${ratingForm.items.length} beantwoord`)
})

test('by keyboard the arrows move both ways, Delete takes the answer back, Enter goes on', () => {
  const { draft, circle, isOpen, press, all } = open()
  circle('Helemaal niet belangrijk, Heel tevreden').focus()
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowUp']) press(key)
  expect([draft().importance[0], draft().satisfaction[0], isOpen()]).toEqual([2, 5, 0])
  // A shortcut of the browser, such as going back, is no answer.
  for (const key of ['ArrowLeft', 'Delete', 'Enter'])
    for (const held of [{ altKey: true }, { ctrlKey: true }, { metaKey: true }]) press(key, held)
  expect([draft().importance[0], draft().satisfaction[0], isOpen()]).toEqual([2, 5, 0])
  press('Delete')
  expect([draft().importance[0], draft().satisfaction[0], isOpen()]).toEqual([null, null, 0])
  press('ArrowRight')
  press('Enter')
  expect([draft().importance[0], isOpen()]).toEqual([3, 1])
  expect(all('input')).toContain(document.activeElement)
})

test('an answered item opens again, and the same circle takes its answer back', () => {
  const { draft, isOpen, tap, all } = open()
  tap('Belangrijk, Ontevreden')
  act(() => {
    all('h2 button')[0]?.click()
  })
  tap('Belangrijk, Ontevreden')
  expect([draft().importance[0], draft().satisfaction[0], isOpen()]).toEqual([null, null, 0])
})

test('after the last item nothing is open', () => {
  const { isOpen, tap } = open()
  ratingForm.items.forEach(() => tap('Belangrijk, Tevreden'))
  expect(isOpen()).toBe(-1)
})
