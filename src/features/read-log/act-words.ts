import type { LoggedAct } from '#domain/audit.ts'
import { messages } from './log.messages.ts'

/** Who acted, or whom it is about: an address, somebody who is forgotten, or the product itself. */
export function whoWords(email: string | null): string {
  if (email === null) return messages.system
  return email === '' ? messages.someone : email
}

/** What else is known of an act: about whom or what, and its facts. */
export function detailWords({ subjectKind, subject, facts }: LoggedAct): string {
  const about = subjectKind === null ? undefined : messages.about[subjectKind]
  const whom = subjectKind === 'person' ? [whoWords(subject)] : []
  const what = about === undefined || subject === null ? [] : [`${about} ${subject}`]
  const known = Object.entries(facts).map(([name, value]) => {
    const said = String(value)
    return `${messages.facts[name] ?? name}: ${messages.values[said] ?? said}`
  })
  return [...whom, ...what, ...known].join(', ')
}
