import type { Definition } from '#domain/questionnaire/definition.ts'
import type { ScoreSheet } from '#domain/questionnaire/score-sheet.ts'
import { formatNumber, formatScore, formatShare } from '#i18n/formats.ts'
import { messages } from './method.messages.ts'
import { MethodTable } from './method-table.tsx'
import type { WorkedTheme } from './worked.ts'

/** A theme with an unknown answer, from the weights of its items to its score and range. */
export function ThemeExample({ theme }: { theme: WorkedTheme }) {
  const words = messages.theme
  const known = theme.items.flatMap(({ weight, score }) =>
    score === null ? [] : [{ weight, points: weight * score }],
  )
  const weight = known.reduce((sum, part) => sum + part.weight, 0)
  const points = known.reduce((sum, part) => sum + part.points, 0)
  const { score, coverage, low, high } = theme.result
  return (
    <>
      <h3>{messages.example}</h3>
      <MethodTable
        title={words.caption(theme.name)}
        columns={words.columns}
        rows={[
          ...theme.items.map((item) => [
            item.text,
            formatNumber(item.weight),
            item.score === null ? words.unknown : formatNumber(item.score),
            item.score === null ? '–' : formatNumber(item.weight * item.score),
          ]),
          [words.sum, formatNumber(weight), '–', formatNumber(points)],
        ]}
      />
      <p>
        {words.worked(
          formatNumber(points),
          formatNumber(weight),
          formatNumber(score ?? 0),
          formatShare(coverage ?? 0),
          formatNumber(low ?? 0),
          formatNumber(high ?? 0),
        )}
      </p>
    </>
  )
}

/** All themes with their weights, and the total that the example leads to. */
export function TotalExample({ definition, sheet }: { definition: Definition; sheet: ScoreSheet }) {
  const words = messages.total
  const shown = definition.themes.flatMap(({ id, weight }) => {
    const theme = sheet.themes[id]
    return theme?.shown && theme.score !== null ? [{ weight, points: weight * theme.score }] : []
  })
  const weight = formatNumber(shown.reduce((sum, part) => sum + part.weight, 0))
  const points = formatNumber(shown.reduce((sum, part) => sum + part.points, 0))
  return (
    <>
      <h3>{messages.example}</h3>
      <MethodTable
        title={words.caption}
        columns={words.columns}
        rows={[
          ...definition.themes.map((theme) => {
            const score = sheet.themes[theme.id]?.score ?? null
            return [
              theme.text.nl,
              formatNumber(theme.weight),
              score === null ? '–' : formatNumber(score),
              score === null ? '–' : formatNumber(theme.weight * score),
            ]
          }),
          [words.sum, weight, '–', points],
        ]}
      />
      {sheet.total !== null && (
        <p>{words.worked(points, weight, formatNumber(sheet.total), formatScore(sheet.total))}</p>
      )}
    </>
  )
}
