import { Link, Outlet, useSearch } from '@tanstack/react-router'
import { messages } from './app.messages.ts'
import './compare-frame.css'

const PAGES = [
  { to: '/eszl/vergelijken', label: messages.comparePages.overview },
  { to: '/eszl/vergelijken/profiel', label: messages.comparePages.profiles },
] as const

/** The pages of the comparison, with a row of links between them that keeps round, route and filters. */
export function CompareFrame() {
  const { ronde, route, deelregio, grootte, ligging, grens, gemeente } = useSearch({
    from: '/eszl/vergelijken',
  })
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
