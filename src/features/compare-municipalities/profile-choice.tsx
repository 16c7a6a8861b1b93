import { EQUAL_WEIGHTS, PEER_FEATURES, type PeerWeights } from '#domain/comparison/peers.ts'
import { OTHERS_NEEDED } from '#domain/comparison/thresholds.ts'
import { formatList, formatNumber } from '#i18n/formats.ts'
import { ChooseNames } from '#ui/form/choose-names.tsx'
import { Select } from '#ui/form/inputs.tsx'
import { messages } from './compare.messages.ts'
import { Likeness } from './likeness.tsx'
import { distances, type GroupKind, type PeerGroup, type PlacedRow } from './peer-group.ts'
import { messages as peers } from './peers.messages.ts'
import { likenessOf } from './search.ts'
import { useCompareSearch } from './use-compare-search.ts'

const words = messages.profile
/** Nobody reads a sentence with more names; the table of the dots has them all. */
const MOST_NAMED = 16
const KINDS = Object.keys(words.groups) as GroupKind[]

export type ProfileChoiceProps = {
  own: PlacedRow
  /** All that can be looked at; null for who only looks at the own one. */
  candidates: readonly PlacedRow[] | null
  /** All that can be put beside it. */
  others: readonly PlacedRow[]
  beside: readonly PlacedRow[]
  group: PeerGroup
}

/** Whose profile, beside whom, and against which group. */
export function ProfileChoice({ own, candidates, others, beside, group }: ProfileChoiceProps) {
  const { search, setSearch } = useCompareSearch()
  const chosen = new Set(beside.map(({ id }) => id))
  const toggle = (code: string, on: boolean) => {
    const codes = on ? [...chosen, code] : [...chosen].filter((other) => other !== code)
    setSearch({ naast: codes.length > 0 ? codes.join('-') : undefined })
  }
  const nameless = others.filter(({ municipality }) => municipality === null).length
  const byPlace = group.kind !== 'regio' && group.kind !== 'zelf'
  return (
    <div className="stack stack--small no-print">
      <div className="cluster cluster--inline">
        {candidates && (
          <Select
            label={messages.chooseMunicipality}
            value={own.id}
            onChange={({ target }) => setSearch({ gemeente: target.value })}
          >
            {withOwn(candidates, own).map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
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
      {group.kind === 'lijkt' && own.municipality && <Likeness />}
      <details open={beside.length > 0 || group.kind === 'zelf' || undefined}>
        <summary>{words.beside}</summary>
        <p className="subtle small">{words.besideHelp}</p>
        <ChooseNames
          places={others.map(({ id, name }) => ({ code: id, name }))}
          chosen={chosen}
          toggle={toggle}
        />
      </details>
      <p>{groupWords(own, group, likenessOf(search))}</p>
      {byPlace && own.municipality && nameless > 0 && (
        <p className="subtle small">{peers.onlyNamed(nameless)}</p>
      )}
    </div>
  )
}

function groupWords(own: PlacedRow, group: PeerGroup, weights: PeerWeights): string {
  const { kind, members, enough } = group
  if (own.municipality === null && kind !== 'regio' && kind !== 'zelf') return peers.letterHasNone
  if (!enough) return words.tooFew(members.length, OTHERS_NEEDED)
  if (kind === 'regio') return words.wholeRegion(members.length)
  if (members.length > MOST_NAMED) return words.membersOf(words.groups[kind], members.length)
  if (kind !== 'lijkt') return words.members(formatList(members.map(({ name }) => name)))
  const near = distances(own, members, weights).map(
    ({ name, distance }) => `${name} (${formatNumber(100 * distance)})`,
  )
  const equal = PEER_FEATURES.every((feature) => weights[feature] === EQUAL_WEIGHTS[feature])
  return peers.suggested(formatList(near), equal)
}

/** Who is looked at can be chosen, also outside the filter: else the box would name another. */
function withOwn(candidates: readonly PlacedRow[], own: PlacedRow): readonly PlacedRow[] {
  return candidates.some(({ id }) => id === own.id) ? candidates : [own, ...candidates]
}
