import type { Definition, Theme } from '#domain/questionnaire/definition.ts'
import type { ScoreSheet, ThemeScore } from '#domain/questionnaire/score-sheet.ts'
import { PROVISIONAL_BELOW, SHOWN_FROM } from '#domain/questionnaire/scoring.ts'
import { scoresTheme } from '#domain/questionnaire/size.ts'
import { unfinishedThemes } from '#domain/questionnaire/unfinished.ts'
import { formatScore, formatShare } from '#i18n/formats.ts'
import { Badge } from '#ui/layout/card.tsx'
import { messages } from '../fill-in.messages.ts'
import { ItemLinks } from '../answering/item-links.tsx'
import './theme-scores.css'

const words = messages.result

export type ThemeScoresProps = { definition: Definition; sheet: ScoreSheet }

/** Score, range and coverage per theme. What is not known is said, never drawn as nought. */
export function ThemeScores({ definition, sheet }: ThemeScoresProps) {
  const rows = definition.themes.flatMap((theme) => {
    const score = sheet.themes[theme.id]
    return score ? [{ theme, score, asked: scoresTheme(definition, sheet.route, theme.id) }] : []
  })
  const left = unfinishedThemes(definition, sheet).flatMap(({ open }) => open)
  return (
    <section className="stack" aria-labelledby="theme-scores">
      <h2 id="theme-scores">{words.themesTitle}</h2>
      <table className="sheet theme-scores" role="table">
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
          {rows.map(({ theme, ...row }) => (
            <Row key={theme.id} theme={theme} {...row} />
          ))}
        </tbody>
      </table>
      <p className="subtle small">{words.themesHelp}</p>
      {rows.some(({ score }) => score.provisional) && (
        <p className="subtle small">{words.provisionalHelp(formatShare(PROVISIONAL_BELOW))}</p>
      )}
      {left.length > 0 && (
        <details>
          <summary>{words.leftOpen}</summary>
          <ItemLinks items={left} />
        </details>
      )}
      {rows.some(({ score, asked }) => asked && !score.shown) && (
        <p className="subtle small">{words.tooLittleHelp(formatShare(SHOWN_FROM))}</p>
      )}
    </section>
  )
}

type RowProps = { theme: Theme; score: ThemeScore; asked: boolean }

function Row({ theme, score, asked }: RowProps) {
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
          <span className="subtle">{asked ? words.tooLittle : words.notAsked}</span>
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
