import { useSuspenseQuery } from '@tanstack/react-query'
import { mailQueries } from '#data/mails.ts'
import { roundQueries } from '#data/rounds.ts'
import { territoryQueries } from '#data/territory.ts'
import { FewRows } from '#ui/layout/few-rows.tsx'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { messages } from './mail.messages.ts'

const words = messages.reminded

/**
 * Who is reminded today, before it leaves.
 * @param rounds how many are open; of more than one each row names its round.
 */
export function RemindedToday({ rounds }: { rounds: number }) {
  const reminded = useSuspenseQuery(mailQueries.reminded()).data
  const municipalities = useSuspenseQuery(territoryQueries.municipalities()).data
  const named = useSuspenseQuery(roundQueries.all()).data
  return (
    <section className="stack stack--small" aria-labelledby="reminded">
      <h3 id="reminded">{words.title}</h3>
      {reminded.length === 0 ? (
        <p>{words.nobody}</p>
      ) : (
        <FewRows rows={reminded.length} first={16}>
          <StackedTable
            caption={words.caption(reminded.length)}
            columns={words.columns}
            rows={reminded.map((one) => ({
              id: `${one.roundId} ${one.recipient}`,
              cells: [
                one.recipient,
                <>
                  {municipalities.find(({ code }) => code === one.municipalityCode)?.name}
                  {rounds > 1 && (
                    <span className="small subtle below">
                      {named.find(({ id }) => id === one.roundId)?.name}
                    </span>
                  )}
                </>,
                <span key="themes" className="small">
                  {words.themes(one.themes)}
                </span>,
                words.days(one.daysLeft),
                words.states[one.state],
              ],
            }))}
          />
        </FewRows>
      )}
    </section>
  )
}
