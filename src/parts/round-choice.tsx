import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { messages } from './round-choice.messages.ts'
import { Select } from '#ui/form/inputs.tsx'

type Choosable = { id: string; name: string }

/**
 * Which round a page shows, and the choice of another, which stands in the address (`ronde`). Without a
 * choice it is the newest with something to see: a new round hides nothing of the old one.
 * @param rounds the newest first.
 * @param full those with something to see on this page, the newest first.
 * @param leave parts of the address that are about one round only.
 */
export function useRoundChoice<Round extends Choosable>(
  rounds: readonly Round[],
  full: readonly Round[],
  leave: readonly string[] = [],
): { round: Round | null; choice: ReactNode } {
  const ronde = useSearch({ strict: false, select: (search) => search.ronde })
  const navigate = useNavigate()
  // What is done on the page, such as reviewing the last remark, does not turn it to another round.
  const [first] = useState(full[0]?.id)
  const found = (wanted: string | undefined) => rounds.find(({ id }) => id === wanted)
  const round = found(ronde) ?? found(first) ?? full[0] ?? rounds[0] ?? null
  const choose = (chosen: string) =>
    void navigate({
      to: '.',
      search: (previous: object) => ({
        ...Object.fromEntries(Object.entries(previous).filter(([name]) => !leave.includes(name))),
        ronde: chosen,
      }),
      resetScroll: false,
    })
  const choice = round && rounds.length > 1 && (
    <Select label={messages.round} value={round.id} onChange={({ target }) => choose(target.value)}>
      {rounds.map(({ id, name }) => (
        <option key={id} value={id}>
          {full.some((one) => one.id === id) ? name : messages.empty(name)}
        </option>
      ))}
    </Select>
  )
  return { round, choice }
}
