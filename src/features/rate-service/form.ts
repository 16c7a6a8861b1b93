import { dress } from '#domain/colour.ts'
import { LANGUAGES, type Language } from './languages.ts'

export type Text = Record<Language, string>
type Option<Value> = { value: Value; text: Text }
type Question = 'municipality' | 'role' | 'importance' | 'satisfaction' | 'mark' | 'comment'
export type Background = 'contact' | 'sector' | 'size'

export type Place = {
  code: string
  name: string
  shortName: string
  slug: string
  row: number
  column: number
}

/** What is asked, and where one can be: data of the installation (supabase/schemas/5-ratings/rating-form.sql). */
export type Form = {
  items: readonly Text[]
  texts: Record<Question | Background, Text>
  scales: Record<'importance' | 'satisfaction', readonly Option<number>[]> &
    Record<Background, readonly Option<string>[]>
  /** The programme office, with its article for French. */
  office: { plain: string; french: string }
  places: readonly Place[]
  /** Of addresses of municipalities that are no more: the code of what they are part of now. */
  former?: Readonly<Record<string, string>>
  /** Of buttons and links, where that is not ours. */
  colour?: string
  /** In which one can rate, where that is not all. */
  languages?: readonly Language[]
}

/** A form with the mark by which the server knows it. */
export type MarkedForm = { mark: string; form: Form }

/** The form in use; there is one before anything is drawn. */
export let form: Form

/** From here on this is what is asked. */
export function takeForm(next: Form): void {
  form = next
  if (typeof document !== 'undefined')
    dress(document.documentElement.style, '--accent', next.colour ?? null)
}

/** The languages in which one can rate, and the one to go on in. */
export const languagesOf = ({ languages = LANGUAGES }: Form): readonly Language[] => languages
export const askedIn = (language: Language): Language =>
  languagesOf(form).includes(language) ? language : 'nl'

/** What the programme office is called in a sentence. */
export const office = (language: Language) => form.office[language === 'fr' ? 'french' : 'plain']

/** The municipality by its code, or by the last part of its address, also of one that is part of it now. */
export function placeBy(key: 'code' | 'slug', value: string | null): Place | undefined {
  const wanted = key === 'slug' ? (value?.toLowerCase() ?? null) : value
  const code = key === 'slug' && wanted !== null ? form.former?.[wanted] : undefined
  return form.places.find((place) =>
    code === undefined ? place[key] === wanted : place.code === code,
  )
}
