import { A, B } from '../world.ts'
import type { At, Scene } from './at.ts'

const ofOpen: Scene = (at) => ({ round_id: at.open })
const ofBefore: Scene = (at) => ({ round_id: at.before })
const ofLater: Scene = (at) => ({ round_id: at.later })

const day = (at: At, days: number) => at.one(`select (private.today() + ${days})::text`)

/** The open round is closed just now, and not shown to others yet. */
const closed = async (at: At) => {
  await at.by('staff', 'close_round', { round_id: at.open })
  return { round_id: at.open }
}

/** What is written down for later begins next week. */
const nextWeek = async (at: At) => {
  await at.sql(`update public.round set starts_on = private.today() + 7, closes_on = private.today() + 60
    where id = '${at.later}'`)
  return { round_id: at.later }
}

const versionOf = async (at: At, round: string) =>
  Number(await at.one(`select version from public.round where id = '${round}'`))

function decision(at: At) {
  return {
    ...{ round_id: at.open, id: crypto.randomUUID() },
    ...{ theme: 'reactie', text: 'Samen oppakken.' },
  }
}

/** A round, from what is written down of it to what everybody sees. */
export const ROUNDS: Record<string, Scene> = {
  close_round: ofOpen,
  move_last_day: async (at) => ({ round_id: at.open, closes_on: await day(at, 20) }),
  open_round: async (at) => {
    await closed(at)
    return { name: 'Winter', closes_on: await day(at, 20) }
  },
  plan_reminders: (at) => ({ round_id: at.open, days: [7, 1] }),
  plan_round: nextWeek,
  plan_steps: async (at) => ({
    round_id: at.open,
    expected_version: await versionOf(at, at.open),
    participants_on: await day(at, 90),
    public_on: await day(at, 100),
  }),
  remove_round: ofLater,
  reopen_round: async (at) => ({ ...(await closed(at)), reason: 'Te vroeg gesloten.' }),
  rounds: () => ({}),
  round_board: ofOpen,
  round_contents: () => ({}),
  save_round: async (at) => ({
    round_id: at.later,
    name: 'Herfst 2027',
    expected_version: await versionOf(at, at.later),
    questionnaire_version: '2026-1',
  }),
  set_naming_consent: (at) => ({ round_id: at.open, stage: 'participants' }),
  set_participation: (at) => ({ round_id: at.open, municipality_code: B, state: 'not_yet' }),
  set_signature_retention: (at) => ({ round_id: at.open, years: 3 }),
  take_back_round: async (at) => {
    const { round_id } = await nextWeek(at)
    await at.by('staff', 'plan_round', { round_id })
    return { round_id }
  },
  widen_visibility: async (at) => ({ ...(await closed(at)), stage: 'participants' }),
  left_out_municipalities: async (at) => {
    await at.sql(`insert into public.naming_consent (round_id, municipality_code, stage, given_by)
      select round_id, municipality_code, 'public', gen_random_uuid() from public.scan
      where round_id = '${at.before}' and municipality_code <> '${A}' on conflict do nothing;
      delete from public.naming_consent where round_id = '${at.before}' and municipality_code = '${A}'`)
    return { round_id: at.before, stage: 'participants' }
  },
  named_municipalities: (at) => ({ round_id: at.before, stage: 'participants' }),

  comparison: ofBefore,
  deliberate_choices: async (at) => {
    await at.sql(`update public.answer
      set deliberate_reason = 'Eerst iets anders', deliberate_until = private.today() + 200
      from public.scan where scan.id = scan_id and round_id = '${at.before}' and status = 'answered'
        and item_id = 'relatiebeheer'`)
    return { round_id: at.before }
  },
  donors_by_item: () => ({}),
  places_of_rounds: () => ({}),
  public_rounds: () => ({}),
  published_rounds: () => ({}),
  published_scores: ofBefore,
  published_theme_spread: ofBefore,
  save_contact_point: async (at) => ({
    contact: 'Ondernemersloket',
    expected_version: Number(await at.one('select max(version) from public.contact_point')),
  }),
  save_decision: decision,
  remove_decision: async (at) => {
    const { id } = await at.by('staff', 'save_decision', decision(at))
    return { id }
  },
  save_own_measure: () => ({ measure_id: 'qw-schouw', expected_version: 0, note: 'Bij ons' }),
  save_region_note: async (at) => ({
    round_id: at.open,
    place: 'summary',
    expected_version: Number(
      await at.one(`select max(version) from public.region_note where place = 'summary'`),
    ),
    note: 'Anders gezegd.',
  }),
  save_sharing: async (at) => ({
    item_id:
      await at.one(`select item_id from private.strong_items() where municipality_code = coalesce(
      (select municipality_code from public.member where user_id = '${at.me.id}'), '${A}') order by 1 limit 1`),
    shares: true,
  }),
  shareable_items: () => ({}),
}
