import { z } from 'zod'
import type { OpenRow, PlaceRow } from '../../src/features/public-results/open-data.ts'

const text = z.string()
const whole = z.number().int()
const points = whole.min(0).max(100)
const yesNo = z.enum(['ja', 'nee'])
const code = text.regex(/^GM\d{4}$/)
const ofRound = { ronde_id: z.uuid(), ronde: text, afgesloten_op: z.iso.date() }

const place = z.object({
  ...ofRound,
  gemeentecode: code,
  gemeente: text.nullable(),
  reacties: whole.nullable(),
  niet_meegeteld: whole.nullable(),
  indicatief: yesNo.nullable(),
  rapportcijfer: z.number().min(1).max(10).nullable(),
  rapportcijfer_marge: z.number().nullable(),
  rapportcijfer_antwoorden: whole.nullable(),
} satisfies Record<keyof PlaceRow, z.ZodType>)

const figure = z.object({
  ...ofRound,
  gemeentecode: code.nullable(),
  gemeente: text,
  verdeling: text.nullable(),
  groep: text.nullable(),
  onderwerp: text,
  onderwerp_tekst: text,
  antwoorden: whole,
  indicatief: yesNo,
  belangrijk: points,
  belangrijk_marge: z.number(),
  tevreden: points,
  tevreden_marge: z.number(),
  tevreden_pct: points.nullable(),
  tevreden_pct_marge: z.number().nullable(),
} satisfies Record<keyof OpenRow, z.ZodType>)

/** What stands in cijfers.json; also what its JSON Schema is made of. */
export const figuresFile = z.object({
  bron: text,
  demo: z.boolean(),
  licentie: z.url(),
  ronde: z.object({ id: z.uuid(), naam: text, afgesloten: text, vragenlijst: text }),
  drempels: z.object({ minimaal: whole, indicatief_onder: whole }),
  kolommen: z.record(text, text),
  onderwerpen: z.array(z.object({ code: text, onderwerp: text, thema: text })),
  gemeenten: z.array(place),
  cijfers: z.array(figure),
})

/** The JSON Schema of cijfers.json. */
export const figuresSchema = (): string => JSON.stringify(z.toJSONSchema(figuresFile), null, 2)
