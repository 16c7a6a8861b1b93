import { answerTo, type Answers } from '#domain/questionnaire/answers.ts'
import { askedItems, isDone, progress, type Progress } from '#domain/questionnaire/completeness.ts'
import type { Definition, Item, Route, Theme } from '#domain/questionnaire/definition.ts'
import { sizeOf } from '#domain/questionnaire/size.ts'

export type ThemeProgress = Progress & { theme: Theme; minutes: number }

/** Every theme with what is done of it and how long it takes. */
export function themesWithProgress(
  definition: Definition,
  answers: Answers,
  route: Route,
): readonly ThemeProgress[] {
  return definition.themes.map((theme) => ({
    theme,
    minutes: sizeOf(definition, route, theme.id).minutes,
    ...progress(definition, answers, route, theme.id),
  }))
}

/** Where to go on: the first item that is asked and not done; null when nothing is open. */
export function firstOpenItem(definition: Definition, answers: Answers, route: Route): Item | null {
  return (
    askedItems(definition, answers, route).find(
      (item) => !isDone(item, answerTo(answers, item.id)),
    ) ?? null
  )
}

/** What is asked in one theme now, with the number each item has in the whole questionnaire. */
export function askedInTheme(
  definition: Definition,
  answers: Answers,
  route: Route,
  themeId: string,
): readonly { item: Item; number: number }[] {
  return askedItems(definition, answers, route)
    .filter((item) => item.theme === themeId)
    .map((item) => ({ item, number: definition.items.indexOf(item) + 1 }))
}

export type OpenPoints = {
  theme: Theme
  open: readonly Item[]
  unknown: readonly Item[]
  /** Not applicable, with a reason. */
  skipped: readonly Item[]
}

/** Per theme what is still open, unknown or skipped; themes without any are left out. */
export function openPoints(
  definition: Definition,
  answers: Answers,
  route: Route,
): readonly OpenPoints[] {
  const asked = askedItems(definition, answers, route)
  return definition.themes.flatMap((theme) => {
    const items = asked.filter((item) => item.theme === theme.id)
    const open = items.filter((item) => !isDone(item, answerTo(answers, item.id)))
    const unknown = items.filter((item) => answerTo(answers, item.id).status === 'unknown')
    const skipped = items.filter(
      (item) => answerTo(answers, item.id).status === 'notApplicable' && !open.includes(item),
    )
    const any = open.length + unknown.length + skipped.length > 0
    return any ? [{ theme, open, unknown, skipped }] : []
  })
}

/** A share of 0-1 rounded down to whole percents, so that 89.9 % does not read as the 90 % that is needed. */
export function floorShare(share: number): number {
  return Math.floor(share * 100 + 1e-9) / 100
}
