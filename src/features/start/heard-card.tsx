import { Link } from '@tanstack/react-router'
import { formatScore } from '#i18n/formats.ts'
import { SinceBefore } from '#parts/since-before.tsx'
import { useThemeTrends } from '#parts/use-theme-trends.ts'
import { Card } from '#ui/layout/card.tsx'
import { messages } from './heard-card.messages.ts'

/** How satisfied entrepreneurs are with each theme, and whether that changed. */
export function HeardCard({ code }: { code: string }) {
  const { rounds, trends } = useThemeTrends(code)
  const round = rounds.at(-1)
  const shown = trends.flatMap(({ theme, name, own, since }) => {
    const last = own.at(-1)
    return last ? [{ theme, name, last, since }] : []
  })
  return (
    <Card as="section" labelledBy="heard">
      <h2 id="heard" className="card__title">
        {messages.title}
      </h2>
      {round && shown.length > 0 ? (
        <>
          <p className="subtle small">{messages.text(round.name)}</p>
          <ul className="themes heard">
            {shown.map(({ theme, name, last, since }) => (
              <li key={theme}>
                <div>{name}</div>
                <div className="number">
                  {formatScore(last.value)} <span className="subtle">(± {last.margin})</span>
                  <SinceBefore
                    change={since}
                    round={rounds.at(-2)?.name ?? ''}
                    what={messages.satisfied}
                  />
                </div>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{messages.none}</p>
      )}
      <Link to="/gemeente/ondernemers/over-tijd">{messages.more}</Link>
    </Card>
  )
}
