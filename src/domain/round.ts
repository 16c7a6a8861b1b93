/** The period in which municipalities fill in the scan and entrepreneurs rate. */
export type Round = {
  id: string
  name: string
  questionnaireVersion: string
  state: 'open' | 'closed'
  openedAt: string
  /** ISO date of the announced last day; null when none was announced. */
  closesOn: string | null
  closedAt: string | null
}
