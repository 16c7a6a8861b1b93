import { PEER_FEATURES, type PeerFeature } from '#domain/comparison/peers.ts'
import { FieldGroup } from '#ui/form/field.tsx'
import { Select } from '#ui/form/inputs.tsx'
import { messages } from './peers.messages.ts'
import { HEAVIEST_FEATURE, likenessInAddress, likenessOf } from './search.ts'
import { useCompareSearch } from './use-compare-search.ts'

const words = messages.likeness
const WEIGHTS = Array.from({ length: HEAVIEST_FEATURE + 1 }, (_, weight) => weight)

/** How heavily each thing counts that makes municipalities alike; it stands in the address. */
export function Likeness() {
  const { search, setSearch } = useCompareSearch()
  const weights = likenessOf(search)
  const set = (feature: PeerFeature, weight: number) =>
    setSearch({ gelijkenis: likenessInAddress({ ...weights, [feature]: weight }) })
  const nothing = PEER_FEATURES.every((feature) => weights[feature] === 0)
  return (
    <FieldGroup label={words.legend} description={words.help}>
      <div className="cluster cluster--fields">
        {PEER_FEATURES.map((feature) => (
          <Select
            key={feature}
            label={words.features[feature]}
            value={weights[feature]}
            onChange={({ target }) => set(feature, Number(target.value))}
          >
            {WEIGHTS.map((weight) => (
              <option key={weight} value={weight}>
                {words.weights[weight]}
              </option>
            ))}
          </Select>
        ))}
      </div>
      {nothing && <p>{words.nothing}</p>}
    </FieldGroup>
  )
}
