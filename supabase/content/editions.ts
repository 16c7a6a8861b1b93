import * as first from './2026-1/version.ts'
import * as second from './2026-2/version.ts'

/** Every version of the questionnaire that came with the program, the oldest first. */
export const EDITIONS = [first, second] as const
