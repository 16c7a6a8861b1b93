import { Link } from '@tanstack/react-router'
import { formatScore } from '#i18n/formats.ts'
import { SinceBefore } from '#parts/since-before.tsx'
import { useThemeTrends } from '#parts/use-theme-trends.ts'
import { Card } from '#ui/layout/card.tsx'
import { messages } from './heard.messages.ts'

/** How satisfied entrepreneurs are with each theme, and whether that changed. */
export function Heard({ code }: { code: string }) {
  const { rounds, trends } = useThemeTrends(code)
  const round = rounds.at(-1)
  const shown = trends.flatMap(({ theme, name, own, since }) => {
    const last = own.at(-1)
    return last ? [{ theme, name, last, since }] : []
  })
  return (
    <section className="stack" aria-labelledby="heard">
      <div className="stack stack--small">
        <h2 id="heard">{messages.title}</h2>
        <p className="subtle">
          {round && shown.length > 0
            ? messages.text(round.name, rounds.at(-2)?.name)
            : messages.none}
        </p>
      </div>
      <Card>
        {shown.length > 0 && (
          <ul className="themes">
            {shown.map(({ theme, name, last, since }) => (
              <li key={theme}>
                <div>{name}</div>
                <div>
                  <span className="number">
                    {formatScore(last.value)} <span className="subtle">(± {last.margin})</span>
                  </span>
                  <SinceBefore
                    change={since}
                    round={rounds.at(-2)?.name ?? ''}
                    what={messages.satisfied}
                  />
                </div>
              </li>
            ))}
          </ul>
        )}
        <p>
          <Link to="/gemeente/ondernemers/over-tijd">{messages.more}</Link>
        </p>
      </Card>
    </section>
  )
}
