import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { queries } from '#data/queries.ts'
import { Badge } from '#ui/layout/card.tsx'
import { useScan } from '../scan-context.tsx'
import { messages } from './together.messages.ts'
import { useNames } from './use-names.ts'

/** Milliseconds between two signs of life; whoever gives none for three times is gone. */
const SIGN_EVERY = 12_000

/** Where colleagues are in this scan now, while this person is here too. */
function useColleaguesHere(): readonly { name: string; themeId: string | null }[] {
  const { scan, ours, readOnly } = useScan()
  const { themeId = null } = useParams({ strict: false })
  const nameOf = useNames()
  const here = useQuery({
    ...queries.presence(scan.id, themeId),
    enabled: ours && readOnly === null,
    refetchInterval: SIGN_EVERY,
    staleTime: 0,
    gcTime: SIGN_EVERY,
    placeholderData: keepPreviousData,
  }).data
  return (here ?? []).map(({ userId, themeId }) => ({ name: nameOf(userId), themeId }))
}

/** On a theme: which colleagues have it open too. Said politely, and only when it changes. */
export function AlsoHere({ themeId }: { themeId: string }) {
  const names = useColleaguesHere()
    .filter((colleague) => colleague.themeId === themeId)
    .map(({ name }) => name)
  return (
    <p role="status" className="also-here">
      {names.length > 0 && messages.hereToo(names)}
    </p>
  )
}

/** On the card of a theme: who has it open now. */
export function InTheme({ themeId }: { themeId: string }) {
  const names = useColleaguesHere()
    .filter((colleague) => colleague.themeId === themeId)
    .map(({ name }) => name)
  return names.length > 0 ? <Badge tone="accent">{messages.inTheme(names)}</Badge> : null
}
