import { createHash } from 'node:crypto'
import { A, rating } from '../world.ts'
import type { At, Scene } from './at.ts'

const ofA: Scene = () => ({ municipality_code: A })
const ofOpen: Scene = (at) => ({ round_id: at.open })
const ofBefore: Scene = (at) => ({ round_id: at.before })
const ofAInOpen: Scene = (at) => ({ round_id: at.open, municipality_code: A })

/** The calculation that is asked of who rates, done as the page does it. */
async function proof(at: At) {
  const { id, work } = await at.by('stranger', 'rating_challenge')
  for (let nonce = 0; ; nonce += 1) {
    const hash = createHash('sha256')
      .update(`${String(id)}:${nonce}`)
      .digest()
    if (hash.readUIntBE(0, 6) < 2 ** 48 / Number(work))
      return { challenge: id, nonce: String(nonce) }
  }
}

/** What an entrepreneur of A wrote. */
const remark = (at: At, round: string) =>
  at.one(
    `select id from private.rating_comment where round_id = '${round}' and municipality_code = '${A}' order by id limit 1`,
  )

function twoCodes(at: At) {
  return { round_id: at.open, municipality_code: A, amount: 2 }
}

/** What entrepreneurs give, and what is told of it. */
export const RATINGS: Record<string, Scene> = {
  held_ratings: async (at) => {
    await at.by('staff', 'held_ratings', { round_id: at.open })
    await at.sql(`update private.rating_overview set held = 20 where round_id = '${at.open}'`)
    return { round_id: at.open }
  },
  judge_held_ratings: async (at) => {
    await at.sql(`update private.rating set held = true where round_id = '${at.open}'`)
    return { round_id: at.open, municipality_code: A, counts: true }
  },
  make_rating_codes: twoCodes,
  needs: ofAInOpen,
  needs_of_round: ofOpen,
  public_responses: ofBefore,
  public_results: ofBefore,
  public_split: (at) => ({ round_id: at.before, municipality_code: A, split: 'sector' }),
  rate_service: async (at) => rating(A, { ...(await proof(at)), given_round: at.open }),
  rating_challenge: () => ({}),
  rating_code_fits: async (at) => {
    const { code } = await at.by('staff', 'make_rating_codes', twoCodes(at))
    return { ...(await proof(at)), municipality_code: A, code }
  },
  rating_codes: async (at) => {
    await at.by('staff', 'make_rating_codes', twoCodes(at))
    return { round_id: at.open }
  },
  rating_days: ofOpen,
  rating_form: () => ({ known: '' }),
  rating_minutes: ofOpen,
  rating_response: ofOpen,
  rating_round: () => ({}),
  rating_spread: ofOpen,
  rating_steps: ofOpen,
  reach_rating_step: async (at) => ({ ...(await proof(at)), municipality_code: A, step: 3 }),
  released_remarks: async (at) => {
    await at.by('staff', 'review_remark', {
      remark_id: await remark(at, at.before),
      ...{ state: 'released', words: 'Dank.' },
    })
    return { round_id: at.before, municipality_code: A }
  },
  remarks_to_review: ofOpen,
  require_rating_codes: (at) => ({ round_id: at.open, required: true }),
  review_remark: async (at) => ({ remark_id: await remark(at, at.open), state: 'hidden' }),
  senders_are_known: () => ({}),
  theme_ratings: ofA,
}
