import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { publicResultQueries } from '#data/public-results.ts'
import type { PublicRound } from '#domain/rating/public-result.ts'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/form/inputs.tsx'
import { LANGUAGE_NAMES, LANGUAGES, words, type Language } from './results.messages.ts'

export type ChoicesProps = {
  rounds: readonly PublicRound[]
  round: PublicRound | undefined
  language: Language
}

/** The closed rounds, and which of them the address names: the last one when it names none. */
export function useRoundShown(ronde: string | undefined) {
  const rounds = useSuspenseQuery(publicResultQueries.rounds()).data
  return { rounds, round: rounds.find(({ id }) => id === ronde) ?? rounds[0] }
}

/** Which round of the results it is, when that closed, and the choices. */
export function RoundChoices({ ronde, taal = 'nl' }: Choice) {
  const { rounds, round } = useRoundShown(ronde)
  return <Choices rounds={rounds} round={round} language={taal} />
}

type Choice = { ronde?: string | undefined; taal?: Language | undefined }

/** Which round it is, when that closed, and the choice of another and of a language; both stand in the address. */
export function Choices({ rounds, round, language }: ChoicesProps) {
  const text = words[language]
  const navigate = useNavigate()
  const onChoose = (choice: Choice) =>
    void navigate({
      to: '.',
      // Another page of the app may have been in French.
      search: (previous: Omit<Choice, 'taal'> & { taal?: Language | 'fr' | undefined }) => ({
        ...previous,
        ...choice,
      }),
      resetScroll: false,
    })
  return (
    <>
      {round && <p className="subtle">{text.facts(round.name, text.day(round.closedAt))}</p>}
      <div className="cluster cluster--fields no-print">
        {rounds.length > 1 && (
          <Select
            label={text.round}
            value={round?.id}
            onChange={({ target }) => onChoose({ ronde: target.value })}
          >
            {rounds.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
        <Select
          label={text.language}
          value={language}
          onChange={({ target }) => onChoose({ taal: target.value as Language })}
        >
          {LANGUAGES.map((code) => (
            <option key={code} value={code} lang={code}>
              {LANGUAGE_NAMES[code]}
            </option>
          ))}
        </Select>
      </div>
    </>
  )
}

/** Puts the page on paper. */
export function PrintButton({ language }: { language: Language }) {
  return (
    <div className="no-print">
      <Button onClick={() => window.print()}>{words[language].print}</Button>
    </div>
  )
}
