/** What the pages on privacy and accessibility tell entrepreneurs, in the other languages of the rating page. */
import { our } from '#i18n/our-region.ts'
import { day } from './accessibility-run.json'
import { CONTACT } from './contact.ts'
import type { Page } from './page.ts'
import { entrepreneurPrivacy } from './entrepreneur-privacy.ts'

export const OTHER_LANGUAGES = ['en', 'de'] as const
export type OtherLanguage = (typeof OTHER_LANGUAGES)[number]
/** The rating page has French too, and what it promises is told in it. */
export const PRIVACY_LANGUAGES = [...OTHER_LANGUAGES, 'fr'] as const
type PrivacyLanguage = (typeof PRIVACY_LANGUAGES)[number]

const LEADS: Record<PrivacyLanguage, { title: string; lead: string }> = {
  en: {
    title: 'Privacy',
    lead: 'We keep as little as possible, and show answers of businesses only together.',
  },
  de: {
    title: 'Datenschutz',
    lead: 'Wir speichern so wenig wie möglich und zeigen Antworten von Betrieben nur zusammen.',
  },
  fr: {
    title: 'Vie privée',
    lead: 'Nous conservons le moins possible et ne montrons les réponses des entreprises que regroupées.',
  },
}

const privacyIn = (language: PrivacyLanguage): Page => ({
  ...LEADS[language],
  get parts() {
    return entrepreneurPrivacy(language)
  },
})

export const privacyFor: Record<PrivacyLanguage, Page> = {
  en: privacyIn('en'),
  de: privacyIn('de'),
  fr: privacyIn('fr'),
}

const dayIn = (language: OtherLanguage) =>
  new Date(`${day}T12:00:00Z`).toLocaleDateString(language === 'en' ? 'en-GB' : 'de-DE', {
    dateStyle: 'long',
    timeZone: 'UTC',
  })

const writeTo = () => {
  const address = our.officeEmail ?? CONTACT
  return address === '' ? '' : ` (${address})`
}

export const accessibilityFor: Record<OtherLanguage, Page> = {
  en: {
    title: 'Accessibility',
    lead: 'Everybody should be able to use this website, also with a keyboard, a screen reader or enlarged text.',
    get parts() {
      return [
        {
          title: 'Where we stand',
          paragraphs: [
            `We build to WCAG 2.2, level AA. The last check was on ${dayIn('en')}; what it found, and what we know does not hold, is in the Dutch statement. No independent audit has been done yet. With every change programs check the pages on a phone and on a large screen, in high contrast, on a dark screen, with reduced motion and with text of 200%. Such checks find a third to half of all problems. We have not tested with people who use a screen reader, nor the English, German and French texts with native speakers.`,
          ],
        },
        {
          title: 'What you can expect',
          paragraphs: ['You can:'],
          list: [
            'do everything with a keyboard only;',
            'read every chart as a table too;',
            'enlarge text without losing anything;',
            'use your own colours, and switch moving pictures off.',
          ],
        },
        {
          title: 'Does something not work?',
          paragraphs: [
            `Let ${our.office} know${writeTo()}: on which page, and what goes wrong. We look for a solution together with you.`,
          ],
        },
      ]
    },
  },
  de: {
    title: 'Barrierefreiheit',
    lead: 'Alle sollen diese Website nutzen können, auch mit Tastatur, Screenreader oder vergrößerter Schrift.',
    get parts() {
      return [
        {
          title: 'Wo wir stehen',
          paragraphs: [
            `Wir bauen nach WCAG 2.2, Stufe AA. Zuletzt geprüft am ${dayIn('de')}; was gefunden wurde und was bekannt ist, steht in der niederländischen Erklärung. Eine unabhängige Prüfung gab es noch nicht. Bei jeder Änderung prüfen Programme die Seiten auf dem Telefon und auf einem großen Bildschirm, mit hohem Kontrast, auf dunklem Bildschirm, mit weniger Bewegung und mit Schrift von 200 %. Solche Prüfungen finden ein Drittel bis die Hälfte aller Probleme. Nicht geprüft haben wir mit Menschen, die einen Screenreader nutzen, und die englischen, deutschen und französischen Texte nicht mit Muttersprachlern.`,
          ],
        },
        {
          title: 'Was Sie erwarten können',
          paragraphs: ['Sie können:'],
          list: [
            'alles nur mit der Tastatur tun;',
            'jede Grafik auch als Tabelle lesen;',
            'Schrift vergrößern, ohne dass etwas wegfällt;',
            'eigene Farben verwenden und bewegte Bilder abschalten.',
          ],
        },
        {
          title: 'Funktioniert etwas nicht?',
          paragraphs: [
            `Teilen Sie der ${our.office} mit${writeTo()}, auf welcher Seite und was nicht klappt. Wir suchen mit Ihnen nach einer Lösung.`,
          ],
        },
      ]
    },
  },
}
