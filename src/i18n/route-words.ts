import type { Route } from '#domain/questionnaire/definition.ts'

/** The two versions of the scan within a sentence: "met de snelle versie". */
export const routeWords: Record<Route, string> = {
  full: 'volledige scan',
  short: 'snelle versie',
}
