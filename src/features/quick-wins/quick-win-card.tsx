import { isQuickWin } from '#domain/quick-wins/measure.ts'
import { hasOwnEstimate } from '#domain/quick-wins/own-measure.ts'
import type { QuickWin } from '#domain/quick-wins/ranking.ts'
import { publication } from '#domain/rating/publishing.ts'
import { Card } from '#ui/layout/card.tsx'
import { Arithmetic } from './arithmetic.tsx'
import { Helpers } from './helpers.tsx'
import { messages } from './quick-wins.messages.ts'
import { QuickWinActs, type QuickWinActsProps } from './quick-win-acts.tsx'
import { reasonOf } from '#parts/quick-win-reason.ts'
import { effortWords, stabilityWords } from './number-words.ts'
import type { QuickWinsOfScan, QuickWinsView } from './use-quick-wins.ts'
import { ToAction } from './to-action.tsx'

export type QuickWinProps = {
  quickWin: QuickWin
  position: number
  view: QuickWinsView
  onTold: QuickWinActsProps['onTold']
}

/** A measure of the top: open on the page. */
export function QuickWinCard({ quickWin, position, view, onTold }: QuickWinProps) {
  return (
    <Card as="li" id={quickWin.measure.id}>
      <div className="quick-win__head">
        <span className="disc disc--strong" aria-hidden="true">
          {position}
        </span>
        <div>
          <h3>
            <span className="visually-hidden">{messages.position(position)}</span>
            {quickWin.measure.title}
          </h3>
          <p className="subtle small">{aboutOf(quickWin, view)}</p>
        </div>
      </div>
      <QuickWinBody quickWin={quickWin} view={view} onTold={onTold} />
    </Card>
  )
}

/** A measure further down: its title and the work, and everything else one click away. */
export function QuickWinRow({ quickWin, position, view, onTold }: QuickWinProps) {
  const { size, spent } = effortWords(quickWin.measure)
  return (
    <li className="quick-win-row" id={quickWin.measure.id}>
      <details>
        <summary>
          <span className="quick-win-row__title">
            <span className="number subtle">{position}.</span>
            <strong>{quickWin.measure.title}</strong>
            <span className="subtle small quick-win-row__work">
              {size}: {spent}
            </span>
          </span>
        </summary>
        <div className="stack stack--small quick-win-row__body">
          <p className="subtle small">{aboutOf(quickWin, view)}</p>
          <QuickWinBody quickWin={quickWin} view={view} onTold={onTold} />
        </div>
      </details>
    </li>
  )
}

function QuickWinBody({ quickWin, view, onTold }: Omit<QuickWinProps, 'position'>) {
  const { measure } = quickWin
  const { size, spent } = effortWords(measure)
  const own = hasOwnEstimate(view.saidOf(measure.id))
  const catalogue = view.catalogue.get(measure.id)
  const law = view.definition.wording.measures[measure.id]
  return (
    <div className="quick-win__body">
      <div className="stack quick-win__main">
        <p className="quick-win__reason">{reasonOf(quickWin, view)}</p>
        <div>
          <p className="quick-win__label">{messages.approach}</p>
          <p>{measure.approach}</p>
        </div>
        {law && <p>{law.legalNote}</p>}
        <ToAction measureId={measure.id} view={view} />
      </div>
      <div className="quick-win__aside">
        <div>
          <p className="quick-win__label">{messages.work}</p>
          <p>
            {size}
            <br />
            <span className="subtle">
              {spent} ({own ? messages.ownEstimate : messages.estimate})
            </span>
            {own && catalogue && (
              <span className="subtle small below">
                {messages.catalogueSays(effortWords(catalogue).spent)}
              </span>
            )}
          </p>
        </div>
        <Helpers who={view.helpers(quickWin)} sharing={measure.sharing} />
      </div>
      <details className="quick-win__why">
        <summary>{messages.why}</summary>
        <Arithmetic quickWin={quickWin} view={view} />
      </details>
      <QuickWinActs quickWin={quickWin} view={view} onTold={onTold} />
    </div>
  )
}

/** The theme, and how firm the voice of entrepreneurs is when it is not. */
function aboutOf(quickWin: QuickWin, { definition, topShare }: QuickWinsOfScan): string {
  const { theme, deciding, measure } = quickWin
  const { basis, own } = deciding.need
  const indicative = basis === 'own' && own && publication(own.n) === 'indicative'
  const firmness = indicative ? messages.indicative : messages.basis[basis]
  const name = definition.themes.find(({ id }) => id === theme)?.text.nl
  const place = topShare && isQuickWin(measure) && stabilityWords(topShare(quickWin))
  return [name, firmness, place].filter(Boolean).join(' · ')
}
