import type { Member } from '#domain/access/member.ts'
import type { Progress } from '#domain/questionnaire/completeness.ts'
import type { Definition } from '#domain/questionnaire/definition.ts'
import { progressOf, type BoardRow } from '#domain/round-board.ts'
import { SCAN_STATES, type ScanState } from '#domain/scan.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import type { Invitation } from '#data/members.ts'
import type { RatingResponse } from '#data/ratings.ts'
import { foundByName } from '#i18n/found-by-name.ts'

/** How far one municipality is. */
export type RoundRow = {
  municipality: Municipality
  scan: BoardRow
  progress: Progress
  /** Per theme that has questions in the route, in the order of the questionnaire. */
  themes: readonly (Progress & { id: string; name: string })[]
  /** Addresses of who coordinates, and of who was invited to and did not come yet. */
  coordinators: readonly string[]
  invited: readonly string[]
  /** Null below the publishing threshold. */
  ratings: number | null
  /** Kept but not counted; in tens while the round is open. */
  leftOut: number
  /** The mark would differ by more than five points with those; known after the round, to staff. */
  leftOutMatters: boolean
}

export type RoundOrder = 'name' | 'progress' | 'change' | 'ratings'
export type RoundView = {
  state?: ScanState | undefined
  subregion?: string | undefined
  /** A part of it. */
  name?: string | undefined
  order?: RoundOrder | undefined
}

/** What the rows are made of. */
export type RoundFacts = {
  definition: Definition
  municipalities: readonly Municipality[]
  scans: readonly BoardRow[]
  members: readonly Member[]
  invitations: readonly Invitation[]
  responses: readonly RatingResponse[]
}

/** The municipalities of a round that pass the filter, in the order asked for. */
export function roundRows(facts: RoundFacts, view: RoundView): readonly RoundRow[] {
  return foundByName(facts.municipalities, view.name ?? '')
    .flatMap((municipality) => rowOf(municipality, facts) ?? [])
    .filter(
      ({ municipality, scan }) =>
        (!view.state || scan.state === view.state) &&
        (!view.subregion || municipality.subregion === view.subregion),
    )
    .sort((a, b) => COMPARE[view.order ?? 'name'](a, b) || COMPARE.name(a, b))
}

function rowOf(municipality: Municipality, facts: RoundFacts): RoundRow | null {
  const { code } = municipality
  const { definition } = facts
  const scan = facts.scans.find(({ municipalityCode }) => municipalityCode === code)
  if (!scan) return null
  const response = facts.responses.find(({ municipalityCode }) => municipalityCode === code)
  const coordinates = (person: { role: string; municipalityCode: string | null }) =>
    person.role === 'coordinator' && person.municipalityCode === code
  return {
    municipality,
    scan,
    progress: progressOf(scan),
    themes: scan.themes.map((theme) => ({ ...theme, name: nameIn(definition, theme.id) })),
    coordinators: facts.members.filter(coordinates).map(({ email }) => email),
    invited: facts.invitations
      .filter((invitation) => coordinates(invitation) && invitation.claimedAt === null)
      .map(({ email }) => email),
    ratings: response?.n ?? null,
    leftOut: response?.leftOut ?? 0,
    leftOutMatters: response?.leftOutMatters === true,
  }
}

const nameIn = ({ themes }: Definition, theme: string) =>
  themes.find(({ id }) => id === theme)?.text.nl ?? theme

/** Who may need help first: least done, longest silent, fewest ratings. */
const COMPARE: Record<RoundOrder, (a: RoundRow, b: RoundRow) => number> = {
  name: (a, b) => a.municipality.name.localeCompare(b.municipality.name, 'nl'),
  progress: (a, b) =>
    SCAN_STATES.indexOf(a.scan.state) - SCAN_STATES.indexOf(b.scan.state) || share(a) - share(b),
  change: (a, b) => (moment(a) < moment(b) ? -1 : moment(a) > moment(b) ? 1 : 0),
  ratings: (a, b) => (a.ratings ?? 0) - (b.ratings ?? 0),
}

function share({ progress: { done, asked } }: RoundRow): number {
  return asked > 0 ? done / asked : 0
}

/** Never changed comes first; moments of one server compare as text. */
function moment({ scan }: RoundRow): string {
  return scan.changedAt ?? ''
}
