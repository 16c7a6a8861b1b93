import questionnaire from '#content/2026-1/questionnaire.json' with { type: 'json' }
import type { World } from './world.ts'

/** A sheet on the short route on which everything has this score. */
function sheet(score: number): object {
  const core = questionnaire.items.filter(({ core }) => core)
  const of = (ids: string[], value: object) => Object.fromEntries(ids.map((id) => [id, value]))
  return {
    version: '2026-1',
    route: 'short',
    items: of(
      core.map(({ id }) => id),
      { status: 'ok', score },
    ),
    themes: of(
      questionnaire.themes.map(({ id }) => id),
      { score, coverage: 1, shown: true, provisional: false },
    ),
    total: score,
  }
}

/** As if a municipality had handed in and had it signed, with this score for everything. */
export async function handedIn({ db, roundId }: World, code: string, score: number): Promise<void> {
  await db.sql(`with handed_in as (
      update public.scan set route = 'short', state = 'submitted', submitted_at = now(), handed_in_at = now(),
        handed_in_by = gen_random_uuid(), handed_in_name = 'Ben', handed_in_hash = '-'
      where round_id = '${roundId}' and municipality_code = '${code}'
      returning id
    ), signed as (
      insert into public.submission (scan_id, number, questionnaire_version, route, answers, hash,
        handed_in_by, handed_in_name, handed_in_at, signed_by, signed_name, signature_version)
      select id, 1, '2026-1', 'short', '{}', repeat('0', 64), gen_random_uuid(), 'Ben', now(), gen_random_uuid(), 'Sem', 1
      from handed_in
      returning id
    )
    insert into public.submission_sheet select id, '${JSON.stringify(sheet(score))}' from signed`)
}

/** As if this municipality had scored otherwise. */
export async function scoredInstead(world: World, code: string, score: number): Promise<void> {
  await world.db.sql(`set session_replication_role = replica;
    update public.submission_sheet set sheet = '${JSON.stringify(sheet(score))}'
    where submission_id in (
      select submission.id from public.submission join public.scan on scan.id = scan_id
      where round_id = '${world.roundId}' and municipality_code = '${code}');
    set session_replication_role = origin`)
}

/** As if the coordinator had said so; 'none' takes it back. */
export async function named(world: World, code: string, stage: string): Promise<void> {
  await world.db.sql(`delete from public.naming_consent
    where round_id = '${world.roundId}' and municipality_code = '${code}'`)
  if (stage !== 'none')
    await world.db
      .sql(`insert into public.naming_consent (round_id, municipality_code, stage, given_by)
      values ('${world.roundId}', '${code}', '${stage}', gen_random_uuid())`)
}
