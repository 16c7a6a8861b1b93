import { seededRandom, type Random } from '../demo/random.ts'
import { ITEMS, type Rate, type Split } from './attack-people.ts'
import { squares, type Side, type Target } from './chances.ts'
import type { World } from './world.ts'

export type Cell = { n: number; value: number; satisfied: number | null }
export type Part = {
  split: Split
  part: string
  n: number
  values: Record<Side, (number | null)[]>
}
/** Per municipality the blocks in which ratings are released. */
export type Blocks = ReadonlyMap<string, readonly (readonly Rate[])[]>
/** All that doors showed at one moment, when so many blocks of each municipality had been released. */
export type Moment = {
  blocks: number
  cells: Map<string, Record<Target, (Cell | null)[]>>
  spread: Record<Side, number>
}
export type Sizes = Record<
  | 'answers'
  | 'satisfied'
  | 'marks'
  | 'counts'
  | 'most_count'
  | 'part_answers'
  | 'part_counts'
  | 'most_part',
  number
>

export const SIDES = ['importance', 'satisfaction'] as const
const SPLITS = ['sector', 'size', 'contact'] as const

/**
 * A round in all municipalities, from its first rating to the Monday after closing, with all that an attacker
 * gets to see of it: as staff every week, and as a stranger at the end. We tell besides how many answered
 * according to the noisy count, so that an attacker who works that out gains nothing more. The chance of the
 * noise is seeded: the same attack finds the same.
 */
export class AttackedRound {
  readonly blocks: Blocks
  readonly moments: Moment[] = []
  readonly parts = new Map<string, Part[]>()
  readonly responses = new Map<string, number>()
  sizes: Sizes = {
    ...{ answers: 0, satisfied: 0, marks: 0, counts: 0, most_count: 0 },
    ...{ part_answers: 0, part_counts: 0, most_part: 0 },
  }
  private readonly world: World
  private readonly random: Random

  constructor(world: World, blocks: Blocks, seed: number) {
    this.world = world
    this.blocks = blocks
    this.random = seededRandom(seed)
  }

  /** Sends block after block, a week apart, looks every week, and closes. */
  async play(): Promise<void> {
    const { db, staff, roundId } = this.world
    const [sizes] = await db.sql<Sizes>('select * from private.noise_sizes()')
    if (sizes) this.sizes = sizes
    const weeks = Math.max(...[...this.blocks.values()].map((blocks) => blocks.length))
    for (let week = 0; week < weeks; week++) {
      await this.send(week)
      await this.look(week + 1)
    }
    await db.as(staff).rpc('close_round', { round_id: roundId })
    await db.sql(`delete from private.round_release;
      update public.round set closed_at = closed_at - interval '7 days'`)
    await this.lookAtTheClosedRound()
  }

  /** How far answers to an item lie apart in one block (private.add_overview). */
  squaresOf(block: readonly Rate[], side: Side, item: number) {
    return squares(block.map((rate) => rate[side][item] ?? 0))
  }

  private key(): string {
    return Array.from({ length: 4 }, () =>
      this.random
        .between(0, 2 ** 32 - 1)
        .toString(16)
        .padStart(8, '0'),
    ).join('')
  }

  private async send(week: number): Promise<void> {
    const list = (values: (number | null)[]) => `'{${values.map((v) => v ?? 'null').join(',')}}'`
    const rows = [...this.blocks].flatMap(([place, blocks]) =>
      (blocks[week] ?? []).map(
        ({ importance, satisfaction, mark, sector, size, contact }) =>
          `(gen_random_uuid(), '${this.world.roundId}', '${place}', private.this_monday() - 7, 'nl', ${list(importance)}, ${list(satisfaction)}, ${mark}, '${sector}', '${size}', '${contact}', 300, true, x'${this.key()}')`,
      ),
    )
    await this.world.db
      .sql(`insert into private.rating (id, round_id, municipality_code, week, language,
        importance, satisfaction, mark, sector, size, contact, seconds, valid, record_key) values ${rows.join(',')};
      update private.rating_overview set looked_on = '-infinity'; delete from private.round_release`)
  }

  /** What staff see of all; the officials of a municipality see the same of theirs (access.test.ts). */
  private async look(blocks: number): Promise<void> {
    const { db, staff, roundId } = this.world
    const { rows } = await db.as(staff).rpc('needs_of_round', { round_id: roundId })
    const [spread] = (await db.as(staff).rpc('rating_spread', { round_id: roundId }))
      .rows as Record<Side, number>[]
    const counts = new Map(
      (
        await db.sql<{ key: string } & Record<Side, number>>(
          `select municipality_code || item_position as key, importance_n as importance,
             satisfaction_n as satisfaction from private.rating_release`,
        )
      ).map(({ key, ...count }) => [key, count]),
    )
    const cells = new Map(
      (rows as { municipality_code: string; needs: Record<string, number | null>[] }[]).map(
        ({ municipality_code: place, needs }) => {
          const cellsOf = (side: Side) =>
            needs.map((need, item): Cell | null => {
              const value = need[side] ?? null
              const satisfied = side === 'satisfaction' ? (need['satisfied'] ?? null) : null
              const n = counts.get(`${place}${item + 1}`)?.[side] ?? 0
              return value === null ? null : { n, value, satisfied }
            })
          const both = {
            importance: cellsOf('importance'),
            satisfaction: cellsOf('satisfaction'),
          }
          return [place, { ...both, mark: [] as (Cell | null)[] }]
        },
      ),
    )
    this.moments.push({ blocks, cells, spread: spread ?? { importance: 0, satisfaction: 0 } })
  }

  private async lookAtTheClosedRound(): Promise<void> {
    const { db, roundId } = this.world
    const stranger = db.as('anonymous')
    const { rows } = await stranger.rpc('public_responses', { round_id: roundId })
    const counts = new Map(
      (
        await db.sql<{ place: string; n: number }>(
          'select municipality_code as place, mark_n as n from private.rating_overview',
        )
      ).map(({ place, n }) => [place, n]),
    )
    const items = (
      await db.sql<{ id: string }>(
        `select item ->> 'id' as id from jsonb_array_elements(private.definition_of_round('${roundId}') -> 'ratingItems')
         with ordinality as asked (item, place) order by place`,
      )
    ).map(({ id }) => id)
    await Promise.all(
      rows.map(async (row) => {
        const place = String(row['municipality_code'])
        this.responses.set(place, Number(row['responses']))
        const mark = row['mark'] as number | null
        const cells = this.moments.at(-1)?.cells.get(place)
        if (mark !== null)
          cells?.mark.push({ n: counts.get(place) ?? 0, value: mark, satisfied: null })
        this.parts.set(place, await this.partsOf(place, items))
      }),
    )
  }

  private async partsOf(place: string, items: string[]): Promise<Part[]> {
    const parts = new Map<string, Part>()
    for (const split of SPLITS) {
      const asked = { round_id: this.world.roundId, municipality_code: place, split }
      const { rows } = await this.world.db.as('anonymous').rpc('public_split', asked)
      for (const row of rows) {
        const name = String(row['part'])
        const values = { importance: empty(), satisfaction: empty() }
        const part = parts.get(split + name) ?? { split, part: name, n: Number(row['n']), values }
        parts.set(split + name, part)
        for (const side of SIDES)
          part.values[side][items.indexOf(String(row['rating_item']))] = Number(row[side])
      }
    }
    return [...parts.values()]
  }
}

const empty = () => Array.from({ length: ITEMS }, (): number | null => null)
