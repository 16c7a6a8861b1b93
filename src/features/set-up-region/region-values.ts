import { z } from 'zod'
import { isReadable } from '#domain/colour.ts'
import { logoSchema } from '#domain/territory/region-file.ts'
import { LANGUAGES, type Region } from '#domain/territory/region.ts'
import type { FormOver } from '#parts/use-form-over.ts'
import { messages } from './set-up-region.messages.ts'

const word = z.string().trim().min(1, messages.missing).max(120, messages.missing)
const name = z.string().trim().min(1, messages.missing).max(60, messages.nameTooLong)

/** What a region is called and how it looks, as it is typed and as it is kept. */
export const regionValuesSchema = z.object({
  names: z.object({ nl: name, en: name, de: name, fr: name }),
  ...{ office: word, officeInFull: word, officeInFrench: word },
  officeEmail: z
    .union([z.literal(''), z.email(messages.emailWrong)])
    .transform((address) => address || null),
  ...{ product: word, productInFull: word, mailSender: word },
  logo: logoSchema.nullable(),
  colour: z
    .string()
    .transform((typed) => typed.trim().toLowerCase() || null)
    .refine((colour) => colour === null || isReadable(colour), messages.colourWrong),
  languages: z.array(z.enum(LANGUAGES)),
})

export type RegionTyped = z.input<typeof regionValuesSchema>
export type RegionForm = FormOver<RegionTyped, z.output<typeof regionValuesSchema>>

/** What the form begins with. */
export const typedRegion = ({
  subregions: _,
  version: _version,
  officeEmail,
  colour,
  ...region
}: Omit<Region, 'version'> & Partial<Region>): RegionTyped => ({
  ...{ ...region, officeEmail: officeEmail ?? '', colour: colour ?? '' },
})
