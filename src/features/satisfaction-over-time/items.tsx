import { useSuspenseQuery } from '@tanstack/react-query'
import type { PublicResult } from '#domain/rating/public-result.ts'
import { sinceBefore, type RatedBefore, type RatedOf } from '#domain/rating/since-before.ts'
import type { Round } from '#domain/round.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { publicResultQueries } from '#data/public-results.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { formatNumber, formatScore } from '#i18n/formats.ts'
import { marginNote } from '#i18n/margin-words.ts'
import { SinceBefore, SinceNote } from '#parts/since-before.tsx'
import { usePublicBefore } from '#parts/use-public-before.ts'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { OwnColumn } from '#ui/take-away/own-column.tsx'
import { TakeAwayFrame } from '#ui/take-away/take-away-frame.tsx'
import { messages } from './over-time.messages.ts'

export type ItemsProps = {
  municipality: Municipality
  round: Round
  /** The newest first. */
  closed: readonly Round[]
}

/** Importance and satisfaction per item in the newest closed round, beside the one before. */
export function Items({ municipality: { code, name }, round, closed }: ItemsProps) {
  const results = useSuspenseQuery(publicResultQueries.results(round.id)).data
  const definition = useSuspenseQuery(questionnaireQueries.version(round.questionnaireVersion)).data
  const before = usePublicBefore(closed, round, code)
  const own = definition.ratingItems.flatMap((item) => {
    const result = results.find(
      ({ municipalityCode, ratingItem }) => municipalityCode === code && ratingItem === item.id,
    )
    const theme = definition.themes.find(({ id }) => id === item.theme)?.text.nl ?? ''
    return result ? [{ item, theme, result }] : []
  })
  return (
    <section className="stack" aria-labelledby="items">
      <h2 id="items">{messages.items(round.name)}</h2>
      {own.length === 0 ? (
        <p className="subtle">{messages.tooFew(round.name)}</p>
      ) : (
        <>
          <SinceNote
            before={before}
            changes={own.map(({ result }) =>
              sinceBefore(before, result.ratingItem, result, 'satisfaction'),
            )}
          />
          <p className="subtle small">{marginNote}</p>
          <TakeAwayFrame title={messages.caption(name)}>
            <StackedTable
              caption={messages.caption(name)}
              columns={messages.columns}
              rows={own.map(({ item, theme, result }) => ({
                id: item.id,
                cells: [
                  item.text.nl,
                  theme,
                  <Value key="i" of="importance" result={result} before={before} />,
                  <Value key="s" of="satisfaction" result={result} before={before} />,
                  formatNumber(result.n),
                ],
              }))}
            />
          </TakeAwayFrame>
        </>
      )}
    </section>
  )
}

type ValueProps = { result: PublicResult; before: RatedBefore | null; of: RatedOf }

function Value({ result, before, of }: ValueProps) {
  const [what, margin] =
    of === 'importance'
      ? [messages.important, result.importanceMargin]
      : [messages.satisfied, result.satisfactionMargin]
  return (
    <>
      <span className="number">
        {formatScore(result[of])}{' '}
        <OwnColumn name={messages.inFile.margin(what)} value={String(margin)}>
          {messages.margin(margin)}
        </OwnColumn>
      </span>
      <SinceBefore
        change={sinceBefore(before, result.ratingItem, result, of)}
        round={before?.round ?? ''}
        what={what}
      />
    </>
  )
}
