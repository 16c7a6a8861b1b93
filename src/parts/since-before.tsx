import {
  countMoved,
  type Change,
  type RatedBefore,
  type SinceBefore as Since,
} from '#domain/rating/since-before.ts'
import { formatChange, formatScore } from '#i18n/formats.ts'
import { OwnColumn } from '#ui/take-away/own-column.tsx'
import './since-before.css'
import { sinceWords, type SinceLanguage } from './since-before.messages.ts'

export type SinceBeforeProps = {
  /** Null says nothing. */
  change: Since | null
  /** Of which round it is. */
  round: string
  /** What the number is, for the heads of columns in a file. */
  what: string
  language?: SinceLanguage
  /** How the number is written, when not in whole points. */
  format?: (value: number) => string
}

/** Below a number in a table: what it was in the round before, and whether it moved more than chance. */
export function SinceBefore({ change, round, what, language = 'nl', format }: SinceBeforeProps) {
  const words = sinceWords[language]
  if (change === null) return null
  const before = words.inFile.before(what, round)
  if (typeof change === 'string') {
    return (
      <span className="since-before">
        <OwnColumn name={before}>{words.missing[change]}</OwnColumn>
      </span>
    )
  }
  const was = (format ?? formatScore)(change.before)
  const difference = differenceIn(change.difference, format)
  return (
    <span className="since-before">
      <OwnColumn name={before} value={was}>
        {words.was(was)},{' '}
      </OwnColumn>
      <OwnColumn name={words.inFile.difference(what)} value={difference}>
        {difference}:{' '}
      </OwnColumn>
      <OwnColumn name={words.inFile.moved(what)} className={`since-before__moved--${change.moved}`}>
        {words.moved[change.moved]}
      </OwnColumn>
    </span>
  )
}

function differenceIn(value: number, format: SinceBeforeProps['format']): string {
  if (!format) return formatChange(value)
  const size = format(Math.abs(value))
  return size === format(0) ? size : `${value > 0 ? '+' : '-'}${size}`
}

/** The same in one line, for a number that stands alone: "+6 sinds Najaar 2025, meer dan toeval". */
export function sinceLine(
  { difference, moved }: Pick<Change, 'difference' | 'moved'>,
  round: string,
  language: SinceLanguage = 'nl',
  format?: SinceBeforeProps['format'],
): string {
  const words = sinceWords[language]
  return `${differenceIn(difference, format)} ${words.since(round)}, ${words.moved[moved]}`
}

export type SinceNoteProps = {
  before: RatedBefore | null
  /** Of satisfaction, over all that the table below shows. */
  changes: readonly (Since | null)[]
  language?: SinceLanguage
}

/** Above a table with such numbers: how many moved, and how to read it. */
export function SinceNote({ before, changes, language = 'nl' }: SinceNoteProps) {
  const words = sinceWords[language]
  if (!before) return null
  if (before.rated.size === 0) return <p className="subtle">{words.tooFew(before.round)}</p>
  if (changes.every((change) => change === null)) return null
  const counts = countMoved(changes)
  if (counts.up + counts.down + counts.chance === 0)
    return <p className="subtle">{words.nothingInBoth(before.round)}</p>
  return (
    <div className="stack stack--small">
      <p>{words.summary(before.round, counts)}</p>
      <p className="subtle small">{words.help}</p>
    </div>
  )
}
