import { z } from 'zod'
import { municipalitySchema } from './municipality.ts'
import { isReadable } from '../colour.ts'
import { oneLine } from '../one-line.ts'
import { LANGUAGES, regionSchema } from './region.ts'

const word = oneLine().min(1).max(120)
const name = oneLine().min(1).max(60)

/** A path of a file of the site, or a picture written out: small, for it travels with the region. */
export const logoSchema = z
  .string()
  .max(80_000)
  .regex(/^(\/.*|data:image\/(png|jpeg|webp|svg\+xml);base64,[A-Za-z0-9+/]+={0,2})$/)

/** What a region is called, and how it looks. */
export const regionWordsSchema = regionSchema.omit({ subregions: true, version: true }).extend({
  names: z.object({ nl: name, en: name, de: name, fr: name }),
  ...{ product: word, productInFull: word, office: word, officeInFull: word },
  ...{ officeInFrench: word, mailSender: word },
  officeEmail: z.email().nullable(),
  logo: logoSchema.nullable().default(null),
  colour: z.string().refine(isReadable).nullable().default(null),
  languages: regionSchema.shape.languages
    .refine((languages) => languages.includes('nl'))
    .default([...LANGUAGES]),
})
export type RegionWords = z.output<typeof regionWordsSchema>

const placeSchema = municipalitySchema
  .omit({ takesPart: true, endedOn: true, successor: true, rounds: true })
  .extend({
    name: word,
    shortName: word,
    slug: z.string().regex(/^[a-z][a-z-]*$/),
    inhabitants: z.int().min(1),
    tileRow: z.int().min(0).max(200),
    tileColumn: z.int().min(0).max(200),
  })

/** Where a region is: its parts, its municipalities on their tiles, and who lies beside whom. */
const placesSchema = z.object({
  subregions: z.array(z.object({ id: z.string().regex(/^[a-z][a-z-]*$/), name: word })).min(1),
  municipalities: z.array(placeSchema).min(1),
  neighbours: z.array(z.object({ a: z.string(), b: z.string(), borderKm: z.number().positive() })),
})
export type RegionPlaces = z.output<typeof placesSchema>

/** What does not fit together in a file, and what stands there. */
export type RegionFault = { fault: 'twice' | 'unknown' | 'itself'; said: string }

/** A whole region as a file, of which supabase/content/region.json is one. */
export const regionFileSchema = regionWordsSchema
  .extend(placesSchema.shape)
  .superRefine(({ subregions, municipalities, neighbours }, context) => {
    const wrong = (path: (string | number)[], message: string, params: RegionFault) =>
      context.addIssue({ code: 'custom', path, message, params })
    const twice = (list: string, keys: readonly string[], what: string) =>
      keys.forEach((key, index) => {
        if (keys.indexOf(key) < index)
          wrong([list, index], `${what} ${key} is there twice`, { fault: 'twice', said: key })
      })
    twice(
      'subregions',
      subregions.map(({ id }) => id),
      'id',
    )
    twice(
      'subregions',
      subregions.map(({ name }) => name),
      'name',
    )
    for (const key of ['code', 'name', 'shortName', 'slug'] as const)
      twice(
        'municipalities',
        municipalities.map((one) => one[key]),
        key,
      )
    twice(
      'municipalities',
      municipalities.map(({ tileRow, tileColumn }) => `${tileRow}, ${tileColumn}`),
      'tile',
    )
    municipalities.forEach(({ subregion }, index) => {
      if (!subregions.some(({ id }) => id === subregion))
        wrong(['municipalities', index, 'subregion'], `no subregion ${subregion}`, {
          ...{ fault: 'unknown', said: subregion },
        })
    })
    const known = new Set(municipalities.map(({ code }) => code))
    twice(
      'neighbours',
      neighbours.map(({ a, b }) => [a, b].sort().join(' and ')),
      'border',
    )
    neighbours.forEach(({ a, b }, index) => {
      for (const code of [a, b])
        if (!known.has(code))
          wrong(['neighbours', index], `no municipality ${code}`, {
            ...{ fault: 'unknown', said: code },
          })
      if (a === b) wrong(['neighbours', index], `${a} beside itself`, { fault: 'itself', said: a })
    })
  })
export type RegionFile = z.output<typeof regionFileSchema>
