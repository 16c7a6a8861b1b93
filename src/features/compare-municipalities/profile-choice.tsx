import { OTHERS_NEEDED } from '#domain/comparison/thresholds.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { formatList, formatNumber } from '#i18n/formats.ts'
import { ChooseNames } from '#ui/form/choose-names.tsx'
import { Select } from '#ui/form/inputs.tsx'
import { messages } from './compare.messages.ts'
import type { ComparedScan } from '#domain/comparison/table.ts'
import { distances, type GroupKind, type PeerGroup } from './peer-group.ts'
import { useCompareSearch } from './use-comparison.ts'

const words = messages.profile
/** Nobody reads a sentence with more names; the table of the dots has them all. */
const MOST_NAMED = 16
const KINDS = Object.keys(words.groups) as GroupKind[]

export type ProfileChoiceProps = {
  own: Municipality
  candidates: readonly ComparedScan[]
  beside: readonly Municipality[]
  group: PeerGroup
}

/** Whose profile, beside whom, and against which group. */
export function ProfileChoice({ own, candidates, beside, group }: ProfileChoiceProps) {
  const { setSearch } = useCompareSearch()
  const chosen = new Set(beside.map(({ code }) => code))
  const toggle = (code: string, on: boolean) => {
    const codes = on ? [...chosen, code] : [...chosen].filter((other) => other !== code)
    setSearch({ naast: codes.length > 0 ? codes.join('-') : undefined })
  }
  return (
    <div className="stack stack--small no-print">
      <div className="cluster cluster--fields">
        <Select
          label={messages.chooseMunicipality}
          value={own.code}
          onChange={({ target }) => setSearch({ gemeente: target.value })}
        >
          {candidates.map(({ municipality: { code, name } }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
        <Select
          label={words.against}
          value={group.kind}
          onChange={({ target }) => setSearch({ groep: KINDS.find((k) => k === target.value) })}
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {words.groups[kind]}
            </option>
          ))}
        </Select>
      </div>
      <details open={beside.length > 0 || group.kind === 'zelf' || undefined}>
        <summary>{words.beside}</summary>
        <p className="subtle small">{words.besideHelp}</p>
        <ChooseNames
          places={candidates
            .map(({ municipality }) => municipality)
            .filter(({ code }) => code !== own.code)}
          chosen={chosen}
          toggle={toggle}
        />
      </details>
      <p>{groupWords(own, group)}</p>
    </div>
  )
}

function groupWords(own: Municipality, group: PeerGroup): string {
  const names = formatList(group.members.map(({ name }) => name))
  if (!group.enough) return words.tooFew(group.members.length, OTHERS_NEEDED)
  if (group.kind === 'regio') return words.wholeRegion(group.members.length)
  if (group.members.length > MOST_NAMED)
    return words.membersOf(words.groups[group.kind], group.members.length)
  if (group.kind !== 'lijkt') return words.members(names)
  const near = distances(own, group.members).map(
    ({ name, distance }) => `${name} (${formatNumber(100 * distance)})`,
  )
  return words.suggested(formatList(near))
}
