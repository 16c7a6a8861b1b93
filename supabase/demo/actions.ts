import { OUR_PLACES, type DemoPlace } from './places.ts'
import type { DemoPerson } from './people.ts'
import { ACTIONS, type DemoAction } from './action-plans.ts'
import { speakAs, text } from './sql.ts'

type Person = DemoPerson & { id: string }

/** The municipality that does as this one of ours. */
type CodeOf = (shortName: string) => string

const codesOf =
  (places: readonly DemoPlace[]): CodeOf =>
  (shortName) => {
    const found = places.find(({ like }) => like === shortName)
    if (!found) throw new Error(`No municipality ${shortName}`)
    return found.code
  }

/** What municipalities do about their quick wins, through the product's own functions. */
export function demoActions(
  people: readonly Person[],
  staffId: string,
  places: readonly DemoPlace[] = OUR_PLACES,
): string[] {
  const codeOf = codesOf(places)
  const coordinatorOf = (shortName: string): Person => {
    const code = codeOf(shortName)
    const person = people.find(
      ({ municipalityCode, role }) => municipalityCode === code && role === 'coordinator',
    )
    if (!person) throw new Error(`No demo coordinator for ${shortName}`)
    return person
  }
  return ACTIONS.flatMap((action, index) => {
    const id = `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`
    const lead = coordinatorOf(action.of)
    const row = `from public.action where id = ${text(id)}`
    return [
      speakAs(lead.id),
      make(action, id, lead, codeOf),
      ...(action.together ?? []).flatMap(({ place, joins }) => [
        speakAs(coordinatorOf(place).id),
        ...(joins === undefined
          ? []
          : [`select public.answer_joint_action(${text(id)}, ${joins})`]),
      ]),
      speakAs(lead.id),
      `select public.change_action(id, version, title, first_step, owner, due_on,
        true, true, true, ${action.continuity ?? false}, criteria_note, person_days, cost,
        ${action.spent.days}, ${action.spent.euro}, ${action.words !== undefined}, ${text(action.words ?? '')}) ${row}`,
      ...statuses(action).map(
        (status) =>
          `select public.set_action_status(id, version, ${text(status)}, ${text(action.stopped ?? '')}) ${row}`,
      ),
      speakAs(staffId),
      ...(action.steered
        ? [
            `select public.steer_action(id, version, ${action.steered.line ?? 'null'}::smallint, ${text(action.steered.theme ?? null)}, ${text(action.steered.decide ?? '')}) ${row}`,
          ]
        : []),
      ...dated(action, id),
    ]
  })
}

function make(action: DemoAction, id: string, lead: Person, codeOf: CodeOf): string {
  const parts = action.together && [
    { municipality: codeOf(action.of), ...action.leads },
    ...action.together.map(({ place, personDays, cost }) => ({
      municipality: codeOf(place),
      personDays,
      cost,
    })),
  ]
  // Sam, or the coordinator where there is nobody else.
  return `select public.make_action(
    id => ${text(id)}, round_id => (select id from public.round where name = ${text(action.round)}),
    title => ${action.measure ? `(select title from public.measure where id = ${text(action.measure)})` : text(action.title ?? '')},
    owner => coalesce((select email from public.member where municipality_code = ${text(lead.municipalityCode)} and role = 'colleague' limit 1), ${text(lead.email)}),
    due_on => private.today(), measure_id => ${text(action.measure)}, first_step => ${text(action.firstStep)},
    person_days => ${action.planned?.days ?? 'null'}, cost => ${action.planned?.euro ?? 'null'},
    parts => ${text(parts ? JSON.stringify(parts) : null)})`
}

function statuses({ status }: DemoAction): string[] {
  if (status === 'planned') return []
  return status === 'busy' ? ['busy'] : ['busy', status]
}

/** It happened then and not now, which only the demo may say afterwards. */
function dated({ begun, due, ended }: DemoAction, id: string): string[] {
  return [
    `update public.action set due_on = ${text(due)}, created_at = ${text(begun)},
      updated_at = ${text(ended ?? begun)},
      done_on = case when status = 'done' then ${text(ended ?? begun)}::date end
     where id = ${text(id)}`,
    `update public.action_event set due_on = ${text(due)},
      at = case when status in ('done', 'stopped') then ${text(ended ?? begun)} else ${text(begun)} end::timestamptz
     where action_id = ${text(id)}`,
    `update public.action_participant set asked_at = ${text(begun)},
      answered_at = case when state <> 'invited' then ${text(begun)}::timestamptz end
     where action_id = ${text(id)}`,
  ]
}
