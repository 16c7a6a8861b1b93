import { itemsOfRoute, type Definition, type Item, type Theme } from './definition.ts'
import type { ItemScore, ScoreSheet } from './score-sheet.ts'

/** A theme whose score is not definite, and what would make it so. */
export type UnfinishedTheme = {
  theme: Theme
  /** Shown as provisional ("voorlopig"); otherwise too little is answered to show a score. */
  shown: boolean
  /** The questions that count in it and have no answer, numbers too. */
  open: readonly Item[]
}

/** A question that hides until another is answered is not open yet: that other is. */
const OPEN = new Set<ItemScore['status'] | undefined>(['empty', 'unknown'])

/**
 * The themes that are provisional or not shown (dossier e1; `private.provisional_themes` in SQL says the
 * first). Handing in looks at the choice questions only, so leaving numbers open leads here.
 */
export function unfinishedThemes(
  definition: Definition,
  sheet: ScoreSheet,
): readonly UnfinishedTheme[] {
  return definition.themes.flatMap((theme): UnfinishedTheme[] => {
    const score = sheet.themes[theme.id]
    if (!score || score.coverage === null || (score.shown && !score.provisional)) return []
    const open = itemsOfRoute(definition, sheet.route).filter(
      (item) =>
        item.theme === theme.id && item.weight > 0 && OPEN.has(sheet.items[item.id]?.status),
    )
    return [{ theme, shown: score.shown, open }]
  })
}
