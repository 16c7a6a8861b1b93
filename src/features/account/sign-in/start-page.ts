import type { Member } from '#domain/access/member.ts'

/** Where a member begins. */
export function startPage({ role }: Member): '/eszl' | '/meekijken' | '/gemeente' {
  if (role === 'viewer') return '/meekijken'
  return role === 'staff' ? '/eszl' : '/gemeente'
}
