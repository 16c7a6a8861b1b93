import { our } from '#i18n/our-region.ts'
import type { PublishedTable } from '#domain/comparison/published.ts'
import { ENOUGH_FOR_A_MEDIAN } from '#domain/comparison/thresholds.ts'
import type { PublicRound } from '#domain/rating/public-result.ts'
import { toCsv } from '#ui/take-away/csv.ts'
import { LICENCE, source } from './open-data.ts'
import { openData } from './open-data.messages.ts'
import { SCORE_COLUMN_MEANINGS } from './scores.messages.ts'

type Column = keyof typeof SCORE_COLUMN_MEANINGS
type ScoreRow = Record<Column, string | number | null>

const SCORE_COLUMNS = Object.keys(SCORE_COLUMN_MEANINGS) as Column[]

/** Everything on the page as rows: per questionnaire the region, then the named municipalities. */
function scoreRows(round: PublicRound, tables: readonly PublishedTable[]): ScoreRow[] {
  return tables.flatMap(({ route, themes, places }) => {
    const about = (theme: PublishedTable['themes'][number]['theme']) => ({
      ronde: round.name,
      vragenlijst: route === 'full' ? 'volledig' : 'kort',
      thema: theme.id,
      thema_tekst: theme.text.nl,
    })
    const region = themes.flatMap(({ theme, spread }) =>
      spread
        ? [
            {
              ...about(theme),
              gemeentecode: null,
              gemeente: our.names.nl,
              score: spread.median,
              voorlopig: null,
              kwart_onder: spread.lowerQuartile,
              kwart_boven: spread.upperQuartile,
              gemeenten: spread.n,
            },
          ]
        : [],
    )
    const named = places.flatMap(({ municipality, scores }) =>
      themes.flatMap(({ theme }) => {
        const found = scores.get(theme.id)
        if (!found) return []
        return [
          {
            ...about(theme),
            gemeentecode: municipality.code,
            gemeente: municipality.name,
            score: found.score,
            voorlopig: found.provisional ? 'ja' : 'nee',
            kwart_onder: null,
            kwart_boven: null,
            gemeenten: null,
          },
        ]
      }),
    )
    return [...region, ...named]
  })
}

/** The rows for a spreadsheet. */
export function scoresCsv(round: PublicRound, tables: readonly PublishedTable[]): string {
  const rows = scoreRows(round, tables).map((row) =>
    SCORE_COLUMNS.map((column) => row[column] ?? ''),
  )
  return toCsv({ columns: SCORE_COLUMNS, rows, remarks: [] }, [])
}

/** The same rows with licence and codebook, for programs. */
export function scoresJson(
  round: PublicRound,
  tables: readonly PublishedTable[],
  demo: boolean,
): string {
  const { name, closedAt, questionnaireVersion } = round
  return JSON.stringify(
    {
      bron: source(),
      demo,
      licentie: LICENCE,
      ronde: { naam: name, afgesloten: closedAt, vragenlijst: questionnaireVersion },
      drempels: { minimaal_gemeenten: ENOUGH_FOR_A_MEDIAN },
      kolommen: SCORE_COLUMN_MEANINGS,
      scores: scoreRows(round, tables),
    },
    null,
    2,
  )
}

/** What the columns mean. */
export function scoresCodebook(): string {
  const rows = [
    ...SCORE_COLUMNS.map((column) => [column, SCORE_COLUMN_MEANINGS[column]]),
    ['licentie', LICENCE],
  ]
  return toCsv({ columns: openData.codebookColumns, rows, remarks: [] }, [])
}
