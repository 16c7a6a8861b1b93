import { formatScore } from '#i18n/formats.ts'
import { overThemes, THEMES_IN_FILE } from '#i18n/total-words.ts'
import { OwnColumn } from '#ui/take-away/own-column.tsx'
import { messages } from './report.messages.ts'

/** A total, and over how many themes where that is fewer than are asked. */
export function Total({ total, over }: { total: number | null; over: number | null }) {
  if (total === null) return messages.none
  if (over === null) return formatScore(total)
  return (
    <>
      {formatScore(total)}{' '}
      <OwnColumn name={THEMES_IN_FILE} value={String(over)} className="small subtle">
        ({overThemes(over)})
      </OwnColumn>
    </>
  )
}
