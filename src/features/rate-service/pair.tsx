import type { KeyboardEvent } from 'react'
import { isForBrowser, takesBack } from './choices.tsx'
import { form } from './form.ts'
import type { Language } from './languages.ts'
import { words } from './words.ts'

export type PairProps = {
  /** Unique on the page. */
  name: string
  /** What both questions are about, for who cannot see it above. */
  about: string
  language: Language
  importance: number | null
  satisfaction: number | null
  onChoose: (importance: number, satisfaction: number) => void
  onTakeBack: () => void
  /** Both are answered: by a tap, or by Enter. */
  onDone: (byKeyboard: boolean) => void
}

/** By arrow: how many rows down and how many columns to the right. */
const MOVES: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/**
 * How satisfied and how important in one tap: each row is an answer to the one, each column to the other. By
 * keyboard the arrows move in both directions, Delete takes the answer back and Enter goes on.
 */
export function Pair(props: PairProps) {
  const { name, about, language, importance, satisfaction, onChoose, onTakeBack, onDone } = props
  const text = words[language]
  const columns = form.scales.importance
  const rows = [...form.scales.satisfaction].sort((a, b) => b.value - a.value)

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (isForBrowser(event)) return
    const cells = [...event.currentTarget.querySelectorAll('input')]
    const move = MOVES[event.key]
    if (takesBack(event.key)) onTakeBack()
    else if (event.key === 'Enter') onDone(true)
    else if (move) {
      const at = Math.max(0, cells.indexOf(event.target as HTMLInputElement))
      const [row, column] = [
        Math.floor(at / columns.length) + move[0],
        (at % columns.length) + move[1],
      ]
      if (columns[column] && rows[row]) {
        const next = cells[row * columns.length + column]
        next?.focus()
        next?.click()
      }
    } else return
    event.preventDefault()
  }

  return (
    // The circles are the controls; what they hear from the keyboard is read here.
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions
    <fieldset className="pair" onKeyDown={onKeyDown}>
      <legend className="visually-hidden">{`${about}. ${text.pairHelp}`}</legend>
      <div className="pair__heads" aria-hidden="true">
        <b>{text.howSatisfied}</b>
        <b>{text.howImportant}</b>
        <span>{text.least}</span>
        <span>{text.most}</span>
      </div>
      {rows.map((row) => (
        <div key={row.value} className="pair__row">
          <span aria-hidden="true">{row.text[language]}</span>
          {columns.map((column) => {
            const isChosen = importance === column.value && satisfaction === row.value
            return (
              <label key={column.value} className="pair__cell" data-importance={column.value}>
                <input
                  type="radio"
                  name={name}
                  checked={isChosen}
                  aria-label={`${column.text[language]}, ${row.text[language]}`}
                  onChange={() => onChoose(column.value, row.value)}
                  onClick={({ detail }) => {
                    // The arrows of a keyboard click without a finger, and do not go on by themselves.
                    if (detail === 0) return
                    if (isChosen) onTakeBack()
                    else {
                      // Now: by the time of a change this circle has gone.
                      onChoose(column.value, row.value)
                      onDone(false)
                    }
                  }}
                />
              </label>
            )
          })}
        </div>
      ))}
    </fieldset>
  )
}
