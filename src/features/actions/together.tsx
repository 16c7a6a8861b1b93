import { useState } from 'react'
import { canShareAction, type Action } from '#domain/action.ts'
import { declinedPart, partsOf } from '#domain/action-split.ts'
import { formatNumber } from '#i18n/formats.ts'
import { Button } from '#ui/button.tsx'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { messages } from './actions.messages.ts'
import { Asked } from './asked.tsx'
import { useMe, useNames } from './people.ts'
import { ShareForm } from './share-form.tsx'

/** Who takes part in an action and carries what; and making it a joint one. */
export function Together({ action }: { action: Action }) {
  const me = useMe()
  const nameOf = useNames()
  const [sharing, setSharing] = useState(false)
  const mayShare = me !== null && canShareAction(me, action.municipalityCode).allowed
  const isJoint = action.participants.length > 0
  if (!isJoint && !mayShare) return null
  const open = declinedPart(action)
  return (
    <section className="stack" aria-labelledby="together">
      <h2 id="together">{messages.togetherTitle}</h2>
      <Asked action={action} />
      {isJoint && !sharing && (
        <StackedTable
          caption={<span className="visually-hidden">{messages.togetherCaption}</span>}
          columns={messages.togetherColumns}
          rows={partsOf(action).map((part, index) => ({
            id: part.municipalityCode,
            cells: [
              nameOf(part.municipalityCode),
              formatNumber(part.personDays),
              formatNumber(part.cost),
              index === 0
                ? messages.lead
                : messages.states[action.participants[index - 1]?.state ?? 'invited'],
            ],
          }))}
        />
      )}
      {isJoint && !sharing && open.personDays + open.cost > 0 && (
        <p>{messages.openPart(formatNumber(open.personDays), formatNumber(open.cost))}</p>
      )}
      {mayShare && !sharing && (
        <div className="no-print">
          <Button onClick={() => setSharing(true)}>
            {isJoint ? messages.changeSplit : messages.makeJoint}
          </Button>
        </div>
      )}
      {sharing && <ShareForm action={action} onDone={() => setSharing(false)} />}
    </section>
  )
}
