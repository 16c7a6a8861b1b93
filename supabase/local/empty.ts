import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { regionFileSchema, type RegionFile } from '#domain/territory/region-file.ts'
import { text } from '../demo/sql.ts'
import { InTheWay } from './data-folder.ts'
import type { Sql } from './sql.ts'

/** What an installation without the demo begins with. */
export type Beginning = {
  /** Address of the first person of the programme office. */
  staff: string | undefined
  /** A region of a file; without it staff set one up on the screen. */
  region: RegionFile | null
}

/** Whom the first person is when nobody was named: its code only comes in the mailbox of this machine. */
export const FIRST_STAFF = 'eerste@example.org'

/** The region as it is called until somebody has said it. */
const NAMELESS = {
  names: { nl: 'de regio', en: 'the region', de: 'die Region', fr: 'la région' },
  ...{ product: 'Quick scan', productInFull: 'Quick scan dienstverlening aan ondernemers' },
  ...{ office: 'het programmabureau', officeInFull: 'Het programmabureau' },
  ...{ officeInFrench: 'le bureau du programme', officeEmail: null, mailSender: 'Quick scan' },
}

/**
 * Begins an installation without the demo: no municipalities, or those of a file, and one person who may come in. One
 * that has begun stays as it is.
 * @returns whether it begins now, and whether who came first is `FIRST_STAFF`.
 * @throws in words when the data are those of the demo, or nobody was named who may come in.
 */
export async function beginEmpty(
  sql: Sql,
  { staff, region }: Beginning,
): Promise<{ isNew: boolean; isUnnamed: boolean }> {
  const [found] = await sql<{ demo: boolean; people: number; unnamed: boolean }>(
    `select demo, (select count(*) from public.member)::int + (select count(*) from public.invitation)::int as people,
       exists (select from public.invitation where email = ${text(FIRST_STAFF)}) as unnamed
     from private.installation`,
  )
  if (found?.demo)
    throw new InTheWay('These data are those of the demo. Name another folder with QUICKSCAN_DATA.')
  if (found?.people) return { isNew: false, isUnnamed: found.unnamed }
  const address = z.email().safeParse(staff)
  if (!address.success)
    throw new InTheWay('Say who comes in first: npm start -- --empty --staff you@example.org')
  await sql(`begin;
    delete from public.neighbour;
    delete from public.municipality;
    delete from public.subregion;
    select private.keep_region(${text(JSON.stringify(region ?? NAMELESS))}::jsonb);
    insert into public.invitation (email, role) values (private.clean_email(${text(address.data)}), 'staff');
    commit;`)
  return { isNew: true, isUnnamed: address.data === FIRST_STAFF }
}

/**
 * The region of a file.
 * @throws with the place of every fault.
 */
export function regionOfFile(path: string): RegionFile {
  const read = regionFileSchema.safeParse(jsonOf(path))
  if (!read.success) throw new InTheWay(`${path} is no region:\n${z.prettifyError(read.error)}`)
  return read.data
}

function jsonOf(path: string): unknown {
  if (!existsSync(path)) throw new InTheWay(`There is no file ${path}.`)
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new InTheWay(`${path} is no region: ${(error as Error).message}`)
  }
}
