import type { Route } from '#domain/questionnaire/definition.ts'

/** The version of the scan in an address. */
export const ROUTE_WORDS = { volledig: 'full', snel: 'short' } as const satisfies Record<
  string,
  Route
>
