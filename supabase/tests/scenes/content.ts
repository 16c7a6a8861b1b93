import region from '#content/region.json' with { type: 'json' }
import { B } from '../world.ts'
import type { At, Scene } from './at.ts'

/** A question that is in the draft. */
const PART = { kind: 'item', part_id: 'relatiebeheer' }

const inDraft: Scene = (at) => ({ draft_id: at.draft })

function comment(at: At) {
  return { draft_id: at.draft, ...PART, id: crypto.randomUUID(), text: 'Kan dit korter?' }
}

/** The draft is shared with who has this key. */
const shared = async (at: At) => {
  await at.by('staff', 'share_draft', { draft_id: at.draft, shared: true })
  return {
    reader_key: await at.one(
      `select reader_key from public.questionnaire_draft where id = '${at.draft}'`,
    ),
  }
}

/** Versions of the questionnaire, the measures, the words, and the region itself. */
export const CONTENT: Record<string, Scene> = {
  be_at_draft: inDraft,
  comment_as_reader: async (at) => ({
    ...(await shared(at)),
    ...PART,
    id: crypto.randomUUID(),
    name: 'Iris',
    text: 'Kan dit korter?',
  }),
  comment_on_draft: comment,
  draft_reach: inDraft,
  publish_draft: async (at) => {
    const { edits } = await at.by('staff', 'read_draft', { draft_id: at.draft })
    return { draft_id: at.draft, note: 'Nieuw', edits_seen: edits }
  },
  read_draft: inDraft,
  read_shared_draft: shared,
  save_draft: async (at) => {
    const [part] = await at.sql<{ kind: string; id: string; content: object }>(
      `select kind, id, version, position, content from private.parts_now('${at.draft}') where kind = 'item' order by id limit 1`,
    )
    return { draft_id: at.draft, edits: JSON.stringify([part]) }
  },
  settle_draft_comment: async (at) => {
    await at.by('staff', 'comment_on_draft', comment(at))
    return { comment_id: await at.one('select id from public.draft_comment'), settled: true }
  },
  share_draft: (at) => ({ draft_id: at.draft, shared: true }),
  start_draft: () => ({ name: 'x-1', started_from: '2026-1', parts: '[]' }),
  throw_draft_away: inDraft,

  questionnaire_in_use: () => ({}),
  measures_of_round: (at) => ({ round_id: at.open }),
  name_programme_line: async (at) => ({
    line: 1,
    expected_version: Number(
      await at.one('select version from public.programme_line where line = 1'),
    ),
    name: 'Ruimte om te ondernemen',
  }),
  save_measure: async (at) => {
    const [known] = await at.sql<{ id: string; version: number; content: object }>(
      'select id, version, private.measure_content(measure) as content from public.measure order by position limit 1',
    )
    return {
      measure_id: known?.id,
      expected_version: known?.version,
      content: JSON.stringify({ ...known?.content, weeks: 9 }),
    }
  },
  save_wording: async (at) => {
    const [known] = await at.sql<{ version: number; content: string }>(
      `select version, jsonb_set(content, '{themes,groei,de}', '"Wachsen"')::text as content
       from public.questionnaire_wording where questionnaire_version = '2026-1'`,
    )
    return {
      questionnaire_version: '2026-1',
      expected_version: known?.version,
      content: known?.content,
    }
  },

  is_demo: () => ({}),
  set_up_region: async (at) => ({
    expected_version: Number(await at.one('select version from public.region')),
    region: JSON.stringify({ ...region, municipalities: undefined, office: 'Het bureau' }),
  }),
  merge_municipalities: async (at) => ({ ...(await merger(at)), ended_on: '2026-01-01' }),
  merge_preview: merger,
}

/** B goes on in another, after the round that is open now. */
async function merger(at: At) {
  await at.by('staff', 'close_round', { round_id: at.open })
  return { codes: JSON.stringify([B]), successor: 'GM0888' }
}
