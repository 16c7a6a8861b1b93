import type { Definition, Theme } from '#domain/questionnaire/definition.ts'
import type { ScoreSheet, ThemeScore } from '#domain/questionnaire/score-sheet.ts'
import { formatScore, formatShare } from '#i18n/formats.ts'
import { Badge } from '#ui/layout/card.tsx'
import { messages } from './fill-in.messages.ts'
import './theme-scores.css'

const words = messages.result

export type ThemeScoresProps = { definition: Definition; sheet: ScoreSheet }

/** Score, range and coverage per theme. What is not known is said, never drawn as nought. */
export function ThemeScores({ definition, sheet }: ThemeScoresProps) {
  const rows = definition.themes.flatMap((theme) => {
    const score = sheet.themes[theme.id]
    return score ? [{ theme, score }] : []
  })
  return (
    <section className="stack" aria-labelledby="theme-scores">
      <h2 id="theme-scores">{words.themesTitle}</h2>
      <p className="subtle">{words.themesHelp}</p>
      <table className="theme-scores" role="table">
        <caption className="visually-hidden">{words.tableCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.theme}</th>
            <th scope="col" className="number">
              {words.columns.score}
            </th>
            <th scope="col">{words.columns.range}</th>
            <th scope="col" className="number">
              {words.columns.coverage}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ theme, score }) => (
            <Row key={theme.id} theme={theme} score={score} />
          ))}
        </tbody>
      </table>
      {rows.some(({ score }) => score.provisional) && (
        <p className="subtle small">{words.provisionalHelp}</p>
      )}
      {rows.some(({ score }) => !score.shown) && (
        <p className="subtle small">{words.tooLittleHelp}</p>
      )}
    </section>
  )
}

function Row({ theme, score }: { theme: Theme; score: ThemeScore }) {
  return (
    <tr>
      <th scope="row">{theme.text.nl}</th>
      <td className="number">
        {score.shown && score.score !== null ? (
          <>
            <strong>{formatScore(score.score)}</strong>{' '}
            {score.provisional && <Badge tone="warning">{words.provisional}</Badge>}
          </>
        ) : (
          <span className="subtle">{words.tooLittle}</span>
        )}
      </td>
      <td>
        <Range score={score} />
      </td>
      <td className="number">
        {score.coverage === null ? words.none : formatShare(score.coverage)}
        <span className="theme-scores__word"> {words.answered}</span>
      </td>
    </tr>
  )
}

/** The score as a mark on its range, over the scale of 0 to 100; only for themes that are shown. */
function Range({ score: { shown, score, low, high } }: { score: ThemeScore }) {
  if (!shown || score === null || low === null || high === null) return <span>{words.none}</span>
  return (
    <div className="range">
      <div className="range__track" aria-hidden="true">
        <div
          className="range__band"
          style={{ insetInlineStart: `${low}%`, inlineSize: `${Math.max(high - low, 0.5)}%` }}
        />
        <div className="range__mark" style={{ insetInlineStart: `${score}%` }} />
      </div>
      <span className="small number">{words.range(formatScore(low), formatScore(high))}</span>
    </div>
  )
}
