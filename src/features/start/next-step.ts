import { progress, submitObstacles } from '#domain/questionnaire/completeness.ts'
import type { Definition, Theme } from '#domain/questionnaire/definition.ts'
import type { Scan } from '#domain/scan.ts'

/** The one thing to do next in a scan. */
export type NextStep =
  | { kind: 'begin'; theme: Theme | undefined }
  | { kind: 'continue'; theme: Theme }
  /** Every question has an answer; `ready` when nothing stands in the way of submitting. */
  | { kind: 'review'; ready: boolean }
  /** A colleague handed in and asks for a signature, or, when `mine`, one is waited for. */
  | { kind: 'sign'; mine: boolean }
  | { kind: 'submitted' }

/** Goes on with a theme that was begun before it sends someone to a new one. */
export function nextStep(definition: Definition, scan: Scan, userId?: string): NextStep {
  if (scan.state === 'submitted') return { kind: 'submitted' }
  if (scan.state === 'ready_to_sign')
    return { kind: 'sign', mine: scan.handedIn?.userId === userId }
  const themes = themeProgress(definition, scan)
  const open = themes.filter(({ done, asked }) => done < asked)
  if (themes.every(({ done }) => done === 0)) return { kind: 'begin', theme: open[0]?.theme }
  const next = open.find(({ done }) => done > 0) ?? open[0]
  if (next) return { kind: 'continue', theme: next.theme }
  const obstacles = submitObstacles(definition, scan.answers, scan.route)
  return { kind: 'review', ready: obstacles.length === 0 }
}

/** How far each theme is that asks something on this route. */
export function themeProgress(definition: Definition, scan: Scan) {
  return definition.themes
    .map((theme) => ({ theme, ...progress(definition, scan.answers, scan.route, theme.id) }))
    .filter(({ asked }) => asked > 0)
}
