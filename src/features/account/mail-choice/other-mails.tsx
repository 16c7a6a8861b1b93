import { useSuspenseQuery } from '@tanstack/react-query'
import { REFUSABLE_MAILS, type MailKind } from '#domain/mail/mail-kind.ts'
import { chooseMail, mailChoiceQueries } from '#data/mail-choice.ts'
import { sessionQueries } from '#data/session.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Outcome } from '#ui/feedback/outcome.tsx'
import { Option } from '#ui/form/inputs.tsx'
import { Card } from '#ui/layout/card.tsx'
import { messages } from './mail-choice.messages.ts'

type Choice = { kind: MailKind; wanted: boolean }

/** Everyone chooses per kind which mails come; who looks along gets those of an outcome only. */
export function OtherMails() {
  const { member } = useSuspenseQuery(sessionQueries.current()).data
  const { unwanted } = useSuspenseQuery(mailChoiceQueries.own()).data
  const choosing = useSave(({ kind, wanted }: Choice) => chooseMail(kind, wanted), {
    fresh: [mailChoiceQueries.own()],
  })
  const own = REFUSABLE_MAILS.filter((kind) => member?.role !== 'viewer' || kind === 'outcome')
  if (member?.role === 'staff') return null
  return (
    <Card as="section" labelledBy="other-mails">
      <div className="stack stack--small">
        <h2 id="other-mails" className="card__title">
          {messages.otherTitle}
        </h2>
        <p>{messages.other}</p>
        {own.map((kind) => (
          <Option
            key={kind}
            type="checkbox"
            checked={
              choosing.busy && choosing.input?.kind === kind
                ? choosing.input.wanted
                : !unwanted.includes(kind)
            }
            onChange={({ target }) => choosing.save({ kind, wanted: target.checked })}
          >
            {messages.kinds[kind]}
          </Option>
        ))}
        {member?.role !== 'viewer' && <p className="subtle">{messages.always}</p>}
        <SaveAlert saving={choosing} />
        <Outcome went={choosing.saved ? 'well' : null}>
          {choosing.busy && messages.saving}
          {choosing.saved && messages.kept}
        </Outcome>
      </div>
    </Card>
  )
}
