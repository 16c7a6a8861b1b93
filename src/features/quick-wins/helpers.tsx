import type { ShownDonor } from '#domain/quick-wins/donors.ts'
import { List } from '#ui/layout/list.tsx'
import { messages } from './quick-wins.messages.ts'

export type HelpersProps = {
  who: readonly ShownDonor[]
  /** What a municipality that already does it can share. */
  sharing: string
}

/** At most three municipalities that already do it and want to share, nearest first. */
export function Helpers({ who, sharing }: HelpersProps) {
  return (
    <div>
      <p className="quick-win__label">{messages.helpTitle}</p>
      {who.length === 0 ? (
        <p>{messages.noDonor}</p>
      ) : (
        <List look="stack">
          {who.map(({ municipality, near, contactPoint }) => (
            <li key={municipality.code}>
              {municipality.name} <span className="subtle">({messages.near[near]})</span>{' '}
              {contactPoint && <span className="small subtle below">{contactPoint}</span>}
            </li>
          ))}
        </List>
      )}
      <p className="small helpers__sharing">
        <strong>{messages.sharing}</strong>
        <br />
        <span className="subtle">{sharing}</span>
      </p>
    </div>
  )
}
