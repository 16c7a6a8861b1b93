import { isQuickWin } from '#domain/quick-wins/measure.ts'
import { hasOwnEstimate } from '#domain/quick-wins/own-measure.ts'
import type { QuickWin } from '#domain/quick-wins/ranking.ts'
import { sheetAfter } from '#domain/quick-wins/what-if.ts'
import { publication } from '#domain/rating/publishing.ts'
import { formatScore } from '#i18n/formats.ts'
import { Arithmetic } from './arithmetic.tsx'
import { Helpers } from './helpers.tsx'
import { messages } from './quick-wins.messages.ts'
import { QuickWinActs, Try, type QuickWinActsProps } from './quick-win-acts.tsx'
import { reasonOf, shortReason } from '#parts/quick-win-reason.ts'
import { effortWords, shortWork, stabilityWords } from './number-words.ts'
import type { QuickWinsOfScan, QuickWinsView } from './use-quick-wins.ts'
import { ToAction } from './to-action.tsx'

export type QuickWinProps = {
  quickWin: QuickWin
  position: number
  view: QuickWinsView
  onTold: QuickWinActsProps['onTold']
  /** One of the first: on paper with its approach. */
  top?: boolean
}

/**
 * A measure as one scans it: its name, what it takes, who helps, what it moves and why, in a few lines. Everything
 * else opens below it; choosing it needs no opening.
 */
export function QuickWinRow({ quickWin, position, view, onTold, top = false }: QuickWinProps) {
  const { measure } = quickWin
  const helpers = view.helpers(quickWin).map(({ municipality }) => municipality.name)
  return (
    <li className={`quick-win-row${top ? ' quick-win-row--top' : ''}`} id={measure.id}>
      <details>
        <summary>
          <span className="disc" aria-hidden="true">
            {position}
          </span>
          <span className="quick-win-row__lines">
            <h3>
              <span className="visually-hidden">{messages.position(position)}</span>
              {measure.title}
            </h3>
            <span className="quick-win-row__facts">
              <span>{shortWork(measure)}</span>
              <span>{messages.helpersShort(helpers)}</span>
              <span>{movesWords(quickWin, view)}</span>
            </span>
            <span className="quick-win-row__why">{shortReason(quickWin, view)}</span>
          </span>
        </summary>
        <div className="quick-win-row__body">
          <QuickWinBody quickWin={quickWin} view={view} onTold={onTold} />
        </div>
      </details>
      <Try measure={measure} view={view} />
    </li>
  )
}

/** The theme it works on, and the points that its score would gain. */
function movesWords(quickWin: QuickWin, { definition, sheet }: QuickWinsOfScan): string {
  const name = definition.themes.find(({ id }) => id === quickWin.theme)?.text.nl ?? ''
  const now = sheet.themes[quickWin.theme]?.score ?? null
  const then = sheetAfter(definition, sheet, [quickWin.measure]).themes[quickWin.theme]?.score
  return now === null || then == null
    ? name
    : messages.moves(name, formatScore(now), formatScore(then))
}

function QuickWinBody({ quickWin, view, onTold }: Omit<QuickWinProps, 'position' | 'top'>) {
  const { measure } = quickWin
  const { size, spent } = effortWords(measure)
  const own = hasOwnEstimate(view.saidOf(measure.id))
  const catalogue = view.catalogue.get(measure.id)
  const law = view.definition.wording.measures[measure.id]
  return (
    <div className="quick-win__body">
      <div className="stack quick-win__main">
        <p className="quick-win__reason">{reasonOf(quickWin, view)}</p>
        <p className="subtle small">{aboutOf(quickWin, view)}</p>
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
