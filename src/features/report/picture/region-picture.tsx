import type { ReactNode } from 'react'
import { formatList, formatScore } from '#i18n/formats.ts'
import { StripPlot } from '#ui/charts/strip-plot.tsx'
import { Figure } from '#ui/layout/card.tsx'
import { regionEnds, type RegionDetails } from '../region-summary.ts'
import { messages } from '../report.messages.ts'
import type { Sentence } from '../summary.ts'
import { Changed } from './changed.tsx'
import './picture.css'

const { picture } = messages

export type RegionPictureProps = {
  details: RegionDetails
  sentences: readonly Sentence[]
  /** The names of the municipalities by whose full scan the themes are drawn, in the order of the scores. */
  names: readonly string[]
  /** How many municipalities take part. */
  of: number
  /** Beside the themes, and below them. */
  map?: ReactNode
  children?: ReactNode
}

/** What a board reads in a minute: how the region stands per theme, where, what changed and what to do together. */
export function RegionPicture(props: RegionPictureProps) {
  const { details, sentences, names, of, map, children } = props
  const { strongest, weakest } = regionEnds(details.themes)
  return (
    <div className={`report-picture${map ? '' : ' report-picture--one'}`}>
      <div className="report-picture__total">
        <Figure value={details.compared} label={picture.compared(of)} />
      </div>
      <Changed sentences={sentences} />
      {map}
      <section className="stack stack--small" aria-labelledby="per-thema">
        <h2 id="per-thema">{picture.regionThemes(strongest, weakest)}</h2>
        <StripPlot
          rows={details.themes.map(({ row, name, scores, spread }) => ({
            id: row,
            label: name,
            points: scores.flatMap((value, index) =>
              value === null ? [] : [{ id: String(index), label: names[index] ?? '', value }],
            ),
            spread,
            ...(spread && { note: picture.median(formatScore(spread.median)) }),
          }))}
          description={picture.regionThemesSaid}
          axis=""
          format={formatScore}
        />
        <p className="subtle small">{picture.regionLegend}</p>
      </section>
      {children}
    </div>
  )
}

export type SharedListProps = {
  shared: readonly { title: string; names: readonly string[] }[]
  /** How many municipalities were ranked. */
  of: number
}

/** The quick wins that most municipalities share. */
export function SharedList({ shared, of }: SharedListProps) {
  return (
    <section className="stack stack--small" aria-labelledby="samen">
      <h2 id="samen">{picture.shared(shared[0]?.title, shared[0]?.names.length ?? 0)}</h2>
      {shared.length === 0 ? (
        <p>{picture.noShared}</p>
      ) : (
        <ol className="report-picture__shared">
          {shared.map(({ title, names }) => (
            <li key={title}>
              <strong>{title}</strong>{' '}
              <span className="subtle small">
                {picture.sharedBy(names.length, of)}: {formatList(names)}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
