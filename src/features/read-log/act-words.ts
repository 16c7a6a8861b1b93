import type { LoggedAct } from '#domain/audit.ts'
import { isDay } from '#domain/day.ts'
import { formatDay } from '#i18n/formats.ts'
import { messages } from './log.messages.ts'

/** Who acted, or whom it is about: an address, somebody who is forgotten, or the product itself. */
export function whoWords(email: string | null): string {
  if (email === null) return messages.system
  return email === '' ? messages.someone : email
}

/** What else is known of an act: about whom or what, and its facts. */
export function detailWords({ act, subjectKind, subject, facts }: LoggedAct): string {
  const about = subjectKind === null ? undefined : messages.about[subjectKind]
  const whom = subjectKind === 'person' ? [whoWords(subject)] : []
  const what = about === undefined || subject === null ? [] : [`${about} ${subject}`]
  const all = subjectKind === 'round' && act === 'scan_looked_at' ? [messages.wholeRound] : []
  const known = Object.entries(facts).map(([name, value]) => {
    const said = String(value)
    return `${messages.facts[name] ?? name}: ${messages.values[said] ?? (isDay(said) ? formatDay(said) : said)}`
  })
  return [...whom, ...what, ...all, ...known].join(', ')
}

/** An act as a row of a file: numbers and moments as a program reads them. */
export function fileRow(act: LoggedAct, names: ReadonlyMap<string, string>): readonly string[] {
  const { number, at, actor, municipalityCode: code, roundName, previous, hash } = act
  return [
    ...[String(number), at, whoWords(actor), messages.acts[act.act]],
    ...[code === null ? '' : (names.get(code) ?? code), roundName ?? '', detailWords(act)],
    ...[previous, hash],
  ]
}
