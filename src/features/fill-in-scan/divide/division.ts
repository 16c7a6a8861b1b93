import { z } from 'zod'
import { emailAddress } from '#domain/access/pasted.ts'
import type { Task, ThemeDivision } from '#domain/task.ts'
import { taskOf } from '#domain/task.ts'
import { HALF_DATE } from '#ui/form/date-field.tsx'
import { messages } from './divide-page.messages.ts'

/** Chosen instead of a colleague: an address that is typed. Nobody has it as an address. */
export const OTHER = 'ander'

/** Per theme who does it, an address that is typed, and until when; all of it in one flat form. */
export type Draft = Record<string, string>

export const WHO = 'wie-'
export const TYPED = 'adres-'
export const DUE = 'dag-'

/** The division as it is stored, as the form shows it. */
export function storedDivision(themes: readonly string[], tasks: readonly Task[]): Draft {
  return Object.fromEntries(
    themes.flatMap((theme) => {
      const task = taskOf(tasks, { kind: 'theme', part: theme })
      return [
        [WHO + theme, task?.assignee ?? ''],
        [TYPED + theme, ''],
        [DUE + theme, task?.dueOn ?? ''],
      ]
    }),
  )
}

const address = emailAddress(messages.emailInvalid)

/**
 * What is sent of the form: the themes that are not as they are stored.
 * @param today ISO date; a day that was chosen already may have passed.
 */
export function divisionSchema(themes: readonly string[], stored: Draft, today: string) {
  return z.record(z.string(), z.string()).transform((draft, context) => {
    const problem = (path: string, message: string) =>
      void context.addIssue({ code: 'custom', path: [path], message })
    return themes.flatMap((theme) => {
      const chosen = draft[WHO + theme] ?? ''
      const due = draft[DUE + theme] ?? ''
      const typed = address.safeParse(draft[TYPED + theme])
      if (chosen === OTHER && !typed.success) problem(TYPED + theme, messages.emailInvalid)
      const email = chosen === OTHER ? (typed.data ?? '') : chosen
      const before = { email: stored[WHO + theme] ?? '', dueOn: stored[DUE + theme] || null }
      if (due === HALF_DATE) problem(DUE + theme, messages.dueHalf)
      else if (due !== '' && due < today && due !== before.dueOn)
        problem(DUE + theme, messages.duePassed)
      else if (due !== '' && chosen === '') problem(WHO + theme, messages.dueOfNobody)
      const dueOn = due === '' ? null : due
      if (email === before.email && dueOn === before.dueOn) return []
      return [{ wanted: { theme, email, dueOn } satisfies ThemeDivision, seen: before }]
    })
  })
}
