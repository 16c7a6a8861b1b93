import { Link } from '@tanstack/react-router'
import { buttonLink } from '#ui/button.tsx'
import { Card } from '#ui/layout/card.tsx'
import { useScan } from '../scan-context.tsx'
import './last-round.css'
import { messages } from './last-round.messages.ts'
import { useEarlier, useOffers, type Earlier } from './use-last-round.ts'

/** On the overview: how many earlier answers wait, per theme, and the way to walk along them. */
export function LastRoundCard() {
  const query = useEarlier()
  return query.state === 'found' && query.earlier ? <Waiting earlier={query.earlier} /> : null
}

function Waiting({ earlier }: { earlier: Earlier }) {
  const { scan, definition } = useScan()
  const { offered } = useOffers(earlier)
  if (offered.length === 0) return null
  const themes = definition.themes.flatMap((theme) => {
    const n = offered.filter(({ item }) => item.theme === theme.id).length
    return n > 0 ? [{ theme, n }] : []
  })
  return (
    <Card as="section" labelledBy="last-round">
      <h2 id="last-round" className="card__title">
        {messages.title}
      </h2>
      <p>
        {messages.card.waiting(offered.length, earlier.round.name)} {messages.card.help}
      </p>
      <Link
        to="/gemeente/scan/$scanId/vorige-ronde"
        params={{ scanId: scan.id }}
        className={buttonLink.secondary}
      >
        {messages.walk}
      </Link>
      <details>
        <summary>{messages.card.perTheme}</summary>
        <ul>
          {themes.map(({ theme, n }) => (
            <li key={theme.id}>{messages.card.theme(theme.text.nl, n)}</li>
          ))}
        </ul>
      </details>
    </Card>
  )
}
