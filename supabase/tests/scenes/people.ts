import { A } from '../world.ts'
import type { At, Scene } from './at.ts'

/** Somebody of the office. */
const tim = (at: At) => at.someone('tim.')

const ofColleague: Scene = ({ colleague }) => ({ user_id: colleague.id })

/** Who was invited to A and did not come yet; the mail about it left. */
export const invited = async (at: At) => {
  const { email } = await at.by('coordinator', 'invite_colleague', {
    email: 'nieuw@elders.example',
  })
  await at.sql('delete from private.mail_queue')
  return { email }
}

/** Somebody else of the office asked that Tim leaves. */
async function askedToLeave(at: At) {
  const { id } = await tim(at)
  await at.by(await at.someone('roos.'), 'ask_staff_removal', { user_id: id })
  return { user_id: id }
}

/** Who comes in, who goes, and what a person says about the own mails. */
export const PEOPLE: Record<string, Scene> = {
  ask_staff_removal: async (at) => ({ user_id: (await tim(at)).id }),
  change_role: ({ colleague }) => ({ email: colleague.email, role: 'coordinator' }),
  choose_mail: () => ({ kind: 'task', wanted: false }),
  choose_weekly_mail: () => ({ weekly: false }),
  claim_invitation: async (at) => {
    await at.sql(`insert into public.invitation (email, role, municipality_code)
      select '${at.me.email}', coalesce(member.role, 'colleague'),
        case when member.role is null then '${A}' else member.municipality_code end
      from (values (1)) as one left join public.member on user_id = '${at.me.id}'`)
    return {}
  },
  confirm_staff_removal: askedToLeave,
  erase_me: () => ({}),
  hand_over_coordination: ofColleague,
  invite_colleague: () => ({ email: 'iemand@elders.example' }),
  invite_coordinator: () => ({ municipality_code: A, email: 'iemand@elders.example' }),
  invite_people: () => ({
    people: JSON.stringify([{ municipality: A, email: 'iemand@elders.example' }]),
  }),
  invite_staff: () => ({ email: 'iemand@elders.example' }),
  invite_viewer: () => ({ email: 'iemand@elders.example' }),
  my_data: () => ({}),
  my_device_key: () => ({}),
  remove_colleague: ofColleague,
  remove_viewer: async (at) => ({ user_id: (await at.someone('kim.')).id }),
  server_moment: () => ({}),
  signed_in_people: () => ({}),
  what_passes_on: ofColleague,
  withdraw_invitation: invited,
  withdraw_staff_removal: askedToLeave,
}
