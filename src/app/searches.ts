import { z } from 'zod'
import { ACTION_STATUSES } from '#domain/action.ts'
import { ACTS } from '#domain/audit.ts'
import { isDay } from '#domain/day.ts'
import { SPLITS } from '#domain/rating/public-result.ts'
import { BOARD_ORDERS } from '#domain/round-board.ts'
import { SCAN_STATES } from '#domain/scan.ts'

/** The filters that stand in addresses; what does not fit is left out. */
const word = z.string().optional().catch(undefined)
const yes = z.boolean().optional().catch(undefined)
const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.enum(words).optional().catch(undefined)

/** Only addresses of our own, so that a link cannot lead elsewhere after signing in. */
const ownAddress = z.string().regex(/^\/(?![/\\])/)

/** In the link of the mail; a plus sign reads as a space there. */
const emailAddress = z
  .string()
  .transform((text) => text.replaceAll(' ', '+'))
  .pipe(z.email())

/** Two versions of the questionnaire side by side. */
export const versions = z.object({ van: word, naar: word })

export const signIn = z.object({
  naar: ownAddress.optional().catch(undefined),
  /** A code is on its way to this address. */
  adres: emailAddress.optional().catch(undefined),
  /** Who comes from another mail asks a code for this one. */
  voor: emailAddress.optional().catch(undefined),
  /** What a sign-in service of an organisation gives on the way back, or why it gives nothing. */
  code: word,
  error: word,
  error_code: word,
  error_description: word,
})

/** Twelve digits without anything between them read as a number. */
export const certificate = z.object({
  code: z
    .union([z.string(), z.number().transform(String)])
    .optional()
    .catch(undefined),
})

/** Entrepreneurs come from the rating page in their language. */
export const withFrench = z.object({ taal: oneOf(['nl', 'en', 'de', 'fr']) })
export const inLanguage = z.object({ taal: oneOf(['nl', 'en', 'de']) })
export const poster = withFrench.extend({ formaat: oneOf(['a4', 'a6']) })

/** Which round a page shows; src/ui/form/round-choice.tsx reads it. */
export const ofRound = z.object({ ronde: word })
export const results = ofRound.extend(inLanguage.shape)
export const municipalityResults = results.extend({ verdeling: oneOf(SPLITS) })
export const ofMunicipality = ofRound.extend({ gemeente: word })
export const remarks = ofMunicipality.extend({ stand: oneOf(['waiting', 'released', 'hidden']) })

export const discussions = ofMunicipality.extend({
  stand: oneOf(['open', 'wacht', 'afgehandeld']),
})
export const contradictions = ofMunicipality.extend({ regel: word })
export const roundBoard = ofRound.extend({
  stand: oneOf(SCAN_STATES),
  deelregio: word,
  zoek: word,
  volgorde: oneOf(BOARD_ORDERS),
  vast: yes,
})

export const round = z.object({
  stand: oneOf(SCAN_STATES),
  deelregio: word,
  zoek: word,
  volgorde: oneOf(['voortgang', 'wijziging', 'reacties']),
})
export const paper = z.object({ versie: oneOf(['volledig', 'snel']) })

/** Ids of measures with commas between them, so that what is tried out can be sent to a colleague. */
const tickedMeasures = z
  .string()
  .regex(/^[a-z0-9,-]{1,2000}$/)
  .optional()
  .catch(undefined)
export const whatIf = z.object({ stel: tickedMeasures })
export const anyQuickWins = ofMunicipality.extend({ stel: tickedMeasures })

export const board = z.object({ van: z.literal('mij').optional().catch(undefined) })
export const newAction = ofRound.extend({ maatregel: word })
export const regionActions = z.object({
  gemeente: word,
  stand: oneOf(ACTION_STATUSES),
  telaat: yes,
  maatregel: word,
})
export const jointAction = newAction.extend({
  gemeenten: z.array(z.string()).optional().catch(undefined),
  /** A decision of a meeting. */
  besluit: word,
})

export const ownProof = z.object({ actie: word })
export const anyProof = ownProof.extend({ gemeente: word })
export const whatWorked = z.object({ thema: word, zoek: word })

export const meeting = ofRound.extend({
  thema: word,
  stap: oneOf(['spreiding', 'namen', 'quick-wins']),
})

export const twoMunicipalities = ofMunicipality.extend({ met: word })

export const catalogue = z.object({
  thema: word,
  stand: z.literal('vervallen').optional().catch(undefined),
  buiten: yes,
  waarschuwing: yes,
})
const day = z.string().refine(isDay).optional().catch(undefined)
export const log = z.object({
  wie: z.string().max(254).optional().catch(undefined),
  gemeente: word,
  handeling: oneOf(ACTS),
  van: day,
  tot: day,
  voor: z.number().int().positive().optional().catch(undefined),
  aantal: z
    .union([z.literal(500), z.literal(1000)])
    .optional()
    .catch(undefined),
})
export const people = z.object({ gemeente: word, zoek: word })
export const words = z.object({ versie: word, deel: word })
