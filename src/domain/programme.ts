/** One of the six lines of the regional programme; ESZL gives it its name. */
export type ProgrammeLine = {
  /** 1-6. */
  line: number
  name: string
  /** Whether ESZL said that this is what the line is called. */
  confirmed: boolean
  /** That the next change has to name. */
  version: number
}
