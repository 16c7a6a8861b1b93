import { z } from 'zod'

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
  /** Path of a file of the site. */
  logo: z.string().nullable(),
  subregions: z.array(z.object({ id: z.string(), name: z.string() })),
})

export type Region = z.infer<typeof regionSchema>
