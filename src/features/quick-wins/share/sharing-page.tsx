import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Member } from '#domain/access/member.ts'
import type { Item } from '#domain/questionnaire/definition.ts'
import { sessionQueries } from '#data/session.ts'
import { territoryQueries } from '#data/territory.ts'
import { memberQueries } from '#data/members.ts'
import { measureQueries } from '#data/measures.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { saveSharing, sharingQueries, type ShareableItem } from '#data/sharing.ts'
import { formatDay } from '#i18n/formats.ts'
import { memberName } from '#i18n/person-name.ts'
import { SaveLine } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { Option } from '#ui/form/inputs.tsx'
import { List } from '#ui/layout/list.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import '../quick-wins.css'
import { Contact } from './contact-form.tsx'
import { messages } from './share.messages.ts'

/** What a municipality wants to share with others, also after handing in, and where they can ask. */
export function SharingPage() {
  const member = useSuspenseQuery(sessionQueries.current()).data.member
  const municipalities = useSuspenseQuery(territoryQueries.municipalities()).data
  const municipality = municipalities.find(({ code }) => code === member?.municipalityCode)
  if (!member || !municipality) return null
  return (
    <div className="stack stack--large">
      <div className="stack">
        <PageTitle
          eyebrow={
            <Link to="/gemeente" className="no-print">
              ← {messages.back(municipality.name)}
            </Link>
          }
        >
          {messages.title}
        </PageTitle>
        <p className="lead">{messages.intro}</p>
      </div>
      <Contact member={member} code={municipality.code} />
      <Items member={member} />
    </div>
  )
}

function Items({ member }: { member: Member }) {
  const items = useSuspenseQuery(sharingQueries.items()).data
  const definition = useSuspenseQuery(questionnaireQueries.current()).data
  if (items.length === 0)
    return (
      <EmptyState title={messages.none}>
        <p>{messages.noneText}</p>
      </EmptyState>
    )
  return (
    <>
      <p>
        <strong>{messages.count(items.filter(({ shares }) => shares).length, items.length)}</strong>
      </p>
      {definition.themes.map(({ id, text }) => {
        const ofTheme = definition.items.flatMap((item) => {
          const known = items.find(({ itemId }) => itemId === item.id)
          return known && item.theme === id ? [{ item, known }] : []
        })
        if (ofTheme.length === 0) return null
        return (
          <section key={id} className="stack stack--small" aria-labelledby={`thema-${id}`}>
            <h2 id={`thema-${id}`}>{text.nl}</h2>
            <List look="stack">
              {ofTheme.map(({ item, known }) => (
                <Tick key={item.id} item={item} known={known} member={member} />
              ))}
            </List>
          </section>
        )
      })}
    </>
  )
}

type TickProps = { item: Item; known: ShareableItem; member: Member }

function Tick({ item, known, member }: TickProps) {
  const measures = useSuspenseQuery(measureQueries.all()).data
  const members = useSuspenseQuery(memberQueries.all()).data
  const helps = measures.filter(({ triggers }) => triggers.some((each) => each.item === item.id))
  const colleagues = members.filter(
    ({ municipalityCode: code }) => code === member.municipalityCode,
  )
  const sharing = useSave((shares: boolean) => saveSharing(item.id, shares), {
    fresh: [sharingQueries.items()],
  })
  const done = sharing.input ? messages.shared : messages.notShared
  return (
    <li>
      <Option
        type="checkbox"
        // As it is going to be, while it is on its way.
        checked={sharing.busy ? sharing.input : known.shares}
        onChange={({ target }) => sharing.save(target.checked)}
      >
        {item.text.nl}
      </Option>
      <div className="share-list__about subtle small">
        {helps.length > 0 && <p>{messages.helps(helps.map(({ title }) => title))}</p>}
        {known.changedAt !== null && (
          <p>
            {messages.changed(memberName(colleagues, known.changedBy), formatDay(known.changedAt))}
          </p>
        )}
        <SaveLine saving={sharing} done={done(item.text.nl)} />
      </div>
    </li>
  )
}
