import { our } from '#i18n/our-region.ts'
import { ratedIn } from '#i18n/rated-in.ts'
import { anonymous, figures } from '#i18n/told-entrepreneurs.ts'

/** Words of the public start page, in plain Dutch (B1). */
export const messages = {
  get eyebrow() {
    return `${our.names.nl}, één quick scan`
  },
  get title() {
    return `Beter geholpen als ondernemer in ${our.names.nl}`
  },
  lead: 'Ondernemers zeggen wat voor hen telt. Gemeenten kijken eerlijk naar wat zij regelen. Samen laat dat zien welke kleine stappen nu het meeste opleveren.',
  mapTitle: 'Bent u ondernemer? Kies uw gemeente',
  mapText: 'U beoordeelt in een paar minuten. Zonder account en zonder naam.',
  get mapLabel() {
    return `Gemeenten in ${our.names.nl}`
  },
  list: 'Kies uw gemeente uit de lijst',
  doorsTitle: 'Waar komt u voor?',
  entrepreneurTitle: 'Ik ben ondernemer',
  entrepreneur: 'Vertel wat u van uw gemeente vindt: wat is belangrijk en wat gaat goed of niet.',
  officialTitle: 'Ik werk bij een gemeente',
  official:
    'Vul met collega’s de scan in. Daarna ziet u wat u morgen kunt verbeteren, en wie u kan helpen.',
  get staffTitle() {
    return `Ik werk bij ${our.office}`
  },
  staff: 'Volg de ronde, vergelijk gemeenten en zie welke verbeteringen in de hele regio tellen.',
  viewerTitle: 'Ik kijk mee',
  viewer: 'Zie hoe de gemeenten ervoor staan, hoe dat verandert en wat er met de acties gebeurt.',
  stepsTitle: 'Zo werkt het',
  steps: [
    {
      title: 'Gemeenten vullen de scan in',
      text: 'Van aanspreekpunt tot inkoop, thema voor thema. Collega’s vullen samen in; alles wordt vanzelf bewaard.',
    },
    {
      title: 'Ondernemers beoordelen',
      get text() {
        return `Per onderwerp: hoe belangrijk is het voor u, en hoe tevreden bent u? In het ${ratedIn('nl')}.`
      },
    },
    {
      title: 'De quick wins komen bovenaan',
      text: 'Wat ondernemers nodig hebben, wat de gemeente nog kan winnen en wat weinig moeite kost. Met de buurgemeente die het al doet.',
    },
    {
      title: 'De volgende ronde laat zien of het hielp',
      text: 'Dezelfde vragen, een ronde later. Zo wordt zichtbaar wat er met de antwoorden is gedaan.',
    },
  ],
  trustTitle: 'Wat er met antwoorden gebeurt',
  get trust() {
    return `${anonymous.nl} ${figures.nl}`
  },
  resultsLink: 'Bekijk de uitkomsten per gemeente',
  trustLink: 'Lees hoe wij met gegevens omgaan',
} as const
