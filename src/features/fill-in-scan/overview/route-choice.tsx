import type { Definition, Route } from '#domain/questionnaire/definition.ts'
import { sizeOf } from '#domain/questionnaire/size.ts'
import { chooseRoute, scanQueries } from '#data/scans.ts'
import { minutesWords, questionsWords } from '#i18n/size-words.ts'
import { SaveAlert } from '#parts/save-told.tsx'
import { useSave } from '#parts/use-save.ts'
import { FieldGroup } from '#ui/form/field.tsx'
import { Option } from '#ui/form/inputs.tsx'
import { messages } from '../fill-in.messages.ts'
import { useScan } from '../scan-context.tsx'

const words = messages.overview
const ROUTES: readonly Route[] = ['short', 'full']

/** The short or the full route; switching keeps all answers. Where the round has one for everybody, it says which. */
export function RouteChoice() {
  const { scan, definition, round } = useScan()
  return round.settings?.route ? (
    <section className="stack stack--small">
      <h2>{words.routeFixedTitle}</h2>
      <p>
        <strong>{words.routes[scan.route].name}</strong>: {about(definition, scan.route)}
      </p>
    </section>
  ) : (
    <Choice />
  )
}

function Choice() {
  const { scan, definition } = useScan()
  const choice = useSave((route: Route) => chooseRoute(scan.id, route), {
    fresh: [scanQueries.one(scan.id), scanQueries.lists],
  })
  // Shown at once, until the scan says it or it is refused.
  const shown = choice.busy ? choice.input : scan.route
  return (
    <section className="stack">
      <FieldGroup
        label={<h2>{words.routeTitle}</h2>}
        description={words.routeHelp}
        role="radiogroup"
      >
        <div className="options options--row route-choice">
          {ROUTES.map((route) => (
            <Option
              key={route}
              type="radio"
              name="route"
              checked={shown === route}
              onChange={() => choice.save(route)}
            >
              <strong>{words.routes[route].name}</strong>
              <br />
              {about(definition, route)}
            </Option>
          ))}
        </div>
      </FieldGroup>
      <SaveAlert saving={choice} failed={(reason) => `${words.routeFailed} ${reason}`} />
    </section>
  )
}

function about(definition: Definition, route: Route): string {
  const size = sizeOf(definition, route)
  return words.routes[route].about(questionsWords(size), minutesWords(size.minutes))
}
