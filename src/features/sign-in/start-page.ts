import type { Member } from '#domain/access/member.ts'

/** Where a member begins. */
export function startPage({ role }: Member): '/eszl' | '/gemeente' {
  return role === 'staff' ? '/eszl' : '/gemeente'
}
