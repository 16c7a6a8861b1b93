import { logoSchema } from '#domain/territory/region-file.ts'

/** Kinds of pictures that a logo can be. */
export const LOGO_KINDS = ['image/svg+xml', 'image/png', 'image/jpeg', 'image/webp']

/** A picture written out, to be kept with the region; null when it is another kind of file, or too large. */
export async function readLogo(file: Blob): Promise<string | null> {
  if (!LOGO_KINDS.includes(file.type)) return null
  const bytes = new Uint8Array(await file.arrayBuffer())
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  const written = `data:${file.type};base64,${btoa(letters)}`
  return logoSchema.safeParse(written).success ? written : null
}
