import { answerTo, type Answers } from './answers.ts'
import { itemsOfRoute, type Definition, type Item, type Route, type Theme } from './definition.ts'
import { itemScore } from './item-score.ts'
import type { ItemScore, ScoreSheet, ThemeScore } from './score-sheet.ts'
import { visibility } from './show-if.ts'

/** A theme score is shown from this coverage on (dossier e1). */
export const SHOWN_FROM = 0.6
/** Below this coverage a shown score is provisional ("voorlopig"). */
export const PROVISIONAL_BELOW = 0.9
/** A total needs this many shown themes. */
export const THEMES_FOR_A_TOTAL = 6

/**
 * The score of a scan (dossier e1), for live use; `private.score_scan` in supabase/schemas/4-scan/scoring.sql
 * computes the same when a scan is submitted. Nothing is rounded.
 *
 * Visibility looks at all answers, also those outside the route, and goes before unknown and not
 * applicable. A hidden item with a fixed score counts with that score once its condition is known not
 * to hold; until then it is as open as an unanswered item, because unknown is never 0. Any other
 * hidden item leaves the denominator.
 */
export function score(definition: Definition, answers: Answers, route: Route): ScoreSheet {
  const items = Object.fromEntries(
    itemsOfRoute(definition, route).map((item) => [item.id, scoreItem(definition, item, answers)]),
  )
  return sheetOf(definition, route, items)
}

/** The score sheet that follows from the scores of the items of a route (dossier e1). */
export function sheetOf(
  definition: Definition,
  route: Route,
  items: Readonly<Record<string, ItemScore>>,
): ScoreSheet {
  const asked = itemsOfRoute(definition, route)
  const themes = Object.fromEntries(
    definition.themes.map((theme) => [
      theme.id,
      scoreTheme(
        asked.filter((item) => item.theme === theme.id),
        items,
      ),
    ]),
  )
  return {
    version: definition.version,
    route,
    items,
    themes,
    total: total(definition.themes, themes),
  }
}

function scoreItem(definition: Definition, item: Item, answers: Answers): ItemScore {
  const seen = visibility(definition, item, answers)
  if (seen !== 'shown') {
    const fixed = seen === 'hidden' && item.weight > 0 ? item.hiddenScore : undefined
    return { status: 'hidden', score: fixed ?? null }
  }
  const answer = answerTo(answers, item.id)
  return answer.status === 'answered'
    ? { status: 'ok', score: itemScore(item, answer.value) }
    : { status: answer.status, score: null }
}

function scoreTheme(
  items: readonly Item[],
  scores: Readonly<Record<string, ItemScore>>,
): ThemeScore {
  let scored = 0
  let counted = 0
  let applicable = 0
  let notApplicable = 0
  let all = 0
  for (const { id, weight, hiddenScore } of items) {
    const item = scores[id]
    if (!item || weight === 0) continue
    all += weight
    if (item.status === 'notApplicable') notApplicable += weight
    if (item.status === 'notApplicable' || (item.status === 'hidden' && hiddenScore === undefined))
      continue
    applicable += weight
    if (item.score === null) continue
    counted += weight
    scored += weight * item.score
  }
  const coverage = applicable > 0 ? counted / applicable : null
  const shown = coverage !== null && coverage >= SHOWN_FROM
  return {
    score: counted > 0 ? scored / counted : null,
    coverage,
    low: applicable > 0 ? scored / applicable : null,
    high: applicable > 0 ? (scored + 100 * (applicable - counted)) / applicable : null,
    shown,
    provisional: shown && coverage < PROVISIONAL_BELOW,
    notApplicableShare: all > 0 ? notApplicable / all : 0,
  }
}

/** Σ W·S / Σ W over the shown themes; null with fewer than six of them (dossier e1). */
function total(themes: readonly Theme[], scores: Record<string, ThemeScore>): number | null {
  const shown = themes.flatMap(({ id, weight }) => {
    const theme = scores[id]
    return theme?.shown && theme.score !== null ? [{ weight, score: theme.score }] : []
  })
  if (shown.length < THEMES_FOR_A_TOTAL) return null
  return weightedMean(shown)
}

/** Σ weight·score / Σ weight; null when nothing weighs. */
export function weightedMean(parts: readonly { weight: number; score: number }[]): number | null {
  const weight = parts.reduce((sum, part) => sum + part.weight, 0)
  return weight > 0 ? parts.reduce((sum, part) => sum + part.weight * part.score, 0) / weight : null
}
