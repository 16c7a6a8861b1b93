import { redirect } from '@tanstack/react-router'
import { inTab } from '#data/on-device.ts'

/** Somebody on the way in. */
export type Entering = {
  cause: 'enter' | 'stay' | 'preload'
  search: object
  location: { pathname: string }
}

/**
 * Remembers the filters of a page for as long as the tab is open. Whoever comes back by the menu finds
 * them again; a link with filters of its own goes first, and clearing them stays cleared.
 * @param name of the place where they are kept.
 */
export function lastView(name: string) {
  const key = `quickscan-view-${name}`
  return {
    /** For `beforeLoad`: leads to the remembered filters. */
    restore: ({ cause, search, location }: Entering) => {
      const kept =
        cause === 'enter' && Object.values(search).every((value) => value === undefined)
          ? inTab.read(key)
          : null
      // Throwing is the router's own way of leaving.
      // eslint-disable-next-line @typescript-eslint/only-throw-error
      if (kept) throw redirect({ href: location.pathname + kept })
    },
    keep: (search: string) => void inTab.keep(key, search),
  }
}
