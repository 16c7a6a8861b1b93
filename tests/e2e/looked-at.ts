import { test, type Page } from '@playwright/test'
import { z } from 'zod'

/** What a note of a sweep is called among the annotations of its test. */
export const LOOKED_AT = 'looked at'

/** One page that was looked at in one way. */
export const looked = z.object({
  route: z.string(),
  way: z.string(),
  problems: z.number(),
  browser: z.string(),
})

/** Tells `npm run accessibility` (accessibility-run.ts) that a page was looked at, and how many problems it had. */
export function noteLook(page: Page, route: string, way: string, problems: number): void {
  const browser = page.context().browser()
  const note: z.infer<typeof looked> = {
    route,
    way,
    problems,
    browser: `${browser?.browserType().name()} ${browser?.version()}`,
  }
  test.info().annotations.push({ type: LOOKED_AT, description: JSON.stringify(note) })
}
