import { useNavigate } from '@tanstack/react-router'
import type { Round } from '#domain/round.ts'
import { Select } from '#ui/form/inputs.tsx'
import { messages } from './see-comparison.messages.ts'

export type RoundSelectProps = { rounds: readonly Round[]; chosen: string | undefined }

/** Which round; nothing to choose when there is one or none. */
export function RoundSelect({ rounds, chosen }: RoundSelectProps) {
  const navigate = useNavigate()
  if (rounds.length < 2) return null
  return (
    <div className="no-print">
      <Select
        label={messages.round}
        value={chosen}
        onChange={({ target }) =>
          void navigate({
            to: '.',
            search: (previous) => ({ ...previous, ronde: target.value, thema: undefined }),
          })
        }
      >
        {rounds.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </div>
  )
}
