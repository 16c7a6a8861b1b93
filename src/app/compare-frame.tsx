import { Link, Outlet, useLocation, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { lastView } from './last-view.ts'
import { messages } from './app.messages.ts'
import './compare-frame.css'

const PAGES = [
  { to: '/eszl/vergelijken', label: messages.comparePages.overview },
  { to: '/eszl/vergelijken/profiel', label: messages.comparePages.profiles },
  { to: '/eszl/vergelijken/rondes', label: messages.comparePages.rounds },
  { to: '/eszl/vergelijken/beide-kanten', label: messages.comparePages.bothSides },
  { to: '/eszl/vergelijken/samen', label: messages.comparePages.together },
] as const

export const compareView = lastView('compare')

/** The pages of the comparison, with a row of links between them that keeps round, route and filters. */
export function CompareFrame() {
  const { ronde, route, deelregio, grootte, ligging, grens, gemeente } = useSearch({
    from: '/eszl/vergelijken',
  })
  const { pathname, searchStr } = useLocation()
  useEffect(() => {
    // Where one is going to is known before this page is gone.
    if (pathname.startsWith(PAGES[0].to)) compareView.keep(searchStr)
  }, [pathname, searchStr])
  return (
    <div className="stack">
      <nav aria-label={messages.comparePages.label} className="tabs no-print">
        {PAGES.map(({ to, label }) => (
          <Link
            key={to}
            to={to}
            search={{ ronde, route, deelregio, grootte, ligging, grens, gemeente }}
            activeOptions={{ exact: true, includeSearch: false }}
          >
            {label}
          </Link>
        ))}
      </nav>
      <Outlet />
    </div>
  )
}
