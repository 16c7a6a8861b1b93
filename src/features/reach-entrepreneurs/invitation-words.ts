import { our } from '#i18n/our-region.ts'
import { ratedIn, type RatingLanguage } from '#i18n/rated-in.ts'

/** This language, where the region offers to rate in it; else Dutch. */
export const languageOf = (asked: RatingLanguage): RatingLanguage =>
  our.languages.includes(asked) ? asked : 'nl'

const nl = {
  name: 'Nederlands',
  heading: (municipality: string) => `Hoe goed helpt de gemeente ${municipality} u als ondernemer?`,
  ask: (minutes: number) => `Geef uw mening in ongeveer ${minutes} minuten.`,
  get points() {
    return ['Anoniem: geen naam, geen account', 'Op uw telefoon', ratedIn('nl')]
  },
  scan: 'Scan de code of ga naar',
  sender: (municipality: string) =>
    `Gemeente ${municipality} en ${our.officeInFull} (${our.office})`,
  subject: (municipality: string) => `Hoe goed helpt de gemeente ${municipality} u?`,
  mail: (municipality: string, link: string, minutes: number) => `Beste ondernemer,

Wat vindt u van de dienstverlening van de gemeente ${municipality}? Wat is voor u belangrijk, en wat kan beter? Met uw antwoord kiezen wij wat wij het eerst verbeteren.

Het kost ongeveer ${minutes} minuten, ook op uw telefoon. U hoeft geen naam of e-mailadres te geven.

${link}

Alle gemeenten in ${our.names.nl} doen mee, samen met ${our.office}.

Bedankt voor uw hulp,
Gemeente ${municipality}`,
}

type InvitationWords = typeof nl

const en: InvitationWords = {
  name: 'English',
  heading: (municipality) =>
    `How well does the municipality of ${municipality} help your business?`,
  ask: (minutes) => `Tell us what you think, in about ${minutes} minutes.`,
  get points() {
    return ['Anonymous: no name, no account', 'On your phone', ratedIn('en')]
  },
  scan: 'Scan the code or go to',
  sender: (municipality) =>
    `Municipality of ${municipality} and ${our.officeInFull} (${our.office})`,
  subject: (municipality) => `How well does the municipality of ${municipality} help you?`,
  mail: (municipality, link, minutes) => `Dear entrepreneur,

What do you think of the services of the municipality of ${municipality}? What matters to you, and what could be better? Your answers help us choose what to improve first.

It takes about ${minutes} minutes, also on your phone. You do not have to give your name or e-mail address.

${link}

All municipalities in ${our.names.en} take part, together with ${our.office}.

Thank you for your help,
Municipality of ${municipality}`,
}

const de: InvitationWords = {
  name: 'Deutsch',
  heading: (municipality) =>
    `Wie gut hilft Ihnen die Gemeinde ${municipality} als Unternehmerin oder Unternehmer?`,
  ask: (minutes) => `Sagen Sie uns Ihre Meinung, in etwa ${minutes} Minuten.`,
  get points() {
    return ['Anonym: kein Name, kein Konto', 'Auf Ihrem Telefon', ratedIn('de')]
  },
  scan: 'Code scannen oder öffnen:',
  sender: (municipality) => `Gemeinde ${municipality} und ${our.officeInFull} (${our.office})`,
  subject: (municipality) => `Wie gut hilft Ihnen die Gemeinde ${municipality}?`,
  mail: (municipality, link, minutes) => `Guten Tag,

was halten Sie von den Leistungen der Gemeinde ${municipality} für Unternehmen? Was ist Ihnen wichtig, und was kann besser werden? Mit Ihren Antworten wählen wir aus, was wir zuerst verbessern.

Es dauert etwa ${minutes} Minuten, auch auf dem Telefon. Name und E-Mail-Adresse sind nicht nötig.

${link}

Alle Gemeinden in ${our.names.de} machen mit, zusammen mit der ${our.office}.

Vielen Dank für Ihre Hilfe,
Gemeinde ${municipality}`,
}

/** A colon or a question mark never begins a line in French. */
const NB = '\u00a0'
const of = (municipality: string) => (/^[AEIOUÉÈ]/.test(municipality) ? 'd’' : 'de ') + municipality

const fr: InvitationWords = {
  name: 'Français',
  heading: (municipality) =>
    `La commune ${of(municipality)} aide-t-elle bien votre entreprise${NB}?`,
  ask: (minutes) => `Donnez votre avis, en ${minutes} minutes environ.`,
  get points() {
    return [`Anonyme${NB}: ni nom, ni compte`, 'Sur votre téléphone', `En ${ratedIn('fr')}`]
  },
  scan: 'Scannez le code ou allez sur',
  sender: (municipality) => `Commune ${of(municipality)} et ${our.officeInFull} (${our.office})`,
  subject: (municipality) => `La commune ${of(municipality)} vous aide-t-elle bien${NB}?`,
  mail: (municipality, link, minutes) => `Bonjour,

Que pensez-vous des services de la commune ${of(municipality)} aux entreprises${NB}? Qu’est-ce qui compte pour vous, et que peut-on améliorer${NB}? Vos réponses nous aident à choisir ce que nous améliorons d’abord.

Cela prend environ ${minutes} minutes, aussi sur votre téléphone. Ni votre nom ni votre adresse e-mail ne sont nécessaires.

${link}

Toutes les communes de la région participent, avec ${our.officeInFrench}.

Merci de votre aide,
Commune ${of(municipality)}`,
}

/** What entrepreneurs are told to bring them in, in the languages of the rating page. */
export const invitationWords: Record<RatingLanguage, InvitationWords> = { nl, en, de, fr }
