import { readFileSync } from 'node:fs'

const text = (name: string) =>
  readFileSync(new URL(`../migrations/${name}.sql`, import.meta.url), 'utf8')
const from = (sql: string, first: string, end: string) =>
  sql.slice(sql.indexOf(first), sql.includes(end) ? sql.indexOf(end) : undefined)

/**
 * Outcomes and proof as they were first written, line by line and of all actions at once, under names that
 * begin with before_: slow, and what the quick ones are compared with.
 */
export function outcomesBefore(): string {
  const sources = text('20261126080820_proof_sources')
  const outcomes = text('20261126080840_action_outcome')
  return [
    from(sources, 'create function private.working_on', '-- What the questionnaire of every round'),
    text('20261126080830_action_proof'),
    from(outcomes, 'create function private.action_outcomes', 'no end'),
  ]
    .join('\n')
    .replace(/\b(proof_answers|proof_ratings|action_outcomes|working_on)\b/g, 'before_$1')
}
