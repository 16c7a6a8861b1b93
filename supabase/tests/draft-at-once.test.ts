import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestDatabase, type TestDatabase } from './database.ts'
import { freshWorld, type World } from './world.ts'

/** Two editors in one draft, in 500 seeded orders: no edit that was taken is ever lost. */
let db: TestDatabase
let world: World

beforeAll(async () => {
  db = await startTestDatabase()
  world = await freshWorld(db)
})
afterAll(() => db.close())

/** Numbers from 0 to 1, the same for the same seed. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return state / 4294967296
  }
}

/**
 * Plays 500 orders of two editors who each read a part and write it with a word of their own behind it, three times,
 * inside the database. @returns how many words that were taken are not in the part at the end.
 */
async function lostEdits(save: string): Promise<number> {
  const staff = world.staff as { id: string }
  const orders = Array.from({ length: 500 }, (_, seed) => {
    const random = seeded(seed + 1)
    return Array.from({ length: 12 }, () => (random() < 0.5 ? 1 : 2)).join('')
  })
  const [made] = await db.sql<{ id: string }>(
    `insert into public.questionnaire_draft (name, started_from)
     values ('samen-${save.length}', '2026-2') returning id`,
  )
  await db.sql(`create or replace function private.play_editors(orders text[]) returns int
    language plpgsql as $$
    declare
      turn text; place int; who int; lost int := 0; words text; ends text; taken text[];
      seen_version int[]; seen_words text[]; holds boolean[]; part text; version int;
    begin
      perform set_config('request.jwt.claim.sub', '${staff.id}', true),
        set_config('request.jwt.claims', '{"sub":"${staff.id}","amr":[{"method":"otp"}]}', true);
      for place in 1 .. cardinality(orders) loop
        part := 'deel-' || place; taken := '{}'; seen_version := '{0,0}'; seen_words := '{begin,begin}';
        holds := '{false,false}';
        for step in 1 .. length(orders[place]) loop
          who := substr(orders[place], step, 1)::int;
          if not holds[who] then
            select d.version, d.content ->> 'legalNote' into version, words from public.draft_part as d
            where d.draft_id = '${made?.id}' and d.id = part order by d.version desc limit 1;
            seen_version[who] := coalesce(version, 0); seen_words[who] := coalesce(words, 'begin');
            holds[who] := true;
          else
            turn := ' w' || who || 's' || step || 'e';
            begin
              perform ${save}('${made?.id}', jsonb_build_array(jsonb_build_object(
                'kind', 'legalNote', 'id', part, 'version', seen_version[who], 'position', 0,
                'content', jsonb_build_object('legalNote', seen_words[who] || turn)))::text);
              taken := taken || turn;
            exception when others then
              if sqlerrm <> 'changed_by_colleague' then raise; end if;
            end;
            holds[who] := false;
          end if;
        end loop;
        select d.content ->> 'legalNote' into ends from public.draft_part as d
        where d.draft_id = '${made?.id}' and d.id = part order by d.version desc limit 1;
        lost := lost + (select count(*) from unnest(taken) as word where strpos(ends, word) = 0);
      end loop;
      return lost;
    end $$`)
  const [played] = await db.sql<{ lost: number }>(
    `select private.play_editors('{${orders.join(',')}}') as lost`,
  )
  return played?.lost ?? -1
}

test('500 orders of two editors lose nothing', async () => {
  expect(await lostEdits('public.save_draft')).toBe(0)
})

test('without the guard they do', async () => {
  const [written] = await db.sql<{ body: string }>(
    `select pg_get_functiondef('public.save_draft'::regproc) as body`,
  )
  const guard = 'if coalesce(last.version, 0) <> edit.version then'
  expect(written?.body).toContain(guard)
  const open = (written?.body ?? '')
    .replace('public.save_draft', 'public.save_draft_open')
    .replace(guard, 'if false then')
    .replace('edit.version + 1', 'coalesce(last.version, 0) + 1')
  await db.sql(open)
  expect(await lostEdits('public.save_draft_open')).toBeGreaterThan(100)
})
