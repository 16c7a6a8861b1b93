import { score } from '#domain/questionnaire/scoring.ts'
import { unfinishedThemes } from '#domain/questionnaire/unfinished.ts'
import { formatList, formatShare } from '#i18n/formats.ts'
import { PROVISIONAL_BELOW, SHOWN_FROM } from '#domain/questionnaire/scoring.ts'
import { Alert } from '#ui/feedback/feedback.tsx'
import { ItemLinks } from '../answering/item-links.tsx'
import { useAnswers, useScan } from '../scan-context.tsx'
import { messages } from './hand-in.messages.ts'

const words = messages.unfinished

/** Before anybody signs: which scores will be provisional or not shown, and which questions that is for. */
export function UnfinishedThemes() {
  const { scan, definition } = useScan()
  const sheet = score(definition, useAnswers(), scan.route)
  const themes = unfinishedThemes(definition, sheet)
  if (themes.length === 0) return null
  const named = (shown: boolean) =>
    themes.filter((theme) => theme.shown === shown).map(({ theme }) => theme.text.nl)
  const [provisional, without] = [named(true), named(false)]
  return (
    <Alert tone="warning">
      {provisional.length > 0 && (
        <p>
          {words.provisional(formatList(provisional), provisional.length)}{' '}
          {words.provisionalWhy(formatShare(PROVISIONAL_BELOW))}
        </p>
      )}
      {without.length > 0 && (
        <p>{words.without(formatList(without), without.length, formatShare(SHOWN_FROM))}</p>
      )}
      {sheet.total === null && <p>{words.noTotal}</p>}
      <details>
        <summary>{words.which}</summary>
        <ItemLinks items={themes.flatMap(({ open }) => open)} />
      </details>
    </Alert>
  )
}
