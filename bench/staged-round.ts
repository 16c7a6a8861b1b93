import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import { DEFINITION } from '#tests/content.ts'
import { releaseDue } from '../supabase/release/release-due.ts'
import { randomScans } from '../supabase/tests/random-answers.ts'

/** Ratings of a municipality: enough to be published. */
const RATINGS = 24

/** What the addresses of pages name. */
export type Staged = { round: string; draft: string; action: string }

/**
 * A round of so many municipalities, answered at random, each with a coordinator who has a mail, ratings that are
 * released, a remark that waits, something said with the office and an action; a draft of a round with as many; and
 * nothing else open.
 */
export async function stageRound(sql: postgres.Sql, size: number): Promise<Staged> {
  const [round, draft] = [randomUUID(), randomUUID()]
  await sql.unsafe(`
    update public.round set state = 'closed', closed_at = now() where state = 'open';
    insert into public.municipality
      (code, name, short_name, slug, subregion, size_class, inhabitants, rural, tile_row, tile_column)
    select 'GM' || 5000 + n, 'Plaats ' || n, 'P' || n, 'plaats-' || translate(n::text, '0123456789', 'abcdefghij'),
      (select min(id) from public.subregion), 'small', 10000, true, 100 + n / 20, n % 20
    from generate_series(1, ${size} - (select count(*)::int from public.municipality)) as n;
    insert into public.round (id, name, questionnaire_version, closes_on)
    values ('${round}', 'Ronde van ${size}', '2026-1', private.today() + 30);
    insert into public.round (id, name, questionnaire_version, state, opened_at, starts_on, closes_on)
    values ('${draft}', 'Concept van ${size}', '2026-1', 'draft', null, private.today() + 40, private.today() + 80);
    insert into public.round_participant
    select id, code, 'takes_part'
    from unnest(array['${round}', '${draft}']::uuid[]) as id,
      (select code from public.municipality order by code limit ${size}) as place;
    insert into public.invitation (email, role, municipality_code)
    select 'coordinator@' || lower(code) || '.example', 'coordinator', code from public.municipality on conflict do nothing;
    insert into public.scan (round_id, municipality_code, state)
    select round_id, municipality_code, 'in_progress' from public.round_participant where round_id = '${round}'`)
  const scans = await sql<{ id: string }[]>`select id from public.scan where round_id = ${round}`
  for (const [index, { answers }] of randomScans(DEFINITION, size, size).entries())
    await sql`insert into public.answer (scan_id, item_id, status, value, reason, version)
      select ${scans[index]?.id ?? ''}, key, value ->> 'status', value -> 'value', coalesce(value ->> 'reason', ''), 1
      from jsonb_each(${sql.json(answers)})`
  // Half of them signed, so that there is something to compare.
  await sql.unsafe(`
    with handed_in as (
      update public.scan set state = 'submitted', submitted_at = now(), handed_in_at = now(),
        handed_in_by = gen_random_uuid(), handed_in_name = 'Iris Jansen', handed_in_hash = '-'
      where round_id = '${round}' and municipality_code in (
        select municipality_code from public.scan where round_id = '${round}' order by 1 limit ${size} / 2
      )
      returning id, route
    ), signed as (
      insert into public.submission (scan_id, number, questionnaire_version, route, answers, hash,
        handed_in_by, handed_in_name, handed_in_at, signed_by, signed_name, signature_version)
      select id, 1, '2026-1', route, private.shared_answers(id), repeat('0', 64), gen_random_uuid(), 'Iris Jansen',
        now(), gen_random_uuid(), 'Sem Bos', 1
      from handed_in
      returning id, answers, route
    )
    insert into public.submission_sheet
    select id, private.score_scan(private.definition_of_round('${round}'), answers, route) from signed;
    select private.log_act('scan_signed', municipality_code, round_id, 'scan', id::text, by_system => true)
    from public.scan where round_id = '${round}'`)
  const action = await more(sql, round)
  return { round, draft, action }
}

/** What entrepreneurs, officials and the office said and did in the round; gives one of its actions. */
async function more(sql: postgres.Sql, round: string): Promise<string> {
  await sql.unsafe(`
    insert into public.round_stage (round_id, stage, reached_by)
    select '${round}', stage, gen_random_uuid() from unnest(array['own', 'participants']) as stage;
    insert into private.rating (id, round_id, municipality_code, week, language, importance, satisfaction, mark, seconds, valid)
    select gen_random_uuid(), round_id, municipality_code, private.this_monday() - 7, 'nl',
      array(select (1 + (n * 7 + item * 3) % 5)::smallint from generate_series(1, items) as item),
      array(select ((n * 11 + item * 5) % 6)::smallint from generate_series(1, items) as item),
      (1 + n % 10)::smallint, 120 + n, true
    from public.round_participant,
      generate_series(1, ${RATINGS}) as n,
      (select jsonb_array_length(private.definition_of_round('${round}') -> 'ratingItems') as items) as known
    where round_id = '${round}';
    insert into private.rating_comment (round_id, municipality_code, week, comment)
    select round_id, municipality_code, private.this_monday() - 7, 'Bel vaker terug.'
    from public.round_participant where round_id = '${round}';
    insert into public.discussion (scan_id, item_id, with_office, last_from_office)
    select id, 'relatiebeheer', true, false from public.scan where round_id = '${round}';
    insert into public.discussion_message (id, scan_id, item_id, with_office, written_by, from_office, text)
    select gen_random_uuid(), id, 'relatiebeheer', true, gen_random_uuid(), false, 'Klopt dit zo?'
    from public.scan where round_id = '${round}'`)
  await releaseDue((statement) => sql.unsafe(statement))
  const actions = await sql<{ id: string }[]>`
    insert into public.action (id, municipality_code, round_id, title, owner, due_on)
    select gen_random_uuid(), municipality_code, round_id, 'Bel binnen twee dagen terug',
      'coordinator@' || lower(municipality_code) || '.example', private.today() + 60
    from public.round_participant where round_id = ${round} and state = 'takes_part'
    returning id`
  await sql.unsafe('vacuum analyze')
  return actions[0]?.id ?? ''
}
