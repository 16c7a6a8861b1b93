/** Where staff write beside the report of the region, apart from the themes. */
export const NOTE_PLACES = ['summary', 'municipalities'] as const

/** One version of what staff wrote at one place; the last one counts. */
export type RegionNote = {
  /** One of NOTE_PLACES, or a theme of the questionnaire. */
  place: string
  version: number
  /** Empty when it was taken away. */
  note: string
  writtenBy: string
  /** ISO moment. */
  writtenAt: string
}
