/** Why something failed, in one line of a log, without the address of anybody. */
export const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error))
    .replace(/\S+@\S+/g, '…')
    .replace(/\s+/g, ' ')
