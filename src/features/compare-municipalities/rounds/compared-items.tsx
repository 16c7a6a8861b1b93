import { formatNumber } from '#i18n/formats.ts'
import { OwnColumn } from '#ui/take-away/own-column.tsx'
import type { Change } from './changes.ts'
import { messages } from './rounds.messages.ts'

/** Over how many of its questions a theme is compared: "4 van 6". */
export function ComparedItems({ compared }: Pick<Change, 'compared'>) {
  if (!compared) return messages.none
  return (
    <>
      {formatNumber(compared.items)}{' '}
      <OwnColumn name={messages.itemsOf} value={formatNumber(compared.of)}>
        {messages.of(compared.of)}
      </OwnColumn>
    </>
  )
}
