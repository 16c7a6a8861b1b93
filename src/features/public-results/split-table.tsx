import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { questionnaireQueries, type RatingScales } from '#data/questionnaires.ts'
import { publicResultQueries } from '#data/public-results.ts'
import type { RatingItem } from '#domain/questionnaire/definition.ts'
import {
  SPLITS,
  type PublicPart,
  type PublicRound,
  type Split,
} from '#domain/rating/public-result.ts'
import { changeBetween, type SinceBefore as Since } from '#domain/rating/since-before.ts'
import { roundBefore } from '#domain/round.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { SinceBefore } from '#parts/since-before.tsx'
import { Button } from '#ui/button.tsx'
import { Alert, Loading, TableScroll } from '#ui/feedback/feedback.tsx'
import { Select } from '#ui/form/inputs.tsx'
import { messages } from './public-results.messages.ts'
import { words, type Language } from './results.messages.ts'

const route = getRouteApi('/resultaten/$slug')

export type SplitTableProps = {
  round: PublicRound
  /** The newest first. */
  rounds: readonly PublicRound[]
  municipality: Municipality
  items: readonly RatingItem[]
  language: Language
}

/** Satisfaction per group of entrepreneurs, by one background question at a time. */
export function SplitTable(props: SplitTableProps) {
  const text = words[props.language]
  const { verdeling } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <section className={`stack${verdeling ? '' : ' no-print'}`} aria-labelledby="split">
      <h2 id="split">{text.splitTitle}</h2>
      <p className="subtle">{text.splitWhy}</p>
      <div className="no-print">
        <Select
          label={text.splitLabel}
          value={verdeling ?? ''}
          onChange={({ target }) =>
            void navigate({
              search: (search) => ({
                ...search,
                verdeling: SPLITS.find((split) => split === target.value),
              }),
              resetScroll: false,
            })
          }
        >
          <option value="">{text.noSplit}</option>
          {SPLITS.map((split) => (
            <option key={split} value={split}>
              {text.splits[split]}
            </option>
          ))}
        </Select>
      </div>
      {verdeling && <Parts {...props} split={verdeling} />}
    </section>
  )
}

function Parts({
  round,
  rounds,
  municipality,
  items,
  language,
  split,
}: SplitTableProps & { split: Split }) {
  const text = words[language]
  const query = useQuery(publicResultQueries.parts(round.id, municipality.code, split))
  const earlier = roundBefore(rounds, round.id)
  const before = useQuery({
    ...publicResultQueries.parts(earlier?.id ?? '', municipality.code, split),
    enabled: earlier !== null,
  }).data
  const asked = useQuery(questionnaireQueries.ratingScales(round.questionnaireVersion))
  if (query.isError || asked.isError) {
    return (
      <Alert tone="negative" live>
        <p>{messages.failed}</p>
        <Button onClick={() => void Promise.all([query.refetch(), asked.refetch()])}>
          {messages.again}
        </Button>
      </Alert>
    )
  }
  if (!query.data || !asked.data) return <Loading label={messages.loading} />
  if (query.data.length === 0) return <p role="status">{text.splitNone}</p>
  const parts = shownParts(query.data, asked.data[split], language)
  const title = `${text.splitLabel} ${text.splits[split]}`
  return (
    <TableScroll label={title}>
      <table className="data-table public-results__parts">
        <caption>{text.splitCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.item}</th>
            {parts.map(({ part, name }) => (
              <th scope="col" key={part}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <th scope="row">{item.text[language]}</th>
              {parts.map(({ part }) => {
                const found = query.data.find(
                  (row) => row.part === part && row.ratingItem === item.id,
                )
                return (
                  <td key={part}>
                    {found ? (
                      <>
                        {text.withMargin(found.satisfaction, found.satisfactionMargin)}{' '}
                        <span className="subtle small below">n = {found.n}</span>
                        <SinceBefore
                          change={partSince(found, before ?? [])}
                          round={earlier?.name ?? ''}
                          what={text.satisfaction}
                          language={language}
                        />
                      </>
                    ) : (
                      <>
                        <span aria-hidden="true">–</span>
                        <span className="visually-hidden">{text.hidden}</span>
                      </>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

/** Beside the round before; nothing where it did not tell of these groups, or of the item. */
function partSince(now: PublicPart, before: readonly PublicPart[]): Since | null {
  const ofItem = before.filter(({ ratingItem }) => ratingItem === now.ratingItem)
  if (ofItem.length === 0) return null
  const then = ofItem.find(({ part }) => part === now.part)
  return then ? changeBetween(measured(then), measured(now)) : 'few_responses'
}

const measured = ({ satisfaction: value, satisfactionMargin: margin }: PublicPart) => ({
  value,
  margin,
})

/** The groups of which anything is shown, in the order of the question. */
function shownParts(rows: readonly PublicPart[], scale: RatingScales[Split], language: Language) {
  const shown = new Set(rows.map(({ part }) => part))
  const asked = scale.map(({ value, text }) => ({
    part: value,
    name: text[language],
  }))
  return [...asked, { part: 'unknown', name: words[language].unknown }].filter(({ part }) =>
    shown.has(part),
  )
}
