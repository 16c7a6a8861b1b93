import { useState } from 'react'
import { foundByName } from '#domain/territory/found-by-name.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { formatList, formatNumber } from '#i18n/formats.ts'
import { Option, Select, TextInput } from '#ui/form/inputs.tsx'
import { messages } from './compare.messages.ts'
import type { ComparedScan } from './comparison-table.ts'
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
        <Beside
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

/** More boxes than these are searched by name, and shown so many at a time. */
const MOST_BOXES = 24
const BOXES_AT_A_TIME = 12

type BesideProps = {
  places: readonly Municipality[]
  chosen: ReadonlySet<string>
  toggle: (code: string, on: boolean) => void
}

/** A box for each municipality; in a large region for those that are chosen, and for a name. */
function Beside({ places, chosen, toggle }: BesideProps) {
  const [typed, setTyped] = useState('')
  const many = places.length > MOST_BOXES
  const found = many ? foundByName(places, typed) : places
  const first = found.filter(({ code }) => !chosen.has(code)).slice(0, BOXES_AT_A_TIME)
  const shown = many
    ? places.filter((place) => chosen.has(place.code) || first.includes(place))
    : places
  return (
    <div className="stack stack--small">
      {many && (
        <>
          <TextInput
            type="search"
            width="medium"
            label={words.search}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
          <p className="subtle small" role="status">
            {words.found(first.length, found.filter(({ code }) => !chosen.has(code)).length)}
          </p>
        </>
      )}
      <div className="choose-beside">
        {shown.map(({ code, name }) => (
          <Option
            key={code}
            type="checkbox"
            checked={chosen.has(code)}
            onChange={({ target }) => toggle(code, target.checked)}
          >
            {name}
          </Option>
        ))}
      </div>
    </div>
  )
}

function groupWords(own: Municipality, group: PeerGroup): string {
  const names = formatList(group.members.map(({ name }) => name))
  if (!group.enough) return words.tooFew(group.members.length)
  if (group.kind === 'regio') return words.wholeRegion(group.members.length)
  if (group.members.length > MOST_NAMED)
    return words.membersOf(words.groups[group.kind], group.members.length)
  if (group.kind !== 'lijkt') return words.members(names)
  const near = distances(own, group.members).map(
    ({ name, distance }) => `${name} (${formatNumber(100 * distance)})`,
  )
  return words.suggested(formatList(near))
}
