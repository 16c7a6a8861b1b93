import { DEMO_PEOPLE } from '../../supabase/demo/people.ts'

/** What there is of the demo, to be counted past every lock. */
export const COUNTED = `select (select count(*)::int from public.member) as people,
  (select count(*)::int from auth.users) as accounts, (select count(*)::int from public.round) as rounds,
  (select count(*)::int from public.scan) as scans, (select demo from private.installation) as demo`

/** All of it, once. */
export const WHOLE = {
  ...{ people: DEMO_PEOPLE.length, accounts: DEMO_PEOPLE.length, rounds: 5, scans: 64, demo: true },
}
