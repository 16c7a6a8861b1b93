import { ACTIONS } from './actions.ts'
import type { Scene } from './at.ts'
import { CONTENT } from './content.ts'
import { MAILS } from './mails.ts'
import { PEOPLE } from './people.ts'
import { RATINGS } from './ratings.ts'
import { ROUNDS } from './rounds.ts'
import { SCAN } from './scan.ts'

/** Of every function what has to be there for it to be done, and what is sent. */
export const SCENES: Record<string, Scene> = {
  ...PEOPLE,
  ...MAILS,
  ...CONTENT,
  ...SCAN,
  ...ROUNDS,
  ...RATINGS,
  ...ACTIONS,
}
