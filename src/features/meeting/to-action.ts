import type { Compared } from '#domain/comparison/compared.ts'
import { median } from '#domain/comparison/spread.ts'
import type { MeetingDecision } from '#data/decisions.ts'

/** What the page of a joint action begins with. */
type ActionSearch = { ronde: string; besluit: string; gemeenten: string[] }

/** The way from a decision to an action: who is named and scores below the median of the theme is proposed to take part. */
export function actionSearch(
  { id, roundId, themeId }: Pick<MeetingDecision, 'id' | 'roundId' | 'themeId'>,
  compared: readonly Compared[],
): ActionSearch {
  const middle = median(compared.map(({ themes }) => themes[themeId] ?? null))
  const gemeenten = compared.flatMap(({ municipalityCode, themes }) => {
    const score = themes[themeId] ?? null
    const below = score !== null && middle !== null && score < middle
    return municipalityCode !== null && below ? [municipalityCode] : []
  })
  return { ronde: roundId, besluit: id, gemeenten }
}
