import type { RehearsedPerson } from '#domain/rehearsal/input.ts'
import type { RehearsedMail } from '#domain/rehearsal/mails.ts'
import type { PlannedRound } from '#domain/round.ts'
import { formatDay, formatList } from '#i18n/formats.ts'
import { personName } from '#i18n/person-name.ts'
import { Fact, Facts } from '#ui/layout/facts.tsx'
import { List } from '#ui/layout/list.tsx'
import { messages } from './rehearsal.messages.ts'

export type RehearsedMailsProps = {
  mails: readonly RehearsedMail[]
  round: PlannedRound
  municipalities: readonly { code: string; name: string }[]
}

/** Which mails the round sends, when, and behind a click to whom. */
export function RehearsedMails({ mails, round, municipalities }: RehearsedMailsProps) {
  const { ownResults } = round.settings
  return (
    <>
      <Facts>
        {mails.map(({ kind, day, to }) => (
          <Fact key={`${kind} ${day ?? ''}`} term={messages.mails[kind]}>
            {messages.people(to.length)},{' '}
            {day !== null
              ? formatDay(day)
              : kind === 'own' && ownResults
                ? messages.atOnce
                : messages.when[kind]}
            {to.length > 0 && <Names to={to} municipalities={municipalities} />}
          </Fact>
        ))}
      </Facts>
      {round.closesOn === null && <p>{messages.noLastDay}</p>}
    </>
  )
}

type NamesProps = {
  to: readonly RehearsedPerson[]
  municipalities: RehearsedMailsProps['municipalities']
}

function Names({ to, municipalities }: NamesProps) {
  const codes = [...new Set(to.map(({ municipalityCode }) => municipalityCode))]
  return (
    <details>
      <summary>{messages.names}</summary>
      <List look="stack">
        {codes.map((code) => (
          <li key={code}>
            {municipalities.find((one) => one.code === code)?.name ?? messages.wholeRegion}:{' '}
            {formatList(
              to
                .filter(({ municipalityCode }) => municipalityCode === code)
                .map(({ email, invited }) =>
                  invited ? messages.invited(personName(email)) : personName(email),
                ),
            )}
          </li>
        ))}
      </List>
    </details>
  )
}
