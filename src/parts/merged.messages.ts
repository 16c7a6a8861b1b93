import { formatDay, formatList } from '#i18n/formats.ts'

const day = (iso: string) =>
  new Date(`${iso}T12:00:00Z`).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const list = (names: readonly string[]) => new Intl.ListFormat('en').format(names)
const tag = (iso: string) =>
  new Date(`${iso}T12:00:00Z`).toLocaleDateString('de-DE', { dateStyle: 'long', timeZone: 'UTC' })
const liste = (names: readonly string[]) => new Intl.ListFormat('de').format(names)

/** What is said where municipalities have merged. */
export const messages = {
  nl: {
    from: (names: readonly string[], name: string, on: string) =>
      `Sinds ${formatDay(on)} ${names.length === 1 ? 'hoort' : 'horen'} ${formatList(names)} bij ${name}. In rondes van voor die dag staan de cijfers apart. Daarmee kunnen we ${name} niet vergelijken: de lijn begint opnieuw.`,
    sum: (names: readonly string[], round: string, n: number) =>
      `In ${round} gaven ondernemers van ${formatList(names)} samen ${n} reacties.`,
    before: 'De cijfers van toen:',
    into: (name: string, successor: string, on: string) =>
      `${name} is op ${formatDay(on)} opgegaan in ${successor}. Hier staan de cijfers van toen.`,
    to: (successor: string) => `Naar ${successor}`,
  },
  en: {
    from: (names: readonly string[], name: string, on: string) =>
      `Since ${day(on)} ${list(names)} ${names.length === 1 ? 'is' : 'are'} part of ${name}. In rounds before that day their figures stand apart. We cannot compare ${name} with those: the line starts again.`,
    sum: (names: readonly string[], round: string, n: number) =>
      `In ${round} businesses of ${list(names)} gave ${n} responses together.`,
    before: 'The figures of then:',
    into: (name: string, successor: string, on: string) =>
      `${name} became part of ${successor} on ${day(on)}. These are the figures of then.`,
    to: (successor: string) => `To ${successor}`,
  },
  de: {
    from: (names: readonly string[], name: string, on: string) =>
      `Seit dem ${tag(on)} ${names.length === 1 ? 'gehört' : 'gehören'} ${liste(names)} zu ${name}. In Runden vor diesem Tag stehen die Zahlen getrennt. Damit können wir ${name} nicht vergleichen: Die Linie beginnt neu.`,
    sum: (names: readonly string[], round: string, n: number) =>
      `In ${round} gaben Unternehmer aus ${liste(names)} zusammen ${n} Antworten.`,
    before: 'Die Zahlen von damals:',
    into: (name: string, successor: string, on: string) =>
      `${name} ist seit dem ${tag(on)} Teil von ${successor}. Hier stehen die Zahlen von damals.`,
    to: (successor: string) => `Zu ${successor}`,
  },
} as const
