import { our } from '#i18n/our-region.ts'
import { formatDay } from '#i18n/formats.ts'
import type { FileProblem } from './answers-file.ts'

const answers = (n: number) => (n === 1 ? '1 antwoord' : `${n} antwoorden`)
const stand = (n: number) => (n === 1 ? 'staat' : 'staan')

/** Words about answers that wait on this device. */
export const messages = {
  title: 'Antwoorden op dit apparaat',
  waiting: (n: number, since: string | null) =>
    `${answers(n)} ${stand(n)} alleen op dit apparaat${since === null ? '' : `, het oudste sinds ${formatDay(since)}`}. Zodra er verbinding is, ${n === 1 ? 'gaat het' : 'gaan ze'} vanzelf naar ${our.office}.`,
  stuck: (n: number) =>
    `${answers(n)} ${stand(n)} alleen op dit apparaat. In deze scan kan nu niets veranderen, dus ${n === 1 ? 'het gaat' : 'ze gaan'} niet naar ${our.office}. Bewaar ${n === 1 ? 'het' : 'ze'} als bestand, of vraag uw coördinator of de scan weer open kan.`,
  old: 'Let op: sommige browsers, zoals Safari, wissen na zeven dagen zonder bezoek alles van een website. Open deze pagina binnen die tijd met verbinding, of bewaar de antwoorden als bestand.',
  get nothing() {
    return `Er staan geen antwoorden die nog naar ${our.office} moeten.`
  },
  unreadable: (n: number) =>
    `${answers(n)} van een andere versie van deze website ${n === 1 ? 'kan' : 'kunnen'} nu niet worden gelezen. Ze blijven op dit apparaat. Vernieuw de pagina, of vraag ${our.office} om hulp.`,
  save: 'Bewaar als bestand',
  read: 'Lees een bestand in',
  fileName: (municipality: string, day: string) => `quickscan-${municipality}-${day}.json`,
  taken: (n: number) =>
    `${answers(n)} uit het bestand ${n === 1 ? 'is' : 'zijn'} overgenomen en ${n === 1 ? 'wordt' : 'worden'} verstuurd.`,
  elsewhere: (n: number) =>
    `${answers(n)} ${n === 1 ? 'is' : 'zijn'} niet overgenomen, omdat u hier net iets anders invult. Lees het bestand later nog eens in.`,
  unknown: (n: number) =>
    `${answers(n)} ${n === 1 ? 'hoort' : 'horen'} bij een vraag die niet in deze scan staat.`,
  problem: {
    tooLarge: 'Dit bestand is te groot. Kies een bestand dat u hier hebt bewaard.',
    notOurs: 'Dit is geen bestand met antwoorden van de quick scan.',
    otherScan: 'Dit bestand hoort bij een andere scan. Open eerst die scan.',
  } satisfies Record<FileProblem, string>,
  leaveTitle: (n: number) =>
    n > 0 ? 'Uitloggen terwijl er antwoorden wachten?' : 'Uitloggen terwijl hier nog tekst staat?',
  leave: (n: number) =>
    `${answers(n)} ${stand(n)} alleen op dit apparaat. Na het uitloggen blijven ze hier staan. Ze gaan pas naar ${our.office} als u hier weer inlogt.`,
  leaveTexts: (n: number) =>
    `${n === 1 ? '1 tekst' : `${n} teksten`} die u nog niet hebt verstuurd, ${stand(n)} alleen op dit apparaat.`,
  shared:
    'Wat hier blijft staan, is versleuteld. Alleen u kunt het lezen, als u hier weer inlogt. Wilt u dat er niets van u achterblijft, verwijder het dan. Dat kan niet ongedaan worden gemaakt.',
  leaveNothing: 'Verwijderen en uitloggen',
  leaveYes: 'Toch uitloggen',
  leaveNo: 'Nog niet',
}
