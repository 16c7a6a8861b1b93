/** Whom to write to: of who runs this installation (docs/operating.md, Go live); empty when nobody is named, nothing is made up. */
export const CONTACT = (import.meta.env['VITE_CONTACT'] as string | undefined)?.trim() ?? ''
