import type { Language } from './languages.ts'

export type ScaleProps = {
  /** Unique on the page. */
  name: string
  question: string
  options: readonly { value: number; text: Record<Language, string> }[]
  language: Language
  chosen: number | null
  onChoose: (value: number) => void
}

/** A scale of 1 to 5 in one row, both ends in words; the chosen value in words below. 0 stands apart. */
export function Scale({ name, question, options, language, chosen, onChoose }: ScaleProps) {
  const scale = options.filter(({ value }) => value > 0)
  const apart = options.find(({ value }) => value === 0)
  const words = scale.find(({ value }) => value === chosen)?.text[language]
  return (
    <fieldset className="scale">
      <legend>{question}</legend>
      <div className="scale__row">
        {scale.map(({ value, text }) => (
          <label key={value} className="scale__step">
            <input
              type="radio"
              name={name}
              checked={chosen === value}
              onClick={() => chosen === value && onChoose(value)}
              onChange={() => onChoose(value)}
            />
            <span aria-hidden="true">{value}</span>
            <span className="visually-hidden">{text[language]}</span>
          </label>
        ))}
      </div>
      <div className="scale__ends" aria-hidden="true">
        <span>{scale[0]?.text[language]}</span>
        <span>{scale.at(-1)?.text[language]}</span>
      </div>
      <p className="scale__chosen" aria-hidden="true">
        {words}
      </p>
      {apart && (
        <label className="scale__apart">
          <input
            type="radio"
            name={name}
            checked={chosen === 0}
            onClick={() => chosen === 0 && onChoose(0)}
            onChange={() => onChoose(0)}
          />
          <span>{apart.text[language]}</span>
        </label>
      )}
    </fieldset>
  )
}
