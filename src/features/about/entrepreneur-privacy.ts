import * as told from '#i18n/told-entrepreneurs.ts'
import { CONTACT } from './contact.ts'
import type { Page } from './page.ts'

type Language = keyof told.Told

const TITLES: Record<Language, Record<'kept' | 'seen' | 'abuse' | 'device' | 'rights', string>> = {
  nl: {
    kept: 'Als u als ondernemer een gemeente beoordeelt',
    seen: 'Wie ziet uw beoordeling?',
    abuse: 'Tegen misbruik',
    device: 'Op uw apparaat, en cookies',
    rights: 'Schrijf ons',
  },
  en: {
    kept: 'When you rate a municipality',
    seen: 'Who sees your rating?',
    abuse: 'Against abuse',
    device: 'On your device, and cookies',
    rights: 'Write to us',
  },
  de: {
    kept: 'Wenn Sie eine Gemeinde bewerten',
    seen: 'Wer sieht Ihre Bewertung?',
    abuse: 'Gegen Missbrauch',
    device: 'Auf Ihrem Gerät, und Cookies',
    rights: 'Schreiben Sie uns',
  },
  fr: {
    kept: 'Quand vous évaluez une commune',
    seen: 'Qui voit votre évaluation\u00a0?',
    abuse: 'Contre les abus',
    device: 'Sur votre appareil, et cookies',
    rights: 'Écrivez-nous',
  },
}

const WRITE: Record<Language, (address: string) => string> = {
  nl: (address) =>
    address
      ? `Vragen over uw beoordeling of deze pagina? Schrijf aan ${address}.`
      : 'Dit is een proefopstelling: er is nog geen adres ingesteld om naar te schrijven.',
  en: (address) =>
    address
      ? `Questions about your rating or this page? Write to ${address}.`
      : 'This is a trial set-up: no address to write to has been set yet.',
  de: (address) =>
    address
      ? `Fragen zu Ihrer Bewertung oder zu dieser Seite? Schreiben Sie an ${address}.`
      : 'Dies ist ein Versuchsaufbau: eine Adresse, an die Sie schreiben können, ist noch nicht eingestellt.',
  fr: (address) =>
    address
      ? `Des questions sur votre évaluation ou cette page\u00a0? Écrivez à ${address}.`
      : 'Ceci est une installation d’essai\u00a0: aucune adresse à laquelle écrire n’est encore définie.',
}

/** What entrepreneurs are told about privacy, made of the sentences that tests hold. */
export function entrepreneurPrivacy(language: Language, address = CONTACT): Page['parts'] {
  const say = (...sentences: told.Told[]) => sentences.map((sentence) => sentence[language])
  const titles = TITLES[language]
  return [
    { title: titles.kept, paragraphs: say(told.anonymous, told.kept, told.term, told.flags) },
    {
      title: titles.seen,
      paragraphs: say(told.figures, told.everybody, told.remarks, told.possible),
    },
    { title: titles.abuse, paragraphs: say(told.oneSender, told.hash, told.steps) },
    { title: titles.device, paragraphs: say(told.onDevice, told.serviceWorker, told.ownServer) },
    { title: titles.rights, paragraphs: [...say(told.notFound), WRITE[language](address)] },
  ]
}
