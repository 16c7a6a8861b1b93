import { useSuspenseQuery } from '@tanstack/react-query'
import { ratingProgressQueries } from '#data/rating-progress.ts'
import { dropOff, mostStopBefore } from './drop-off.ts'
import { messages } from './response-progress.messages.ts'
import './response-progress.css'

/** How many came per day, how far, and how long it took; nothing about a person. */
export function ResponseProgress({ roundId, code }: { roundId: string; code: string }) {
  const progress = useSuspenseQuery(ratingProgressQueries.ofRound(roundId)).data
  const own = ({ municipalityCode }: { municipalityCode: string }) => municipalityCode === code
  const steps = dropOff(progress.steps.filter(own))
  const days = progress.days.filter(own)
  const minutes = progress.minutes.find(own)?.minutes
  if (steps.every(({ reached }) => reached === null)) return <p>{messages.few}</p>
  const before = mostStopBefore(steps)
  return (
    <>
      {minutes !== undefined && <p>{messages.minutes(minutes)}</p>}
      <div className="response-progress">
        <table>
          <caption>{messages.stepsTitle(before === null ? null : messages.steps[before])}</caption>
          <thead>
            <tr>
              <th scope="col">{messages.step}</th>
              <th scope="col">{messages.reached}</th>
              <th scope="col">{messages.share}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map(({ name, reached, share }) => (
              <tr key={name}>
                <th scope="row">{messages.steps[name]}</th>
                <td>{messages.number(reached)}</td>
                <td>
                  {messages.portion(share)}
                  {share !== null && (
                    <span className="response-progress__bar" aria-hidden="true">
                      <span style={{ inlineSize: `${share * 100}%` }} />
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {days.length > 0 && (
          <table>
            <caption>{messages.daysTitle}</caption>
            <thead>
              <tr>
                <th scope="col">{messages.day}</th>
                <th scope="col">{messages.responses}</th>
              </tr>
            </thead>
            <tbody>
              {days.map(({ day, responses }) => (
                <tr key={day}>
                  <th scope="row">{messages.date(day)}</th>
                  <td>{messages.number(responses)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      <p className="subtle">{messages.rounded}</p>
    </>
  )
}
