import { getRouteApi, Link, Navigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { Item } from '#domain/questionnaire/definition.ts'
import { minutesWords } from '#i18n/size-words.ts'
import { buttonLink } from '#ui/button.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import './theme-page.css'
import { messages } from '../fill-in.messages.ts'
import { ThemeTask } from '../divide/theme-task.tsx'
import { ItemCard } from './item-card.tsx'
import { ToOverview } from '../overview/to-overview.tsx'
import { ReadOnlyNotice } from '../reviewing/read-only-notice.tsx'
import { useAnswers, useScan } from '../scan-context.tsx'
import { askedInTheme, themesWithProgress } from '../overview/scan-progress.ts'
import { ColleaguesInTheme } from '../together/present-colleagues.tsx'
import { UnsavedLine } from '../unsaved/unsaved-line.tsx'
import { LastStep, StickyProgress, ThemeList } from '../overview/theme-progress.tsx'

const route = getRouteApi('/gemeente/scan/$scanId/thema/$themeId')
const words = messages.theme

/** One theme of the scan: all its questions, each saved by itself. */
export function ThemePage() {
  const { themeId } = route.useParams()
  const { scan, definition, queue, ours, readOnly } = useScan()
  const answers = useAnswers()
  const themes = themesWithProgress(definition, answers, scan.route)
  const index = themes.findIndex(({ theme }) => theme.id === themeId)
  const progress = themes[index]
  // No such theme in this version of the questionnaire.
  if (!progress)
    return <Navigate to="/gemeente/scan/$scanId" params={{ scanId: scan.id }} replace />
  const items = askedInTheme(definition, answers, scan.route, themeId)
  const hasLadder = items.some(({ item }) => item.kind === 'choice')
  return (
    <div className="theme-page" key={themeId}>
      <ThemeList current={themeId} />
      <div className="theme-page__main stack column">
        <PageTitle eyebrow={<ToOverview />}>{progress.theme.text.nl}</PageTitle>
        <ReadOnlyNotice />
        {ours && <UnsavedLine queue={queue} scan={scan} />}
        <ColleaguesInTheme themeId={themeId} />
        {!readOnly && (
          <StickyProgress progress={progress} position={index + 1}>
            <ChangesAnnounced items={items.map(({ item }) => item)} />
          </StickyProgress>
        )}
        <ThemeTask theme={progress.theme} />
        <details className="theme-about">
          <summary>{words.about}</summary>
          <div className="stack stack--small">
            <p className="subtle">
              {messages.overview.filledInBy} {progress.theme.filledInBy}
              {!readOnly && ` · ${minutesWords(progress.minutes)}`}
            </p>
            {!readOnly && hasLadder && (
              <>
                <p>
                  <strong>{words.howToTitle}</strong> {words.howTo}
                </p>
                <p>{words.keys}</p>
              </>
            )}
          </div>
        </details>
        {items.length === 0 && <p>{words.nothingAsked}</p>}
        {items.map(({ item, number }) => (
          <ItemCard key={item.id} item={item} number={number} />
        ))}
        <FocusFromAddress />
        <nav className="theme-page__onward no-print" aria-label={words.onward}>
          <Onward index={index - 1} look="secondary" />
          <Onward index={index + 1} look="primary" />
        </nav>
      </div>
    </div>
  )
}

/** To the theme before or after this one; past the last one is the review. */
function Onward({ index, look }: { index: number; look: 'primary' | 'secondary' }) {
  const { scan, definition } = useScan()
  const theme = definition.themes[index]
  const params = { scanId: scan.id }
  if (theme) {
    return (
      <Link
        to="/gemeente/scan/$scanId/thema/$themeId"
        params={{ ...params, themeId: theme.id }}
        className={buttonLink[look]}
      >
        {look === 'primary' ? words.next(theme.text.nl) : words.previous(theme.text.nl)}
      </Link>
    )
  }
  return look === 'primary' ? (
    <LastStep look={buttonLink.primary} />
  ) : (
    <Link to="/gemeente/scan/$scanId" params={params} className={buttonLink.secondary}>
      {words.toOverview}
    </Link>
  )
}

/** Says that a question came or went because of another answer, and so why the count did; the focus stays where it is. */
function ChangesAnnounced({ items }: { items: readonly Item[] }) {
  const ids = items.map(({ id }) => id).join(' ')
  const [known, setKnown] = useState(ids)
  const [said, setSaid] = useState('')
  if (ids !== known) {
    const before = known.split(' ')
    const added = items.find(({ id }) => !before.includes(id))
    setKnown(ids)
    setSaid(added ? words.appeared(added.text.nl) : words.disappeared)
  }
  return (
    <p className="small changes-said" role="status">
      {said}
    </p>
  )
}

/** A link to a question puts the focus on it, once. */
function FocusFromAddress() {
  const done = useRef(false)
  useEffect(() => {
    const question = document.getElementById(window.location.hash.slice(1))
    if (done.current || !question) return
    done.current = true
    question.scrollIntoView({ block: 'start' })
    question.focus({ preventScroll: true })
  }, [])
  return null
}
