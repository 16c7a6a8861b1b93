import { z } from 'zod'
import { slugOf, type Merger } from '#domain/territory/merger.ts'
import { messages } from './municipalities.messages.ts'

/** What is asked of a merger. `into` is the code of a municipality that is there, or empty for a new one. */
export const mergeSchema = z
  .object({
    codes: z.array(z.string()),
    into: z.string(),
    endedOn: z.iso.date(messages.dayMissing),
    code: z.string().trim(),
    name: z.string().trim(),
    shortName: z.string().trim(),
    subregion: z.string(),
    sizeClass: z.enum(['small', 'medium', 'large']),
    rural: z.boolean(),
  })
  .superRefine(({ codes, into, code, name, shortName, subregion }, context) => {
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (into !== '') {
      if (codes.length < 1) wrong('codes', messages.choosePlaces(1))
      if (codes.includes(into)) wrong('into', messages.intoItself)
      return
    }
    if (codes.length < 2) wrong('codes', messages.choosePlaces(2))
    if (!/^GM\d{4}$/.test(code)) wrong('code', messages.codeWrong)
    if (slugOf(name) === '') wrong('name', messages.nameMissing)
    if (!/^\p{Lu}{3}$/u.test(shortName)) wrong('shortName', messages.shortNameWrong)
    if (subregion === '') wrong('subregion', messages.subregionMissing)
  })

export type MergeValues = z.input<typeof mergeSchema>

/** The act that was asked for. */
export function mergerOf(values: z.output<typeof mergeSchema>): Merger {
  const { codes, into, endedOn, code, name, shortName, subregion, sizeClass, rural } = values
  return {
    codes,
    successor: into || code,
    endedOn,
    made: into === '' ? { name, shortName, slug: slugOf(name), subregion, sizeClass, rural } : null,
  }
}
