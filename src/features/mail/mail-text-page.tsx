import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { mailTextProblems, type MailText } from '#domain/mail/mail-text.ts'
import { mailQueries } from '#data/mails.ts'
import {
  mailTextQueries,
  saveMailText,
  sendTestMail,
  textNow,
  type MailTexts,
} from '#data/mail-texts.ts'
import { sessionQueries } from '#data/session.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { Button } from '#ui/button.tsx'
import { Alert, EmptyState } from '#ui/feedback/feedback.tsx'
import { TextArea, TextInput } from '#ui/form/inputs.tsx'
import { useKept } from '#ui/form/kept.tsx'
import { Fact, Facts } from '#ui/layout/facts.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { messages } from './mail.messages.ts'
import { MailPreview } from './mail-preview.tsx'
import { TextHistory } from './text-history.tsx'

const route = getRouteApi('/eszl/mail/$kind')

/** Staff write the text of one kind of mail, and see at once what arrives. */
export function MailTextPage() {
  const { kind } = route.useParams()
  const texts = useSuspenseQuery(mailTextQueries.all()).data.find((each) => each.kind === kind)
  return (
    <div className="stack stack--large">
      <div className="stack stack--small">
        <Link to="/eszl/mail">{messages.back}</Link>
        <PageTitle>{texts ? messages.kinds[texts.kind] : messages.textsTitle}</PageTitle>
      </div>
      {texts ? (
        <MailTextEditor key={texts.kind} texts={texts} />
      ) : (
        <EmptyState title={messages.none} />
      )}
    </div>
  )
}

/** The text of one kind of mail, with what arrives beside it. */
export function MailTextEditor({ texts }: { texts: MailTexts }) {
  const { email } = useSuspenseQuery(sessionQueries.current()).data
  const now = textNow(texts)
  const version = texts.versions[0]?.version ?? 0
  const [text, setText, , sent] = useKept(`mail-${texts.kind}-${version}`, now)
  const problems = mailTextProblems(text, texts)
  const saving = useSave(
    ({ written }: { written: MailText | null; was: MailText }) =>
      saveMailText(texts.kind, version, written),
    {
      fresh: [mailTextQueries.all()],
      onSaved: (_, { written, was }) => sent(was, written ?? texts.standard),
    },
  )
  const testing = useSave((written: MailText) => sendTestMail(texts.kind, written), {
    fresh: mailQueries.everything(),
  })
  return (
    <>
      <div className="mail__editor">
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault()
            if (problems.length === 0) saving.save({ written: text, was: text })
          }}
        >
          <TextInput
            label={messages.subject}
            value={text.subject}
            onChange={({ target }) => setText((typed) => ({ ...typed, subject: target.value }))}
          />
          <TextArea
            label={messages.body}
            description={messages.bodyHint}
            rows={16}
            value={text.body}
            onChange={({ target }) => setText((typed) => ({ ...typed, body: target.value }))}
          />
          {problems.length > 0 && (
            <Alert tone="negative" live>
              <p>{messages.problems}</p>
              <ul>
                {problems.map((problem) => (
                  <li key={JSON.stringify(problem)}>{messages.problem(problem)}</li>
                ))}
              </ul>
            </Alert>
          )}
          <SaveAlert saving={saving} done={messages.textSaved} />
          <SaveAlert saving={testing} done={messages.testSent(email ?? '')} />
          <div className="cluster">
            <Button type="submit" purpose="primary" busy={saving.busy}>
              {messages.saveText}
            </Button>
            <Button
              busy={testing.busy}
              onClick={() => {
                if (problems.length === 0) testing.save(text)
              }}
            >
              {messages.sendTest}
            </Button>
            {texts.versions[0]?.text && (
              <Button
                purpose="subtle"
                busy={saving.busy}
                onClick={() => saving.save({ written: null, was: text })}
              >
                {messages.useStandard}
              </Button>
            )}
          </div>
          <Places texts={texts} />
        </form>
        <MailPreview
          kind={texts.kind}
          text={text}
          fine={problems.length === 0}
          email={email ?? ''}
        />
      </div>
      <TextHistory texts={texts} onUse={setText} />
    </>
  )
}

function Places({ texts: { fields, required } }: { texts: MailTexts }) {
  return (
    <section className="stack stack--small" aria-labelledby="places">
      <h2 id="places">{messages.places}</h2>
      <Facts as="beside">
        {fields.map((name) => (
          <Fact key={name} term={<code>{`{{${name}}}`}</code>}>
            {messages.place(name)}
            {required.includes(name) && <strong> ({messages.required})</strong>}
          </Fact>
        ))}
      </Facts>
    </section>
  )
}
