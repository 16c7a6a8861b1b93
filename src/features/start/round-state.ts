import { halfUp } from '#domain/half-up.ts'
import { progress } from '#domain/questionnaire/completeness.ts'
import type { Definition } from '#domain/questionnaire/definition.ts'
import type { Scan } from '#domain/scan.ts'
import type { Municipality } from '#domain/territory/municipality.ts'

/** A municipality and how far its scan is. */
export type Standing = { municipality: Municipality; scan: Scan; done: number; asked: number }

/** One standing per municipality that has a scan in the round. */
export function standings(
  definition: Definition,
  scans: readonly Scan[],
  municipalities: readonly Municipality[],
): Standing[] {
  return municipalities.flatMap((municipality) =>
    scans
      .filter(({ municipalityCode }) => municipalityCode === municipality.code)
      .map((scan) => ({
        municipality,
        scan,
        ...progress(definition, scan.answers, scan.route),
      })),
  )
}

/** How many scans are in each state. */
export function countStates(all: readonly Standing[]): Record<Scan['state'], number> {
  const count = (state: Scan['state']) => all.filter(({ scan }) => scan.state === state).length
  return {
    not_started: count('not_started'),
    in_progress: count('in_progress'),
    ready_to_sign: count('ready_to_sign'),
    submitted: count('submitted'),
  }
}

/** Who could use a friendly word: not submitted, the least done first. */
export function needANudge(all: readonly Standing[]): Standing[] {
  const share = ({ done, asked }: Standing) => (asked > 0 ? done / asked : 0)
  return all
    .filter(({ scan }) => scan.state !== 'submitted')
    .sort(
      (a, b) => share(a) - share(b) || a.municipality.name.localeCompare(b.municipality.name, 'nl'),
    )
}

/** Whole days from one ISO date to another; negative when it has passed. */
export function daysUntil(closesOn: string, today: string): number {
  return halfUp((Date.parse(closesOn) - Date.parse(today)) / 86_400_000)
}
