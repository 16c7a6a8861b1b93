/** What the pages on privacy and accessibility tell entrepreneurs, in the other languages of the rating page. */
import type { Page } from './about.messages.ts'

export const OTHER_LANGUAGES = ['en', 'de'] as const
export type OtherLanguage = (typeof OTHER_LANGUAGES)[number]

export const privacyFor: Record<OtherLanguage, Page> = {
  en: {
    title: 'Privacy',
    lead: 'We keep as little as possible, and nobody sees the separate answers of a business.',
    parts: [
      {
        title: 'When you rate a municipality',
        paragraphs: [
          'You need no account, and we do not ask for a name, e-mail address or company name. We keep:',
        ],
        list: [
          'the municipality and your answers;',
          'if you fill it in: your sector, the size of your business, how often you have contact, and a remark;',
          'the language, the week in which you answered, and how long it took.',
        ],
      },
      {
        title: 'Who sees your rating?',
        paragraphs: [
          'Nobody sees your separate answers: municipalities and ESZL, the regional organisation, only see figures of ten or more businesses together. The database itself enforces this. New answers are counted in groups, so that a change never tells what one person answered.',
          'When a round is closed, everybody can read the figures, also per group such as sector or size. We never show a group of fewer than ten. Sometimes we hide a larger group too, because the small one could be calculated otherwise.',
          'ESZL reads a remark before others do, and takes out names and other personal data, or keeps it back. Please do not write names or anything that identifies you.',
        ],
      },
      {
        title: 'Against abuse',
        paragraphs: [
          'For one day the database counts how many ratings come from the same internet address. It does not keep the address, but a code made with a secret key. The next day that key is gone. Your device does a small computation before it sends; that costs you nothing and makes sending thousands of ratings expensive.',
          'If more than three ratings come from one address, the database remembers until the end of the day that these belong together. It needs that to take back what a program sent.',
        ],
      },
      {
        title: 'On your device, and cookies',
        paragraphs: [
          'Your browser keeps your answers until they have been sent or you erase them. We use no cookies to follow you. No page fetches anything from another website.',
        ],
      },
      {
        title: 'Your rights',
        paragraphs: [
          'We cannot find an anonymous rating again, because we do not know whose it is. With questions you can turn to ESZL.',
        ],
      },
    ],
  },
  de: {
    title: 'Datenschutz',
    lead: 'Wir speichern so wenig wie möglich, und niemand sieht die einzelnen Antworten eines Betriebs.',
    parts: [
      {
        title: 'Wenn Sie eine Gemeinde bewerten',
        paragraphs: [
          'Sie brauchen kein Konto, und wir fragen nicht nach Name, E-Mail-Adresse oder Firma. Wir speichern:',
        ],
        list: [
          'die Gemeinde und Ihre Antworten;',
          'wenn Sie es angeben: Ihre Branche, die Größe Ihres Betriebs, wie oft Sie Kontakt haben, und eine Bemerkung;',
          'die Sprache, die Woche, in der Sie geantwortet haben, und wie lange es gedauert hat.',
        ],
      },
      {
        title: 'Wer sieht Ihre Bewertung?',
        paragraphs: [
          'Niemand sieht Ihre einzelnen Antworten: Gemeinden und die ESZL, die regionale Organisation, sehen nur Zahlen von zehn oder mehr Betrieben zusammen. Dafür sorgt die Datenbank selbst. Neue Antworten zählen in Gruppen mit, damit eine Änderung nie verrät, was eine Person geantwortet hat.',
          'Wenn eine Runde abgeschlossen ist, können alle die Zahlen lesen, auch je Gruppe wie Branche oder Größe. Eine Gruppe unter zehn zeigen wir nie. Manchmal verbergen wir auch eine größere Gruppe, weil sich die kleine sonst ausrechnen ließe.',
          'Die ESZL liest eine Bemerkung zuerst und entfernt Namen und andere persönliche Angaben, oder gibt sie nicht frei. Bitte schreiben Sie keine Namen und nichts, woran man Sie erkennt.',
        ],
      },
      {
        title: 'Gegen Missbrauch',
        paragraphs: [
          'Einen Tag lang zählt die Datenbank, wie viele Bewertungen von derselben Internetadresse kommen. Sie speichert nicht die Adresse, sondern einen Code, der mit einem geheimen Schlüssel entsteht. Am nächsten Tag ist dieser Schlüssel weg. Ihr Gerät rechnet vor dem Senden kurz; das kostet Sie nichts und macht tausende Bewertungen teuer.',
          'Kommen mehr als drei Bewertungen von einer Adresse, merkt sich die Datenbank bis zum Ende des Tages, dass diese zusammengehören. Das ist nötig, um zurückzunehmen, was ein Programm gesendet hat.',
        ],
      },
      {
        title: 'Auf Ihrem Gerät, und Cookies',
        paragraphs: [
          'Ihr Browser behält Ihre Antworten, bis sie gesendet sind oder Sie sie löschen. Wir verwenden keine Cookies, um Ihnen zu folgen. Keine Seite holt etwas von einer anderen Website.',
        ],
      },
      {
        title: 'Ihre Rechte',
        paragraphs: [
          'Eine anonyme Bewertung können wir nicht wiederfinden, denn wir wissen nicht, von wem sie ist. Bei Fragen wenden Sie sich an die ESZL.',
        ],
      },
    ],
  },
}

export const accessibilityFor: Record<OtherLanguage, Page> = {
  en: {
    title: 'Accessibility',
    lead: 'Everybody should be able to use this website, also with a keyboard, a screen reader or enlarged text.',
    parts: [
      {
        title: 'Where we stand',
        paragraphs: [
          'We build to WCAG 2.2, level AA. No independent audit has been done yet. With every change programs check the pages on a phone and on a large screen, in high contrast, with reduced motion and with text of 200%. Such checks find a third to half of all problems. We have not tested with people who use a screen reader, nor the English, German and French texts with native speakers.',
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
          'Let ESZL know: on which page, and what goes wrong. We look for a solution together with you.',
        ],
      },
    ],
  },
  de: {
    title: 'Barrierefreiheit',
    lead: 'Alle sollen diese Website nutzen können, auch mit Tastatur, Screenreader oder vergrößerter Schrift.',
    parts: [
      {
        title: 'Wo wir stehen',
        paragraphs: [
          'Wir bauen nach WCAG 2.2, Stufe AA. Eine unabhängige Prüfung gab es noch nicht. Bei jeder Änderung prüfen Programme die Seiten auf dem Telefon und auf einem großen Bildschirm, mit hohem Kontrast, mit weniger Bewegung und mit Schrift von 200 %. Solche Prüfungen finden ein Drittel bis die Hälfte aller Probleme. Nicht geprüft haben wir mit Menschen, die einen Screenreader nutzen, und die englischen, deutschen und französischen Texte nicht mit Muttersprachlern.',
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
          'Teilen Sie der ESZL mit, auf welcher Seite und was nicht klappt. Wir suchen mit Ihnen nach einer Lösung.',
        ],
      },
    ],
  },
}
