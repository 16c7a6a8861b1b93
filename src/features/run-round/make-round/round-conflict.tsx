import { formatDay, formatList } from '#i18n/formats.ts'
import { PatchConflict } from '#ui/form/patch-conflict.tsx'
import type { Patched } from '#ui/form/use-patch.ts'
import { messages } from './make-round.messages.ts'
import type { RoundValues } from './round-values.ts'

export type RoundConflictProps = {
  patched: Patched<RoundValues>
  stored: RoundValues
  municipalities: readonly { code: string; name: string }[]
}

/** Asks what stays where a colleague changed the same of a draft. */
export function RoundConflict({ patched, stored, municipalities }: RoundConflictProps) {
  return (
    <PatchConflict
      patched={patched}
      stored={stored}
      label={(name) => LABELS[name]}
      words={(name, values) => wordsOf(name, values, municipalities)}
    />
  )
}

const LABELS: Record<keyof RoundValues, string> = {
  name: messages.name,
  startsOn: messages.startsOn,
  closesOn: messages.closesOn,
  version: messages.version,
  route: messages.route,
  ownResults: messages.ownResults,
  rating: messages.rating,
  ratingFrom: messages.ratingFrom,
  ratingUntil: messages.ratingUntil,
  codes: messages.codes,
  graceDays: messages.graceDays,
  participantsOn: messages.participantsOn,
  publicOn: messages.publicOn,
  places: messages.whoTitle,
  laterPlaces: messages.later(0),
}

/** A field of the form to read. */
function wordsOf(
  name: keyof RoundValues,
  values: RoundValues,
  municipalities: RoundConflictProps['municipalities'],
): string {
  switch (name) {
    case 'name':
    case 'version':
      return values[name]
    case 'route':
      return messages.routes[values.route]
    case 'codes':
      return messages.codesOf[values.codes]
    case 'graceDays':
      return messages.graceDay(Number(values.graceDays))
    case 'ownResults':
    case 'rating':
      return values[name] ? messages.yes : messages.no
    case 'places':
    case 'laterPlaces':
      return formatList(
        municipalities.filter(({ code }) => values[name].includes(code)).map((one) => one.name),
      )
    default:
      return /^\d/.test(values[name]) ? formatDay(values[name]) : ''
  }
}
