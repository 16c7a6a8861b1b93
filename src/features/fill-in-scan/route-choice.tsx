import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Route } from '#domain/questionnaire/definition.ts'
import { DataFailure } from '#data/errors.ts'
import { queries } from '#data/queries.ts'
import { valueOf } from '#data/read.ts'
import { chooseRoute } from '#data/scans.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { Alert } from '#ui/feedback/feedback.tsx'
import { FieldGroup } from '#ui/form/field.tsx'
import { Option } from '#ui/form/inputs.tsx'
import { messages } from './fill-in.messages.ts'
import { useScan } from './scan-context.tsx'

const words = messages.overview
const ROUTES: readonly Route[] = ['short', 'full']

/** The short or the full route; switching keeps all answers. */
export function RouteChoice() {
  const { scan } = useScan()
  const queryClient = useQueryClient()
  const choice = useMutation({
    mutationFn: (route: Route) => valueOf(chooseRoute(scan.id, route)),
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: ['scans'] })
      return queryClient.invalidateQueries(queries.scan(scan.id))
    },
  })
  const shown = choice.isPending ? choice.variables : scan.route
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
              onChange={() => choice.mutate(route)}
            >
              <strong>{words.routes[route].name}</strong>
              <br />
              {words.routes[route].about}
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
