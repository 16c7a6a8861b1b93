import { useRouter } from '@tanstack/react-router'
import type { MouseEvent, ReactNode } from 'react'

/**
 * Plain links inside are followed without loading the page anew; one listener, because in a large
 * region there are thousands of them. A link that begins with `?` is another view of this page and
 * leaves the place on it as it is.
 */
export function LinksInApp({ children }: { children: ReactNode }) {
  const router = useRouter()
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
    const href = link?.getAttribute('href')
    if (event.defaultPrevented || elsewhere || href == null || !/^[?/]/.test(href)) return
    event.preventDefault()
    const to = href.startsWith('?') ? router.state.location.pathname + href : href
    void router.navigate({ href: to, resetScroll: !href.startsWith('?') })
  }
  // eslint-disable-next-line jsx-a11y-x/click-events-have-key-events, jsx-a11y-x/no-static-element-interactions -- the links inside answer to keys by themselves.
  return <div onClick={follow}>{children}</div>
}
