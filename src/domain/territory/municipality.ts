import { z } from 'zod'

/** Countries that a municipality can lie beside. */
export const COUNTRIES = ['BE', 'DE'] as const

/** What a municipality has that not every one has. */
export const FEATURES = ['harbour', 'business_park'] as const

export const municipalitySchema = z.object({
  /** CBS code, GM0000. */
  code: z.string().regex(/^GM\d{4}$/),
  name: z.string(),
  /** Three letters, for tiles. */
  shortName: z.string(),
  slug: z.string(),
  subregion: z.string(),
  sizeClass: z.enum(['small', 'medium', 'large']),
  inhabitants: z.number(),
  rural: z.boolean(),
  borders: z.array(z.enum(COUNTRIES)),
  features: z.array(z.enum(FEATURES)),
  tileRow: z.number(),
  tileColumn: z.number(),
  /** Today. Who could take part in a round of the past stands in `rounds`. */
  takesPart: z.boolean(),
  /** Day on which it became part of its successor, and the code of that one. */
  endedOn: z.string().nullish(),
  successor: z.string().nullish(),
  /** The rounds in which it could take part. */
  rounds: z.array(z.string()).optional(),
})

export type Municipality = z.infer<typeof municipalitySchema>

/** Two municipalities that share a border, in both directions. */
export type Neighbour = { municipalityCode: string; neighbourCode: string; borderKm: number }
