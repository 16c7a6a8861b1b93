import { formatScore } from '#i18n/formats.ts'
import { GapPlot } from '#ui/charts/gap-plot.tsx'
import { StripPlot } from '#ui/charts/strip-plot.tsx'
import { Figure } from '#ui/layout/card.tsx'
import type { Details } from '../details.ts'
import { messages } from '../report.messages.ts'
import { besideRegion, type Sentence } from '../summary.ts'
import { mostNeeded } from './experiences.ts'
import { FirstQuickWins } from './quick-wins.tsx'
import { Changed } from './changed.tsx'
import './picture.css'

const { picture } = messages

export type MunicipalityPictureProps = {
  name: string
  details: Details
  sentences: readonly Sentence[]
}

/** What an alderman reads in a minute: where the municipality stands, on both sides, and what to do first. */
export function MunicipalityPicture({ name, details, sentences }: MunicipalityPictureProps) {
  return (
    <div className="report-picture">
      <div className="report-picture__total">
        {details.total === null ? (
          <p>{picture.noTotal}</p>
        ) : (
          <Figure
            value={formatScore(details.total)}
            label={picture.total(details.totalState === 'provisional')}
          />
        )}
      </div>
      <Changed sentences={sentences} />
      <ThemesBesideRegion name={name} themes={details.themes} />
      <BothSides ratings={details.ratings} responses={details.responses} />
      <FirstQuickWins quickWins={details.quickWins} />
    </div>
  )
}

type ThemesProps = { name: string } & Pick<Details, 'themes'>

function ThemesBesideRegion({ name, themes }: ThemesProps) {
  const scored = themes.filter(({ score }) => score !== null)
  if (scored.length === 0) return null
  const spread = scored.some((theme) => theme.spread !== null)
  const { above, below, of } = besideRegion(scored)
  return (
    <section className="stack stack--small report-picture__themes" aria-labelledby="per-thema">
      <h2 id="per-thema">{picture.themes(above, below, of)}</h2>
      <StripPlot
        rows={scored.map(({ row, name: label, score, spread: half, state }) => ({
          id: row,
          label,
          points: [{ id: 'own', label: name, value: score ?? 0 }],
          spread: half,
          note: [
            formatScore(score ?? 0),
            ...(half ? [picture.median(formatScore(half.median))] : []),
            ...(state === 'provisional' ? [messages.state.provisional] : []),
          ].join(', '),
        }))}
        highlighted="own"
        description={picture.themesSaid}
        axis=""
        format={formatScore}
      />
      <p className="subtle small">{spread ? picture.themesLegend(name) : picture.noRegion(name)}</p>
    </section>
  )
}

function BothSides({ ratings, responses }: Pick<Details, 'ratings' | 'responses'>) {
  const needed = mostNeeded(ratings)
  return (
    <section className="stack stack--small report-picture__sides" aria-labelledby="beide-kanten">
      <h2 id="beide-kanten">{picture.sides(needed[0]?.text)}</h2>
      {needed.length === 0 ? (
        <p>{responses === null ? picture.tooFew : picture.noSides}</p>
      ) : (
        <>
          <p className="subtle small">{picture.sidesLegend(responses)}</p>
          <GapPlot
            rows={needed.map(({ row, text, gap }) => ({
              id: row,
              label: text,
              from: gap.organised,
              to: gap.experienced,
              remark: picture.side(formatScore(gap.organised), formatScore(gap.experienced)),
            }))}
            description={picture.sidesSaid}
            words={picture.sideWords}
          />
        </>
      )}
    </section>
  )
}
