import type { NotOffered } from '#domain/questionnaire/last-round.ts'

/** Words of the answers of an earlier round. */
export const messages = {
  title: 'Antwoorden van vorige ronde',
  offer: 'Antwoord van vorige ronde',
  notYet: 'nog niet bevestigd',
  stillSo: 'Nog steeds zo',
  changed: 'Veranderd',
  old: 'Dit cijfer is van vorige ronde; vul het nieuwe in. Is het niet veranderd? Dan mag u het bevestigen.',
  oldDate:
    'Deze datum is van vorige ronde; vul de nieuwe in. Is die niet veranderd? Dan mag u hem bevestigen.',
  walk: 'Loop ze een voor een langs',
  card: {
    waiting: (n: number, round: string) =>
      n === 1
        ? `Eén antwoord uit ronde ${round} kan misschien blijven.`
        : `${n} antwoorden uit ronde ${round} kunnen misschien blijven.`,
    help: 'Ze tellen pas mee als u zegt dat ze nog kloppen.',
    perTheme: 'Per thema',
    theme: (theme: string, n: number) => `${theme}: ${n}`,
  },
  page: {
    intro: (round: string) =>
      `Dit antwoordde uw gemeente in ronde ${round}. Kijk per vraag of het nog klopt. Zonder uw bevestiging telt een antwoord niet mee.`,
    keysTitle: 'Met het toetsenbord',
    keys: 'Ga met Tab naar de vraag. Dan: Enter of J is nog steeds zo, V is veranderd, pijl naar rechts is overslaan, pijl naar links is terug naar de overgeslagen vraag, Z is ongedaan maken.',
    progressName: 'Bevestigde antwoorden van vorige ronde',
    progress: (done: number, total: number) => `${done} van ${total} bevestigd`,
    skip: 'Overslaan',
    back: 'Terug naar overgeslagen vraag',
    undo: 'Ongedaan maken',
    undone: 'Ongedaan gemaakt.',
    confirmedSaid: (question: string) => `Bevestigd: ${question}`,
    notUndone: 'Niet ongedaan gemaakt: dit antwoord is daarna veranderd.',
    skippedTitle: 'Overgeslagen',
    again: 'Loop de overgeslagen vragen langs',
    doneTitle: 'U bent er doorheen',
    done: 'Alles wat uit vorige ronde kon blijven, is bekeken.',
    goOn: 'Verder met de scan',
    none: 'Er zijn geen antwoorden van vorige ronde om te bevestigen.',
    loading: 'Antwoorden van vorige ronde worden opgehaald…',
    failed:
      'De antwoorden van vorige ronde konden niet worden opgehaald. U kunt de scan gewoon invullen.',
    retry: 'Probeer het opnieuw',
    notOfferedTitle: (n: number) =>
      n === 1 ? 'Eén vraag wordt niet aangeboden' : `${n} vragen worden niet aangeboden`,
  },
  why: {
    already_answered_now: 'Deze vraag is deze ronde al beantwoord.',
    new: 'Deze vraag is nieuw.',
    reworded: 'De vraag of de antwoorden zijn veranderd, dus het oude antwoord past niet meer.',
    not_answered_then: 'Deze vraag is vorige ronde niet beantwoord.',
  } satisfies Record<NotOffered, string>,
} as const
