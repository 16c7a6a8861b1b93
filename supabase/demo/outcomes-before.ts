import { readFileSync } from 'node:fs'

/**
 * Outcomes and proof as they were first written, line by line and of all actions at once, under names that
 * begin with before_: slow, and what the quick ones are compared with.
 */
export const OUTCOMES_BEFORE = readFileSync(new URL('outcomes-before.sql', import.meta.url), 'utf8')
