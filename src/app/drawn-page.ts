import type { QueryClient } from '@tanstack/react-query'
import type { AnyRouter } from '@tanstack/react-router'
import { whenRead } from './when-read.ts'

/** How long a drawn page stays when the server does not answer, in milliseconds. */
const LONGEST = 4000

/** Resolves when the whole page can take the place of the drawn one, or should: it says itself what it waits for. */
export function untilRead(router: AnyRouter, queryClient: QueryClient): Promise<void> {
  const late = new Promise<void>((go) => setTimeout(go, LONGEST))
  const read = router.load().then(() => whenRead(queryClient))
  return Promise.race([read, late]).catch(() => undefined)
}

/** Who stood on a link of the drawn page, or was brought to its text, stands on the same of the page that takes its place. */
export function keepFocus(container: HTMLElement): void {
  const stood = document.activeElement
  if (!stood || !container.contains(stood)) return
  const [name, value] = stood.id ? ['id', stood.id] : ['href', stood.getAttribute('href')]
  const replaced = new MutationObserver(() => {
    replaced.disconnect()
    const same = [...container.querySelectorAll<HTMLElement>(`[${name}]`)].find(
      (element) => element.getAttribute(name ?? '') === value,
    )
    same?.focus({ preventScroll: true })
  })
  replaced.observe(container, { childList: true })
}
