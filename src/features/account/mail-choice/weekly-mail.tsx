import { useSuspenseQuery } from '@tanstack/react-query'
import { chooseWeeklyMail, mailChoiceQueries } from '#data/mail-choice.ts'
import { sessionQueries } from '#data/session.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Outcome } from '#ui/feedback/outcome.tsx'
import { Option } from '#ui/form/inputs.tsx'
import { Card } from '#ui/layout/card.tsx'
import { messages } from './mail-choice.messages.ts'

/** Everyone who gets the weekly mail chooses whether it comes. */
export function WeeklyMail() {
  const { email } = useSuspenseQuery(sessionQueries.current()).data
  const { weekly } = useSuspenseQuery(mailChoiceQueries.own()).data
  const choosing = useSave(chooseWeeklyMail, { fresh: [mailChoiceQueries.own()] })
  return (
    <Card as="section" labelledBy="weekly">
      <div className="stack stack--small">
        <h2 id="weekly" className="card__title">
          {messages.mailTitle}
        </h2>
        <p>{messages.mail}</p>
        <Option
          type="checkbox"
          checked={choosing.busy ? choosing.input : weekly}
          onChange={({ target }) => choosing.save(target.checked)}
        >
          {messages.wanted}
        </Option>
        {email !== null && <p className="subtle">{messages.address(email)}</p>}
        <SaveAlert saving={choosing} />
        <Outcome went={choosing.saved ? 'well' : null}>
          {choosing.busy && messages.saving}
          {choosing.saved && messages.saved(weekly)}
        </Outcome>
      </div>
    </Card>
  )
}
