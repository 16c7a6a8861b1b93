import type { OwnMeasure } from '#domain/quick-wins/own-measure.ts'
import { formatDay } from '#i18n/formats.ts'
import { Button } from '#ui/button.tsx'
import { List } from '#ui/layout/list.tsx'
import type { QuickWinsView } from '../use-quick-wins.ts'
import { usePutBack, type OnTold } from '../told.tsx'
import { messages } from './own.messages.ts'

/** What this municipality left out of its list, with the reason, who said so and a way back. */
export function AsideList({ view, onTold }: { view: QuickWinsView; onTold: OnTold }) {
  const { aside } = view
  if (aside.length === 0) return null
  return (
    <section className="stack" aria-labelledby="opzij">
      <div>
        <h2 id="opzij">{messages.asideList(aside.length)}</h2>
        <p className="subtle">{messages.asideListIntro}</p>
      </div>
      <List look="stack" className="sheet quick-wins--rows">
        {aside.map((words) => (
          <Row key={words.measureId} words={words} view={view} onTold={onTold} />
        ))}
      </List>
    </section>
  )
}

type RowProps = { words: OwnMeasure; view: QuickWinsView; onTold: OnTold }

function Row({ words, view, onTold }: RowProps) {
  const { putBack, busy } = usePutBack(view, onTold)
  const title = view.catalogue.get(words.measureId)?.title ?? words.measureId
  return (
    <li className="quick-win-row aside-list__row">
      <div>
        <p>
          <strong>{title}</strong>
        </p>
        <p>
          {words.setAside && messages.reasons[words.setAside]}
          {words.note && `: ${words.note}`}
        </p>
        <p className="subtle small">
          {messages.saidBy(view.nameOf(words.updatedBy), formatDay(words.updatedAt))}
        </p>
      </div>
      {view.mayChange && (
        <div className="no-print">
          <Button busy={busy} onClick={() => putBack(words.measureId)}>
            {messages.putBack}
            <span className="visually-hidden">: {title}</span>
          </Button>
        </div>
      )}
    </li>
  )
}
