import type { Role } from '../access/member.ts'
import type { Definition } from '../questionnaire/definition.ts'
import type { RoundSettings } from '../round.ts'
import type { Municipality } from '../territory/municipality.ts'

/** Somebody who is in, or was invited and has not come yet. */
export type RehearsedPerson = {
  email: string
  role: Role
  municipalityCode: string | null
  invited: boolean
}

/** What a rehearsal is played with. */
export type RehearsalInput = {
  definition: Definition
  settings: RoundSettings
  closesOn: string | null
  /** Those that take part. */
  municipalities: readonly Municipality[]
  people: readonly RehearsedPerson[]
  /** On which days before the last one reminders go. */
  reminderDays: readonly number[]
  /** Rounds that are over. */
  earlierRounds: number
  /** Responses in the round before, by code. */
  before: ReadonlyMap<string, number>
  /** Another seed is another round. */
  seed: number
}
