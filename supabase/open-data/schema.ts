import { z } from 'zod'
import type { OpenAction } from '../../src/features/public-results/open-actions.ts'
import type { OpenRow, PlaceRow } from '../../src/features/public-results/open-data.ts'
import { words } from '../../src/features/public-results/results.messages.ts'

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

const month = text.regex(/^\d{4}-\d{2}$/)

const action = z.object({
  ...ofRound,
  gemeentecode: code,
  gemeente: text,
  thema: text.nullable(),
  onderwerp: text.nullable(),
  onderwerp_tekst: text.nullable(),
  actie: text,
  toelichting: text,
  stand: z.enum(words.nl.statuses),
  klaar_in: month.nullable(),
  klaar_sinds: month.nullable(),
  samen_met: text.nullable(),
} satisfies Record<keyof OpenAction, z.ZodType>)

/** What every file for programs begins with. */
const head = {
  bron: text,
  demo: z.boolean(),
  licentie: z.url(),
  ronde: z.object({ id: z.uuid(), naam: text, afgesloten: text, vragenlijst: text }),
  kolommen: z.record(text, text),
}

/** What stands in cijfers.json; also what its JSON Schema is made of. */
export const figuresFile = z.object({
  ...head,
  drempels: z.object({ minimaal: whole, indicatief_onder: whole }),
  onderwerpen: z.array(z.object({ code: text, onderwerp: text, thema: text })),
  gemeenten: z.array(place),
  cijfers: z.array(figure),
})

/** What stands in acties.json. */
export const actionsFile = z.object({ ...head, acties: z.array(action) })

/** The schemas that files name (open-files.ts), by the name they have themselves. */
export const FILE_SCHEMAS: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ['cijfers.schema.json', figuresFile],
  ['acties.schema.json', actionsFile],
])
