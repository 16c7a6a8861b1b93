/** What a member may do. Coordinator and colleague belong to a municipality, staff to the region. */
export type Role = 'staff' | 'coordinator' | 'colleague'

export type Member = {
  userId: string
  email: string
  role: Role
  /** Null for staff only. */
  municipalityCode: string | null
}
