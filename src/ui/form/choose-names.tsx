import { useState } from 'react'
import { foundByName } from '#i18n/found-by-name.ts'
import { messages } from './choose-names.messages.ts'
import { Option, TextInput } from './inputs.tsx'
import './field.css'

/** More boxes than these are searched by name, and shown so many at a time. */
const MOST_BOXES = 24
const BOXES_AT_A_TIME = 12

export type ChooseNamesProps = {
  places: readonly { code: string; name: string }[]
  /** Codes. */
  chosen: ReadonlySet<string>
  toggle: (code: string, on: boolean) => void
}

/** A box for each municipality; in a large region for those that are chosen, and for a name. */
export function ChooseNames({ places, chosen, toggle }: ChooseNamesProps) {
  const [typed, setTyped] = useState('')
  const many = places.length > MOST_BOXES
  const found = foundByName(places, typed).filter(({ code }) => !chosen.has(code))
  const first = found.slice(0, BOXES_AT_A_TIME)
  const shown = many
    ? places.filter((place) => chosen.has(place.code) || first.includes(place))
    : places
  return (
    <div className="stack stack--small">
      {many && (
        <>
          <TextInput
            type="search"
            width="medium"
            label={messages.search}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            onKeyDown={(event) => {
              // Looking for a name does not send the form around it.
              if (event.key === 'Enter') event.preventDefault()
            }}
          />
          <p className="subtle small" role="status">
            {messages.found(first.length, found.length)}
          </p>
        </>
      )}
      <div className="choose-names">
        {shown.map(({ code, name }) => (
          <Option
            key={code}
            type="checkbox"
            checked={chosen.has(code)}
            onChange={({ target }) => toggle(code, target.checked)}
          >
            {name}
          </Option>
        ))}
      </div>
    </div>
  )
}
