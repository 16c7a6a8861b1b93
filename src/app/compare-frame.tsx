import { Link, Outlet, useLocation, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { CompareSearch } from '#features/compare-municipalities/search.ts'
import { lastView } from './last-view.ts'
import { messages } from './app.messages.ts'
import './compare-frame.css'

const words = messages.comparePages

const STAFF_PAGES = [
  { to: '/eszl/vergelijken', label: words.overview },
  { to: '/eszl/vergelijken/profiel', label: words.profiles },
  { to: '/eszl/vergelijken/rondes', label: words.rounds },
  { to: '/eszl/vergelijken/beide-kanten', label: words.bothSides },
  { to: '/eszl/vergelijken/samen', label: words.together },
] as const
const VIEWER_PAGES = [
  { to: '/meekijken', label: words.overview },
  { to: '/meekijken/profiel', label: words.profiles },
  { to: '/meekijken/rondes', label: words.rounds },
  { to: '/meekijken/beide-kanten', label: words.bothSides },
  { to: '/meekijken/rapport', label: words.report },
] as const
const OWN_PAGES = [
  { to: '/gemeente/vergelijken', label: words.overview },
  { to: '/gemeente/vergelijken/profiel', label: words.profile },
] as const

type Pages = typeof STAFF_PAGES | typeof VIEWER_PAGES | typeof OWN_PAGES

export const compareView = lastView('compare')

/** The pages of the comparison, with a row of links between them that keeps round, route and filters. */
export function CompareFrame() {
  const { pathname, searchStr } = useLocation()
  useEffect(() => {
    // Where one is going to is known before this page is gone.
    if (pathname.startsWith(STAFF_PAGES[0].to)) compareView.keep(searchStr)
  }, [pathname, searchStr])
  return <Framed pages={STAFF_PAGES} />
}

/** The same for who looks along. */
export const ViewerFrame = () => <Framed pages={VIEWER_PAGES} />

/** The same for a municipality among the others. */
export const OwnCompareFrame = () => <Framed pages={OWN_PAGES} />

function Framed({ pages }: { pages: Pages }) {
  const search: CompareSearch = useSearch({ strict: false })
  const { ronde, route, deelregio, grootte, ligging, grens, gemeente } = search
  return (
    <div className="stack">
      <nav aria-label={words.label} className="tabs no-print">
        {pages.map(({ to, label }) => (
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
