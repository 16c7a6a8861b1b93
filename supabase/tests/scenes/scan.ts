import type { Role } from '../every-role.ts'
import { A } from '../world.ts'
import type { At, Scene } from './at.ts'

const ITEM = 'relatiebeheer'
const THEME = 'reactie'

/** A fills in again what it had signed. */
const filledIn = async (at: At) => {
  await at.sql(`select private.reopen_scan('${at.scan}')`)
  return { scan_id: at.scan }
}

/** It waits for a signature of somebody else. */
const handedIn = async (at: At, who: Role) => {
  const { scan_id } = await filledIn(at)
  const { handed_in_hash } = await at.by(who, 'hand_in_scan', { scan_id, name: 'Iris Jansen' })
  return { scan_id, hash: handed_in_hash }
}

/** What is said beside a question. */
const beside = (at: At) => ({ scan_id: at.scan, item_id: ITEM, with_office: true })
const word = (at: At) => ({ ...beside(at), id: crypto.randomUUID(), text: 'Wat telt hier?' })

/** Who of A is not asking. */
const theOther = ({ role }: At): Role => (role === 'colleague' ? 'coordinator' : 'colleague')

const ofScan: Scene = (at) => ({ scan_id: at.scan })

/** Filling in together, handing in, signing. */
export const SCAN: Record<string, Scene> = {
  assign_task: async (at) => ({
    ...(await filledIn(at)),
    kind: 'theme',
    part: THEME,
    email: at.colleague.email,
  }),
  be_present: ofScan,
  certificate: async (at) => ({
    code: await at.one(
      `select private.certificate_code(hash) from public.submission where scan_id = '${at.scan}'`,
    ),
  }),
  choose_route: async (at) => ({ ...(await filledIn(at)), route: 'short' }),
  discuss: word,
  divide_themes: async (at) => ({
    ...(await filledIn(at)),
    division: JSON.stringify([{ theme: THEME, email: at.colleague.email }]),
  }),
  hand_in_scan: async (at) => ({ ...(await filledIn(at)), name: 'Iris Jansen' }),
  return_scan: (at) => ({ scan_id: at.scan, reason: 'Kijk nog eens.' }),
  save_answer: async (at) => ({
    ...(await filledIn(at)),
    item_id: ITEM,
    expected_version: Number(
      await at.one(
        `select version from public.answer where scan_id = '${at.scan}' and item_id = '${ITEM}'`,
      ),
    ),
    status: 'unknown',
  }),
  settle_discussion: async (at) => {
    await at.by('colleague', 'discuss', word(at))
    return { ...beside(at), settled: true }
  },
  sign_scan: async (at) => ({ ...(await handedIn(at, theOther(at))), name: 'Sem de Boer' }),
  take_back_scan: async (at) => {
    const { scan_id } = await handedIn(at, 'colleague')
    return { scan_id }
  },
  withdraw_task: async (at) => {
    const { scan_id } = await filledIn(at)
    const task = { scan_id, kind: 'theme', part: THEME }
    await at.by('coordinator', 'assign_task', { ...task, email: at.colleague.email })
    return task
  },
  donors: ofScan,
  theme_spread: async (at) => ({ scan_id: await scanBefore(at) }),
  total_spread: async (at) => ({ scan_id: await scanBefore(at) }),
}

/** The scan of A in the round before, which everybody sees. */
const scanBefore = (at: At) =>
  at.one(
    `select id from public.scan where round_id = '${at.before}' and municipality_code = '${A}'`,
  )
