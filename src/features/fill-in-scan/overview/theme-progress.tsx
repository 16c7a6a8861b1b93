import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ProgressBar } from '#ui/feedback/feedback.tsx'
import { QuestionMap } from '../question-map/question-map.tsx'
import { messages } from '../fill-in.messages.ts'
import { useAnswers, useScan } from '../scan-context.tsx'
import { themesWithProgress, type ThemeProgress } from './scan-progress.ts'

const words = messages.theme

/** All themes with what is done of each, with this one marked. */
export function ThemeList({ current }: { current: string }) {
  const { scan, definition, readOnly } = useScan()
  const themes = themesWithProgress(definition, useAnswers(), scan.route)
  return (
    <nav className="theme-list no-print" aria-label={words.themes}>
      <Link
        to="/gemeente/scan/$scanId"
        params={{ scanId: scan.id }}
        activeOptions={{ exact: true }}
      >
        {words.toOverview}
      </Link>
      <ol>
        {themes.map(({ theme, done, asked }) => (
          <li key={theme.id}>
            <Link
              to="/gemeente/scan/$scanId/thema/$themeId"
              params={{ scanId: scan.id, themeId: theme.id }}
              aria-current={theme.id === current ? 'page' : undefined}
            >
              <span>{theme.text.nl}</span>
              {!readOnly && (
                <span className="number small">
                  {done}/{asked}
                  {done === asked && (
                    <span className="visually-hidden"> ({messages.overview.themeDone})</span>
                  )}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ol>
      <LastStep />
    </nav>
  )
}

/** Stays in sight while scrolling: which theme, and how much of it is done. */
export function StickyProgress({
  progress,
  position,
  children,
}: {
  progress: ThemeProgress
  position: number
  /** Why the count is another than before. */
  children?: ReactNode
}) {
  const { definition } = useScan()
  const { theme, done, asked } = progress
  return (
    <div className="sticky-progress no-print">
      <div className="cluster cluster--spread sticky-progress__line">
        <ProgressBar
          name={messages.overview.themeProgressName(theme.text.nl)}
          label={
            <>
              <strong>{words.eyebrow(position, definition.themes.length)}</strong>
              <span> · {messages.overview.progress(done, asked)}</span>
            </>
          }
          done={done}
          total={asked}
        />
        <QuestionMap />
      </div>
      {children}
    </div>
  )
}

/** After the themes: handing in, or its result. */
export function LastStep({ look }: { look?: string }) {
  const { scan } = useScan()
  const params = { scanId: scan.id }
  if (scan.state === 'ready_to_sign') {
    return (
      <Link to="/gemeente/scan/$scanId/tekenen" params={params} className={look}>
        {words.toSign}
      </Link>
    )
  }
  return scan.state === 'submitted' ? (
    <Link to="/gemeente/scan/$scanId/uitkomst" params={params} className={look}>
      {messages.readOnly.toResult}
    </Link>
  ) : (
    <Link to="/gemeente/scan/$scanId/nakijken" params={params} className={look}>
      {words.toReview}
    </Link>
  )
}
