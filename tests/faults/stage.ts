import { randomUUID } from 'node:crypto'
import { token } from '../../supabase/tests/database.ts'
import { KillableBackend } from './killable-backend.ts'
import { DEFINITION } from '../content.ts'

/** One scan on a backend of its own, and the colleagues who fill it in. */
export type Stage = {
  backend: KillableBackend
  scanId: string
  people: readonly { id: string; name: string; token: string }[]
  /** Forgets all answers, so that the next run begins with an empty scan. */
  reset(): Promise<void>
}

const MUNICIPALITY = 'GM1883'
const NAMES = ['Anna', 'Bart', 'Carla', 'Daan', 'Els']

/** Starts a backend with one open round; the caller stops it. */
export async function setStage(): Promise<Stage> {
  const backend = new KillableBackend()
  await backend.start()
  const people = NAMES.map((name) => {
    const person = { id: randomUUID(), email: `${name.toLowerCase()}@sittard.example` }
    return { ...person, name, token: token(person, backend.keys.jwtSecret, 24 * 3600) }
  })
  for (const { id, email } of people)
    await backend.sql(`
      insert into auth.users (id, email, email_confirmed_at) values ('${id}', '${email}', now());
      insert into public.member (user_id, email, role, municipality_code)
      values ('${id}', '${email}', 'colleague', '${MUNICIPALITY}')`)
  const [scan] = await backend.sql<{ id: string }>(`
    with opened as (
      insert into public.round (name, questionnaire_version)
      values ('Najaar 2026', '${DEFINITION.version}') returning id
    ), joined as (
      insert into public.round_participant (round_id, municipality_code, state)
      select id, '${MUNICIPALITY}', 'takes_part' from opened
    )
    insert into public.scan (round_id, municipality_code)
    select id, '${MUNICIPALITY}' from opened returning id`)
  if (!scan) throw new Error('no scan')
  return {
    backend,
    scanId: scan.id,
    people,
    reset: async () => {
      await backend.sql(`
        set session_replication_role = replica;
        delete from public.internal_note;
        delete from public.answer_history;
        delete from public.answer;
        update public.scan set state = 'not_started';
        set session_replication_role = origin`)
    },
  }
}
