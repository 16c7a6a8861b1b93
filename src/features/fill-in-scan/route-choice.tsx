import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Definition, Route } from '#domain/questionnaire/definition.ts'
import { sizeOf } from '#domain/questionnaire/size.ts'
import { DataFailure } from '#data/errors.ts'
import { valueOf } from '#data/read.ts'
import { chooseRoute, scanQueries } from '#data/scans.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { minutesWords, questionsWords } from '#i18n/size-words.ts'
import { Alert } from '#ui/feedback/feedback.tsx'
import { FieldGroup } from '#ui/form/field.tsx'
import { Option } from '#ui/form/inputs.tsx'
import { messages } from './fill-in.messages.ts'
import { useScan } from './scan-context.tsx'

const words = messages.overview
const ROUTES: readonly Route[] = ['short', 'full']

/** The short or the full route; switching keeps all answers. */
export function RouteChoice() {
  const { scan, definition } = useScan()
  const queryClient = useQueryClient()
  // Shown at once, until the scan says it or it is refused.
  const [chosen, setChosen] = useState<Route | null>(null)
  const choice = useMutation({
    mutationFn: (route: Route) => valueOf(chooseRoute(scan.id, route)),
    onSettled: async (_data, _error, route) => {
      void queryClient.invalidateQueries(scanQueries.lists)
      await queryClient.invalidateQueries(scanQueries.one(scan.id))
      setChosen((now) => (now === route ? null : now))
    },
  })
  const choose = (route: Route) => {
    setChosen(route)
    choice.mutate(route)
  }
  const shown = chosen ?? scan.route
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
              onChange={() => choose(route)}
            >
              <strong>{words.routes[route].name}</strong>
              <br />
              {about(definition, route)}
            </Option>
          ))}
        </div>
      </FieldGroup>
      {choice.error && (
        <Alert tone="negative" live>
          <p>
            {words.routeFailed}{' '}
            {choice.error instanceof DataFailure && dataErrorWords(choice.error.error)}
          </p>
        </Alert>
      )}
    </section>
  )
}

function about(definition: Definition, route: Route): string {
  const size = sizeOf(definition, route)
  return words.routes[route].about(questionsWords(size), minutesWords(size.minutes))
}
