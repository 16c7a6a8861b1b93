import { oneLine } from '#domain/one-line.ts'

const name = oneLine().refine((text) => {
  const { length } = [...text]
  return length >= 2 && length <= 120
})

/** The name to put under a document, or null when it cannot be one, as private.clean_name in hand-in.sql has it. */
export const readName = (text: string): string | null => name.safeParse(text).data ?? null
