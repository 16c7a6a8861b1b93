import { memo, useDeferredValue, useMemo } from 'react'
import type { Band } from '#domain/comparison/bands.ts'
import { standardWeights } from '#domain/comparison/own-weights.ts'
import { wholeShares } from '#domain/comparison/whole-shares.ts'
import { scoresTheme } from '#domain/questionnaire/size.ts'
import { formatDifference, formatScore } from '#i18n/formats.ts'
import { overThemes, THEMES_IN_FILE } from '#i18n/total-words.ts'
import { Button } from '#ui/button.tsx'
import { TableScroll } from '#ui/feedback/feedback.tsx'
import { OwnColumn } from '#ui/take-away/own-column.tsx'
import { TakeAwayFrame } from '#ui/take-away/take-away-frame.tsx'
import { messages } from './compare.messages.ts'
import { EntrepreneurWeights } from './entrepreneur-weights.tsx'
import { useChosenWeights, useSetSearch } from './use-compare-search.ts'
import type { Comparison } from './use-comparison.ts'
import { changedPlaces, HEAVIEST, places, readWeights, writeWeights } from './weights.ts'
import { sectionOf } from './use-later.ts'

const words = messages.places

export type PlacesProps = Pick<
  Comparison,
  'round' | 'definition' | 'municipalities' | 'scans' | 'route'
> & {
  /** Whether the choice leaves out some, whom the places do count. */
  isPart: boolean
}

function PlacesOf({ round, definition, municipalities, scans, route, isPart }: PlacesProps) {
  const gewicht = useChosenWeights()
  const setSearch = useSetSearch()
  const chosen = readWeights(gewicht, definition)
  // The sliders answer at once; the places follow.
  const settled = useDeferredValue(gewicht)
  const all = useMemo(
    () => places(definition, scans, route, readWeights(settled, definition)),
    [definition, scans, route, settled],
  )
  if (all.length < 2) return null
  const weights = chosen ?? standardWeights(definition)
  const sharing = all.filter(({ band }) => band.from !== band.to).length
  const finding = chosen
    ? words.changed(changedPlaces(all), all.length)
    : words.finding(sharing, all.length)
  const shares = wholeShares(weights)
  const most = definition.themes.filter(({ id }) => scoresTheme(definition, route, id)).length
  const fewer = all.filter(({ themes }) => themes < most).length
  return (
    <section className={sectionOf(scans.length)} aria-labelledby="places">
      <h2 id="places">{words.title}</h2>
      <p>
        <strong>{finding}</strong>
      </p>
      {isPart && <p>{messages.ofAll(all.length)}</p>}
      <p className="subtle">
        {words.how} {fewer > 0 && words.fewer(fewer, most)}
      </p>
      <details open={chosen !== null || undefined} className="no-print">
        <summary>{words.weights}</summary>
        <div className="weights">
          {definition.themes.map(({ id, text }) => (
            <label key={id} className="weights__theme">
              <span>{text.nl}</span>
              <input
                type="range"
                min={0}
                max={HEAVIEST}
                value={weights[id] ?? 0}
                aria-valuetext={words.share(formatScore(shares[id] ?? 0))}
                onChange={({ target }) =>
                  setSearch(
                    {
                      gewicht: writeWeights({ ...weights, [id]: target.valueAsNumber }, definition),
                    },
                    { replace: true },
                  )
                }
              />
              <output>{words.share(formatScore(shares[id] ?? 0))}</output>
            </label>
          ))}
        </div>
        <div className="cluster">
          {chosen && (
            <Button onClick={() => setSearch({ gewicht: undefined })}>{words.standard}</Button>
          )}
          <EntrepreneurWeights {...{ round, definition, municipalities }} />
        </div>
      </details>
      <TakeAwayFrame title={finding}>
        <TableScroll label={words.title}>
          <table className="data-table" data-picture>
            <caption className="visually-hidden">{words.title}</caption>
            <thead>
              <tr>
                <th scope="col">{messages.municipality}</th>
                <th scope="col">{words.place}</th>
                <th scope="col">{messages.total}</th>
                {chosen && <th scope="col">{words.ownPlace}</th>}
                {chosen && <th scope="col">{words.ownTotal}</th>}
                {chosen && <th scope="col">{words.difference}</th>}
              </tr>
            </thead>
            <tbody>
              {all.map(({ municipality, total, themes, band, own }) => (
                <tr key={municipality.code}>
                  <th scope="row">{municipality.name}</th>
                  <td>{bandWords(band)}</td>
                  <td>
                    {formatScore(total)}
                    {themes < most && (
                      <>
                        {' '}
                        <OwnColumn name={THEMES_IN_FILE} value={formatScore(themes)}>
                          ({overThemes(themes)})
                        </OwnColumn>
                      </>
                    )}
                  </td>
                  {chosen && <td>{own ? bandWords(own.band) : messages.none}</td>}
                  {chosen && <td>{own ? formatScore(own.total) : messages.none}</td>}
                  {chosen && <td>{own ? formatDifference(own.total, total) : messages.none}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      </TakeAwayFrame>
    </section>
  )
}

/** Shared places on the total, and what other theme weights would change. */
export const Places = memo(PlacesOf)

/** "gedeelde plaats 4–9", or "plaats 4" when nothing could change it. */
function bandWords({ from, to }: Band): string {
  return from === to ? words.one(from) : words.shared(from, to)
}
