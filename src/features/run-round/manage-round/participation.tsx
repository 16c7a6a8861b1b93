import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { PARTICIPATION, placesIn, type Participation, type Round } from '#domain/round.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { roundQueries, setParticipation } from '#data/rounds.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/form/inputs.tsx'
import { fewNames } from '#ui/layout/few.ts'
import { messages } from './manage-round.messages.ts'

export type WhoTakesPartProps = { round: Round; municipalities: readonly Municipality[] }

/** Staff say who takes part in an open round, also halfway. */
export function WhoTakesPart({ round, municipalities }: WhoTakesPartProps) {
  const participation = useSuspenseQuery(roundQueries.participation()).data
  const stateOf = (code: string): Participation['state'] =>
    PARTICIPATION.find((state) => placesIn(participation, round.id, state).includes(code)) ?? 'not'
  const [code, setCode] = useState(municipalities[0]?.code ?? '')
  const [chosen, setChosen] = useState<{ state: Participation['state'] } | null>(null)
  const state = chosen?.state ?? stateOf(code)
  const changing = useSave(
    ({ of, as }: { of: string; as: typeof state; chosen: typeof chosen }) =>
      setParticipation({ roundId: round.id, municipalityCode: of, state: as }),
    { fresh: [{}], onSaved: (_, sent) => setChosen((now) => (now === sent.chosen ? null : now)) },
  )
  const names = (wanted: Participation['state']) =>
    municipalities.filter((one) => stateOf(one.code) === wanted).map(({ name }) => name)
  const nameOf = (wanted: string) => municipalities.find((one) => one.code === wanted)?.name ?? ''
  const [later, not] = [names('not_yet'), names('not')]
  return (
    <div className="stack stack--small">
      <h3>{messages.whoTitle}</h3>
      <p>
        {messages.counts(names('takes_part').length, later.length, not.length)}{' '}
        {later.length > 0 && messages.laterNames(fewNames(later))}{' '}
        {not.length > 0 && messages.notNames(fewNames(not))}
      </p>
      <p className="subtle">{messages.whoIntro}</p>
      <div className="cluster cluster--fields">
        <Select
          label={messages.choose}
          value={code}
          onChange={({ target }) => {
            setCode(target.value)
            setChosen(null)
            changing.clear()
          }}
        >
          {municipalities.map((one) => (
            <option key={one.code} value={one.code}>
              {one.name}
            </option>
          ))}
        </Select>
        <Select
          label={messages.state}
          value={state}
          onChange={({ target }) => {
            const found = PARTICIPATION.find((one) => one === target.value)
            setChosen(found ? { state: found } : null)
            changing.clear()
          }}
        >
          {PARTICIPATION.map((one) => (
            <option key={one} value={one}>
              {messages.states[one]}
            </option>
          ))}
        </Select>
        <Button busy={changing.busy} onClick={() => changing.save({ of: code, as: state, chosen })}>
          {messages.change}
        </Button>
      </div>
      <SaveAlert
        saving={changing}
        done={
          changing.input &&
          messages.changed(nameOf(changing.input.of), messages.states[changing.input.as])
        }
      />
    </div>
  )
}
