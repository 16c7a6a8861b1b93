import { Button } from '#ui/button.tsx'
import { ChooseNames } from '#ui/form/choose-names.tsx'
import { FieldGroup } from '#ui/form/field.tsx'
import { messages } from './make-round.messages.ts'
import { inOrder, type RoundValues } from './round-values.ts'

export type ParticipantsProps = {
  municipalities: readonly { code: string; name: string }[]
  values: Pick<RoundValues, 'places' | 'laterPlaces'>
  change: (name: 'places' | 'laterPlaces', codes: string[]) => void
}

/** Which municipalities take part, and which will later. */
export function Participants({ municipalities, values, change }: ParticipantsProps) {
  const { places, laterPlaces } = values
  const toggled = (codes: readonly string[], code: string, on: boolean) =>
    on ? inOrder([...codes, code]) : codes.filter((other) => other !== code)
  const others = municipalities.filter(({ code }) => !places.includes(code))
  const later = laterPlaces.filter((code) => !places.includes(code))
  return (
    <>
      <FieldGroup label={messages.takesPart(places.length)} description={messages.whoHint}>
        <ChooseNames
          places={municipalities}
          chosen={new Set(places)}
          toggle={(code, on) => change('places', toggled(places, code, on))}
        />
      </FieldGroup>
      {others.length > 0 && (
        <>
          <div>
            <Button
              onClick={() => change('places', inOrder(municipalities.map(({ code }) => code)))}
            >
              {messages.everybody}
            </Button>
          </div>
          <FieldGroup label={messages.later(later.length)} description={messages.laterHint}>
            <ChooseNames
              places={others}
              chosen={new Set(later)}
              toggle={(code, on) => change('laterPlaces', toggled(later, code, on))}
            />
          </FieldGroup>
        </>
      )}
    </>
  )
}
