/** Where the questions of a theme are, and where one goes on after the last. */
const QUESTION = '.item'
const ONWARD = '.theme-page__onward a:last-child'

/** What answers a question: the choice that was made, or else the first thing to fill in. */
const INPUTS = ['input[type="radio"]:checked', 'input, textarea']

/** To the next question from a key, or back; null for a key that is for something else. */
export function wayOf(event: {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  shiftKey: boolean
  isComposing: boolean
  target: EventTarget | null
}): 1 | -1 | null {
  if (event.key !== 'Enter' || event.isComposing) return null
  // A form and a window of their own have their own Enter.
  if (event.target instanceof Element && event.target.closest('dialog, form')) return null
  if (event.ctrlKey || event.metaKey) return event.shiftKey ? -1 : 1
  // On a choice and in one line Enter does nothing by itself; in a text it is a line, on a button it presses.
  return event.target instanceof HTMLInputElement ? (event.shiftKey ? -1 : 1) : null
}

/** Puts the focus on the question after or before this one; after the last on the way to the next theme. */
export function goToQuestion(from: HTMLElement, way: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>(QUESTION)]
  const next = all[all.indexOf(from) + way]
  if (!next) {
    if (way === 1) document.querySelector<HTMLElement>(ONWARD)?.focus()
    return
  }
  next.scrollIntoView({ block: 'start' })
  const [answer] = [...INPUTS, '[tabindex]'].flatMap(
    (wanted) => next.querySelector<HTMLElement>(wanted) ?? [],
  )
  answer?.focus({ preventScroll: true })
}
