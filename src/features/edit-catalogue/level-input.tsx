import type { Item } from '#domain/questionnaire/definition.ts'
import { formatNumber } from '#i18n/formats.ts'
import { Select } from '#ui/form/inputs.tsx'
import { NumberValue } from '#ui/form/number-input.tsx'
import { messages } from './catalogue.messages.ts'
import { levelsOf, levelWords } from './levels.ts'

export type LevelInputProps = {
  item: Item
  /** 0-100 */
  score: number
  /** Named for an answer to choose, and for a score to type. */
  labels: { level: string; score: string }
  onChange: (score: number) => void
}

const CUT_OFF = 40

/** A score of an item, chosen by the text of the answer; for a number typed, with the answer it means. */
export function LevelInput({ item, score, labels, onChange }: LevelInputProps) {
  const levels = levelsOf(item)
  if (!levels)
    return (
      <NumberValue
        label={labels.score}
        value={score}
        description={Number.isNaN(score) ? '' : messages.means(levelWords(item, score))}
        onValue={onChange}
      />
    )
  const known = levels.some((level) => level.score === score)
  const words = levelWords(item, score)
  return (
    <Select
      label={labels.level}
      value={score}
      // A closed list cuts off what is long.
      description={words.length > CUT_OFF ? words : undefined}
      onChange={({ target }) => onChange(Number(target.value))}
    >
      {!known && <option value={score}>{messages.points(formatNumber(score))}</option>}
      {levels.map((level) => (
        <option key={level.score} value={level.score}>
          {level.words}
        </option>
      ))}
    </Select>
  )
}
