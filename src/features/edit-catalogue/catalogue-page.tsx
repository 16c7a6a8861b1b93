import { getRouteApi, Link } from '@tanstack/react-router'
import type { Definition } from '#domain/questionnaire/definition.ts'
import { isQuickWin, type Measure } from '#domain/quick-wins/measure.ts'
import { formatNumber } from '#i18n/formats.ts'
import { buttonLink } from '#ui/button.tsx'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { Option, Select } from '#ui/form/inputs.tsx'
import { Badge } from '#ui/layout/card.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { StackedTable } from '#ui/layout/stacked-table.tsx'
import { messages } from './catalogue.messages.ts'
import { findingWords, triggerWords } from './content-words.ts'
import { useCatalogue } from './use-catalogue.ts'
import './edit-catalogue.css'

const route = getRouteApi('/eszl/maatregelen')

/** Staff look through the catalogue; what is shown is in the address. */
export function CataloguePage() {
  const { definition, measures, check } = useCatalogue()
  const { thema, stand, buiten = false, waarschuwing = false } = route.useSearch()
  const retired = stand === 'vervallen'
  const ofState = measures.filter((measure) => measure.retired === retired)
  const warned = (id: string) => check.findings.get(id) ?? []
  const shown = ofState.filter(
    (measure) =>
      (thema === undefined || themeOf(definition, measure) === thema) &&
      (!buiten || !isQuickWin(measure)) &&
      (!waarschuwing || warned(measure.id).length > 0),
  )
  return (
    <div className="stack stack--large">
      <div className="stack stack--small">
        <PageTitle>{messages.title}</PageTitle>
        <p className="lead">{messages.lead}</p>
        <p className="subtle">{messages.estimates}</p>
        <div className="cluster no-print">
          <Link to="/eszl/maatregelen/nieuw" className={buttonLink.primary}>
            {messages.add}
          </Link>
          <Link to="/eszl/maatregelen/nakijken" className={buttonLink.secondary}>
            {messages.toCheck}
          </Link>
          <Link to="/eszl/woorden" className={buttonLink.secondary}>
            {messages.toWords}
          </Link>
        </div>
      </div>
      <Filters definition={definition} />
      <p role="status">{messages.shown(shown.length, ofState.length)}</p>
      {shown.length === 0 ? (
        <EmptyState title={messages.noneTitle}>
          <p>{messages.none}</p>
          <Link to="/eszl/maatregelen" className={buttonLink.secondary}>
            {messages.clear}
          </Link>
        </EmptyState>
      ) : (
        <StackedTable
          caption={<span className="visually-hidden">{messages.caption}</span>}
          columns={messages.columns}
          rows={shown.map((measure) => ({
            id: measure.id,
            cells: [
              <Link
                key="title"
                to="/eszl/maatregelen/$measureId"
                params={{ measureId: measure.id }}
              >
                {measure.title}
              </Link>,
              <TriggerList key="when" definition={definition} measure={measure} />,
              messages.work(
                messages.days(formatNumber(measure.personDays)),
                messages.weeks(formatNumber(measure.weeks)),
                messages.hours(formatNumber(measure.hoursPerYear)),
              ),
              messages.costs[measure.cost],
              <div key="notes" className="stack stack--small">
                {measure.retired && <Badge>{messages.retired}</Badge>}
                {!isQuickWin(measure) && <Badge tone="accent">{messages.beyond}</Badge>}
                {warned(measure.id).map((finding) => (
                  <Badge key={JSON.stringify(finding)} tone="warning">
                    {findingWords(definition, finding)}
                  </Badge>
                ))}
              </div>,
            ],
          }))}
        />
      )}
    </div>
  )
}

function TriggerList({ definition, measure }: { definition: Definition; measure: Measure }) {
  return (
    <ul className="catalogue__triggers catalogue__triggers--short">
      {triggerWords(definition, measure).map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  )
}

function Filters({ definition }: { definition: Definition }) {
  const { thema, stand, buiten = false, waarschuwing = false } = route.useSearch()
  const navigate = route.useNavigate()
  const choose = (choice: Partial<ReturnType<typeof route.useSearch>>) =>
    void navigate({ search: (old) => ({ ...old, ...choice }), resetScroll: false })
  return (
    <div className="stack stack--small no-print">
      <div className="cluster cluster--fields">
        <Select
          label={messages.theme}
          value={thema ?? ''}
          onChange={({ target }) => choose({ thema: target.value || undefined })}
        >
          <option value="">{messages.allThemes}</option>
          {definition.themes.map(({ id, text }) => (
            <option key={id} value={id}>
              {text.nl}
            </option>
          ))}
        </Select>
        <Select
          label={messages.state}
          value={stand ?? ''}
          onChange={({ target }) =>
            choose({ stand: target.value === 'vervallen' ? 'vervallen' : undefined })
          }
        >
          <option value="">{messages.states.inUse}</option>
          <option value="vervallen">{messages.states.retired}</option>
        </Select>
      </div>
      <div className="cluster">
        <Option
          type="checkbox"
          checked={buiten}
          onChange={({ target }) => choose({ buiten: target.checked || undefined })}
        >
          {messages.beyondOnly}
        </Option>
        <Option
          type="checkbox"
          checked={waarschuwing}
          onChange={({ target }) => choose({ waarschuwing: target.checked || undefined })}
        >
          {messages.warningOnly}
        </Option>
      </div>
    </div>
  )
}

/** A measure belongs to the theme of its first trigger, as in the list of quick wins. */
function themeOf(definition: Definition, { triggers }: Measure): string | undefined {
  return definition.items.find(({ id }) => id === triggers[0]?.item)?.theme
}
