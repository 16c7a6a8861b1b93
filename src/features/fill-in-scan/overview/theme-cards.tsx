import { Link } from '@tanstack/react-router'
import type { Progress } from '#domain/questionnaire/completeness.ts'
import { minutesWords } from '#i18n/size-words.ts'
import { ProgressBar } from '#ui/feedback/feedback.tsx'
import { Badge } from '#ui/layout/card.tsx'
import { List } from '#ui/layout/list.tsx'
import { ThemeTaskOnCard } from '../divide/theme-task.tsx'
import { messages } from '../fill-in.messages.ts'
import { useAnswers, useScan } from '../scan-context.tsx'
import { themesWithProgress } from './scan-progress.ts'
import { ColleaguesOnCard } from '../together/present-colleagues.tsx'
import { usePresent } from '../together/use-present.ts'

const words = messages.overview

/** A card per theme: how far it is, who usually fills it in, how long it takes. */
export function ThemeCards() {
  const { scan, definition, readOnly } = useScan()
  const themes = themesWithProgress(definition, useAnswers(), scan.route)
  const present = usePresent(null)
  return (
    <List as="ol" look="grid">
      {themes.map(({ theme, done, asked, minutes }, index) => (
        <li key={theme.id} className="card card--link theme-card">
          <div className="cluster cluster--spread">
            <span className="disc" aria-hidden="true">
              {index + 1}
            </span>
            <ThemeState done={done} asked={asked} />
          </div>
          <h3>
            <Link
              to="/gemeente/scan/$scanId/thema/$themeId"
              params={{ scanId: scan.id, themeId: theme.id }}
              className="theme-card__link"
            >
              {theme.text.nl}
            </Link>
          </h3>
          <p className="subtle small">
            {words.filledInBy} {theme.filledInBy}
          </p>
          <ThemeTaskOnCard themeId={theme.id} />
          <ColleaguesOnCard people={present.filter(({ themeId }) => themeId === theme.id)} />
          <div className="theme-card__foot">
            <ProgressBar
              name={words.themeProgressName(theme.text.nl)}
              label={
                readOnly
                  ? words.themeProgress(done, asked)
                  : `${words.themeProgress(done, asked)} · ${minutesWords(minutes)}`
              }
              done={done}
              total={asked}
            />
          </div>
        </li>
      ))}
    </List>
  )
}

function ThemeState({ done, asked }: Progress) {
  if (done === asked) return <Badge tone="positive">{words.themeDone}</Badge>
  return done > 0 ? (
    <Badge tone="accent">{words.themeStarted}</Badge>
  ) : (
    <Badge>{words.themeNew}</Badge>
  )
}
