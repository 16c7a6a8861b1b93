/** One of the six lines of the regional programme; staff give it its name. */
export type ProgrammeLine = {
  /** 1-6. */
  line: number
  name: string
  /** Whether the programme office said that this is what the line is called. */
  confirmed: boolean
  /** That the next change has to name. */
  version: number
}
