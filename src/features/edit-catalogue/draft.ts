import type { MeasureContent } from '#domain/quick-wins/measure.ts'

/** A measure to begin with: one empty line of everything that has lines. */
export const EMPTY: MeasureContent = {
  title: '',
  approach: '',
  sharing: '',
  triggers: [{ item: '', atMost: 0 }],
  unknownTriggers: [],
  targets: [{ item: '', to: 0 }],
  effects: [{ ratingItem: '', factor: 0.8 }],
  conditions: [],
  duties: [],
  personDays: 3,
  hoursPerYear: 0,
  weeks: 6,
  cost: 'K0',
  retired: false,
}

/** The id of a new measure, from its title: "qw-maak-een-pagina", at most 60 characters. */
export function idFrom(title: string): string {
  const words = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return `qw-${words}`.slice(0, 60).replace(/-$/, '')
}

/** Puts another part in the place of one, or takes it out when there is none. */
export function withPart<Part>(parts: readonly Part[], index: number, part: Part | null): Part[] {
  return parts.flatMap((old, at) => (at !== index ? [old] : part === null ? [] : [part]))
}

/** Whether the same is said. */
export function isSame(a: MeasureContent, b: MeasureContent): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
