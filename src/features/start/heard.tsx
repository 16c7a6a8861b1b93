import { Link } from '@tanstack/react-router'
import { formatScore } from '#i18n/formats.ts'
import { marginAlone, marginNote } from '#i18n/margin-words.ts'
import { SinceBefore } from '#parts/since-before.tsx'
import { useThemeTrends } from '#parts/use-theme-trends.ts'
import { IntervalBar } from '#ui/charts/interval-bar.tsx'
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
      {shown.length > 0 && (
        <ul className="heard sheet">
          {shown.map(({ theme, name, last, since }) => (
            <li key={theme}>
              <span className="heard__name">{name}</span>
              <span className="number">
                {formatScore(last.value)} <span className="subtle">{marginAlone(last.margin)}</span>
              </span>
              <IntervalBar value={last.value} margin={last.margin} />
              <SinceBefore
                change={since}
                round={rounds.at(-2)?.name ?? ''}
                what={messages.satisfied}
              />
            </li>
          ))}
        </ul>
      )}
      {shown.length > 0 && (
        <details>
          <summary>{messages.margin}</summary>
          <p className="subtle small">{marginNote.nl}</p>
        </details>
      )}
      <p>
        <Link to="/gemeente/ondernemers/over-tijd">{messages.more}</Link>
      </p>
    </section>
  )
}
