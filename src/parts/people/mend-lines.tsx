import { useState } from 'react'
import { meantDomain, type Fault, type Listed, type Place } from '#domain/access/pasted-list.ts'
import { readAddress } from '#domain/access/pasted.ts'
import { Button } from '#ui/button.tsx'
import { Select, TextInput } from '#ui/form/inputs.tsx'
import { Card } from '#ui/layout/card.tsx'
import { List } from '#ui/layout/list.tsx'
import { messages } from './people.messages.ts'

const words = messages.list

export type MendLinesProps = {
  faulty: readonly { line: Listed; fault: Fault }[]
  places: readonly Place[]
  domains: readonly string[]
  own: string | null
  onChange: (line: Listed) => void
  onAccept: (email: string) => void
  onTakeOut: (key: number) => void
}

/** What is not right yet of a list, one below the other, to be mended in place. */
export function MendLines({ faulty, ...more }: MendLinesProps) {
  return (
    <section className="stack" aria-labelledby="mend-lines">
      <h3 id="mend-lines">{words.mendTitle(faulty.length)}</h3>
      <p>{words.mendText}</p>
      <List look="stack">
        {faulty.map(({ line, fault }) => (
          <Line key={line.key} line={line} fault={fault} {...more} />
        ))}
      </List>
    </section>
  )
}

type LineProps = Omit<MendLinesProps, 'faulty'> & { line: Listed; fault: Fault }

function Line({ line, fault, places, domains, own, onChange, onAccept, onTakeOut }: LineProps) {
  const [typed, setTyped] = useState(line.email)
  const wrong = words.faults[fault]
  const about = fault === 'unknownMunicipality' || fault === 'otherMunicipality'
  const meant = fault === 'typo' ? meantDomain(line.email, domains) : null
  const who = words.line(line.name, line.key + 1)
  const mend = (email: string) => {
    setTyped(email)
    onChange({ ...line, email: readAddress(email) })
  }
  return (
    <Card as="li">
      <div className="stack stack--small">
        <strong>{who}</strong>
        <div className="cluster cluster--fields">
          <TextInput
            label={words.columns.email}
            width="medium"
            type="email"
            autoComplete="off"
            maxLength={254}
            value={typed}
            error={about ? undefined : wrong}
            onChange={({ target }) => setTyped(target.value)}
            // Looked at when it is whole: half an address is wrong too.
            onBlur={() => mend(typed)}
            onKeyDown={({ key }) => {
              if (key === 'Enter') mend(typed)
            }}
          />
          {own === null && (
            <Select
              label={words.columns.municipality}
              value={line.municipality ?? ''}
              error={about ? said(wrong, line.said) : undefined}
              onChange={({ target }) => onChange({ ...line, municipality: target.value || null })}
            >
              <option value="">{words.choose}</option>
              {places.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </div>
        {own !== null && about && <p>{wrong}</p>}
        <div className="cluster">
          {meant !== null && (
            <>
              <Button onClick={() => mend(line.email.replace(/@.*$/, `@${meant}`))}>
                {words.change(meant)}
                <span className="visually-hidden">{words.of(line.email)}</span>
              </Button>
              <Button purpose="subtle" onClick={() => onAccept(line.email)}>
                {words.accept}
                <span className="visually-hidden">{words.of(line.email)}</span>
              </Button>
            </>
          )}
          <Button purpose="subtle" onClick={() => onTakeOut(line.key)}>
            {words.takeOut}
            <span className="visually-hidden">{words.takeOutOf(line.email || who)}</span>
          </Button>
        </div>
      </div>
    </Card>
  )
}

const said = (wrong: string, text: string) => (text === '' ? wrong : `${wrong} ${words.said(text)}`)
