import { z } from 'zod'

export const LANGUAGES = ['nl', 'en', 'de', 'fr'] as const

/** The region that an installation is for, as sentences and mails call it. */
export const regionSchema = z.object({
  names: z.object({ nl: z.string(), en: z.string(), de: z.string(), fr: z.string() }),
  product: z.string(),
  productInFull: z.string(),
  /** The programme office in one word. */
  office: z.string(),
  officeInFull: z.string(),
  /** With its article. */
  officeInFrench: z.string(),
  /** Where questions can be asked. */
  officeEmail: z.string().nullable(),
  /** The name that mails come from. */
  mailSender: z.string(),
  /** Path of a file of the site, or the picture itself. */
  logo: z.string().nullable(),
  /** Of buttons and links, that can be read on the page; null for ours. */
  colour: z.string().nullable().default(null),
  /** In which entrepreneurs can rate. */
  languages: z.array(z.enum(LANGUAGES)).default([...LANGUAGES]),
  subregions: z.array(z.object({ id: z.string(), name: z.string() })),
  /** One more each time that it is kept; a document has none. */
  version: z.number().default(0),
})

export type Region = z.infer<typeof regionSchema>
