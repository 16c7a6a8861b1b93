import { our } from '#i18n/our-region.ts'
import { formatList } from '#i18n/formats.ts'

/** Words for what municipalities share, and for what nobody shares yet. */
export const messages = {
  title: 'Wat wij willen delen',
  intro:
    'Op deze onderwerpen scoort uw gemeente 75 of meer. Vink aan waarmee u andere gemeenten wilt helpen. Dat mag ook na het indienen: de scan zelf verandert niet.',
  back: (municipality: string) => `Gemeente ${municipality}`,
  none: 'Nog niets om te delen',
  get noneText() {
    return `Hier komen de onderwerpen waarop uw ingediende scan 75 of meer scoort. U hebt nog geen scan ingediend, of ${our.office} laat de uitkomst later zien, of er is nog geen onderwerp met 75 of meer.`
  },
  count: (shared: number, of: number) => `U deelt ${shared} van ${of} onderwerpen.`,
  shared: (text: string) => `Gedeeld: ${text}`,
  notShared: (text: string) => `Niet meer gedeeld: ${text}`,
  helps: (titles: readonly string[]) => `Helpt anderen bij: ${formatList(titles)}.`,
  changed: (who: string, day: string) => `Aangepast door ${who}, ${day}.`,

  contactTitle: 'Bij wie kunnen anderen terecht?',
  get contactIntro() {
    return `Andere gemeenten zien dit bij een quick win waarmee u wilt helpen. Alleen gemeenten en ${our.office} zien het. Vul een loket of een collega in die dit weet.`
  },
  contactLabel: 'Contactpunt: naam of loket, met telefoon of e-mail',
  contactNone: 'Nog niet ingevuld. Anderen weten nu niet bij wie ze moeten zijn.',
  contactLeads: 'Alleen de coördinator kan dit veranderen.',
  contactSave: 'Contactpunt bewaren',
  contactSame: 'Er is niets veranderd.',
  contactSaved: 'Het contactpunt is bewaard.',

  unsharedTitle: 'Nog niemand in de regio',
  unsharedIntro:
    'Deze verbeteringen heeft een gemeente nodig, en niemand anders deelt hoe het moet. Vraag wie het al goed doet om te delen, of ontwikkel het samen.',
  backToAll: 'Quick wins per gemeente',
  unsharedNone:
    'Bij elke verbetering die een gemeente nodig heeft, deelt een andere gemeente hoe het moet.',
  unsharedNoneTitle: 'Overal is hulp voor',
  noRound: 'Nog geen ronde',
  finding: (measures: number, municipalities: number) =>
    `Bij ${measures} ${measures === 1 ? 'verbetering' : 'verbeteringen'} staat minstens één gemeente er alleen voor; het gaat om ${municipalities} ${municipalities === 1 ? 'gemeente' : 'gemeenten'}.`,
  caption: 'Verbeteringen waarvoor een gemeente geen hulp vindt',
  columns: ['Verbetering', 'Nodig en zonder hulp in', 'Doet het goed, deelt nog niet'],
  nobodyStrong: 'niemand: iets om samen te ontwikkelen',
  municipalities: (count: number, names: readonly string[]) => `${count}: ${formatList(names)}`,
  basis: (round: string) =>
    `Uit de ingediende scans van ${round}. Wat een gemeente opzij zette, telt niet mee. Wie het goed doet, staat hier alleen voor ${our.office}.`,
} as const
