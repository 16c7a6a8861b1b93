import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Definition, Theme } from '#domain/questionnaire/definition.ts'
import type { Scan } from '#domain/scan.ts'
import { ProgressBar } from '#ui/feedback/feedback.tsx'
import { Badge, Card } from '#ui/layout/card.tsx'
import { themeProgress } from './next-step.ts'
import { messages } from './official-start.messages.ts'

export type ThemesProps = { definition: Definition; scan: Scan }

/** How far each theme is, and who usually fills it in. */
export function Themes({ definition, scan }: ThemesProps) {
  return (
    <ThemeList
      title={messages.themesTitle}
      text={messages.themesText}
      more={
        scan.state !== 'ready_to_sign' && (
          <Link to="/gemeente/scan/$scanId/verdelen" params={{ scanId: scan.id }}>
            {messages.divide}
          </Link>
        )
      }
    >
      {themeProgress(definition, scan).map(({ theme, done, asked }) => (
        <ThemeRow key={theme.id} theme={theme} scan={scan} below={theme.filledInBy}>
          {done === asked ? (
            <span className="themes__end">
              <Badge tone="positive">{messages.themeDone}</Badge>
            </span>
          ) : (
            <ProgressBar
              label={messages.progressOf(done, asked)}
              name={messages.progressName(theme.text.nl)}
              done={done}
              total={asked}
            />
          )}
        </ThemeRow>
      ))}
    </ThemeList>
  )
}

function ThemeList({
  title,
  text,
  more,
  children,
}: {
  title: string
  text: string
  more?: ReactNode
  children: ReactNode
}) {
  return (
    <section className="stack" aria-labelledby="themes">
      <div className="stack stack--small">
        <h2 id="themes">{title}</h2>
        <p className="subtle">{text}</p>
        {more}
      </div>
      <Card>
        <ul className="themes">{children}</ul>
      </Card>
    </section>
  )
}

type ThemeRowProps = { theme: Theme; scan: Scan; below?: string; children: ReactNode }

function ThemeRow({ theme, scan, below, children }: ThemeRowProps) {
  return (
    <li>
      <div>
        <Link
          to="/gemeente/scan/$scanId/thema/$themeId"
          params={{ scanId: scan.id, themeId: theme.id }}
        >
          {theme.text.nl}
        </Link>
        {below && <p className="small subtle">{below}</p>}
      </div>
      {children}
    </li>
  )
}
