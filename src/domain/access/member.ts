/**
 * What a member may do. Coordinator and colleague belong to a municipality, staff to the region. A viewer
 * (board, kernteam MKB) only looks along.
 */
export type Role = 'staff' | 'viewer' | 'coordinator' | 'colleague'

export type Member = {
  userId: string
  email: string
  role: Role
  /** Null for staff and viewers. */
  municipalityCode: string | null
}
