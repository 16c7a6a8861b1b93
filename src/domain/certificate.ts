/** A whole number that a double holds exactly: 13 hexadecimals. */
const TAKEN = 13
const DIGITS = 12

/**
 * The code of a signature as people say it: twelve digits of its hash. private.certificate_code in
 * certificate.sql does the same.
 */
export function certificateCode(hash: string): string {
  return String(Number(`0x${hash.slice(0, TAKEN)}`) % 10 ** DIGITS).padStart(DIGITS, '0')
}

/** In groups of four, as it is read out; in an address with dashes between them. */
export function groupedCode(code: string, between: ' ' | '-' = ' '): string {
  return code.replace(/(\d{4})(?=\d)/g, `$1${between}`)
}

/** The code that somebody typed, with or without what stands between the groups; null when it is none. */
export function readCertificateCode(typed: string): string | null {
  const digits = typed.replace(/[\s.-]/g, '')
  return /^\d{12}$/.test(digits) ? digits : null
}

/** What everybody who has the code may know of a signature. */
export type Certificate = {
  municipality: string
  round: string
  number: number
  /** ISO dates; null for a scan that was not given back. */
  handedInOn: string
  signedOn: string
  returnedOn: string | null
  /** Whether what is kept is what was signed. */
  unaltered: boolean
}
