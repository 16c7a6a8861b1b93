import { our } from '#i18n/our-region.ts'
import { PUBLISHED_FROM } from '#domain/rating/publishing.ts'
import { entrepreneurPrivacy } from './entrepreneur-privacy.ts'
import type { Page } from './page.ts'

export const about: Page = {
  title: 'Over de quick scan',
  get lead() {
    return `De quick scan helpt de gemeenten van ${our.names.nl} hun dienstverlening aan ondernemers te verbeteren, met kleine stappen die snel iets opleveren.`
  },
  get parts() {
    return [
      {
        title: 'Van wie is dit?',
        paragraphs: [
          `De quick scan is van ${our.officeInFull} (${our.office}), waarin de gemeenten samenwerken aan de economie van de regio.`,
        ],
      },
      {
        title: 'Hoe komt de volgorde van de quick wins tot stand?',
        paragraphs: [
          'Van twee kanten. De gemeente vult in wat zij regelt. Ondernemers zeggen wat zij belangrijk vinden en hoe tevreden zij zijn. Een maatregel komt hoger als:',
        ],
        list: [
          'ondernemers er meer behoefte aan hebben;',
          'de gemeente er nog meer kan winnen;',
          'hij minder tijd en geld kost;',
          'een buurgemeente het al doet en wil helpen.',
        ],
      },
      {
        title: 'Wat u moet weten over de cijfers',
        paragraphs: [
          'Gemeenten vullen zelf in. Een hoog antwoord vraagt om een toelichting of een link, maar niemand controleert elk antwoord. Een verschil tussen gemeenten is daarom een reden voor een gesprek, geen rangorde.',
          `Weinig beoordelingen zeggen weinig. Onder de ${PUBLISHED_FROM} tonen wij geen cijfers van een gemeente. Wat een maatregel kost en oplevert is een schatting.`,
        ],
      },
      {
        title: 'Open broncode',
        paragraphs: [
          'De software is vrij te gebruiken onder de licentie EUPL-1.2. De vormgeving is gemaakt met onderdelen van NL Design System.',
        ],
      },
    ]
  },
}

export const privacy: Page = {
  title: 'Privacy',
  lead: 'Wij bewaren zo weinig mogelijk, en laten antwoorden van ondernemers alleen samen zien.',
  get parts() {
    return [
      ...entrepreneurPrivacy('nl'),
      {
        title: `Als u bij een gemeente of ${our.office} werkt`,
        paragraphs: [
          `Wij bewaren uw e-mailadres, uw rol en welke antwoorden u hebt ingevuld en wanneer. Elke wijziging van een antwoord blijft bewaard. Zet u een scan klaar of tekent u, dan bewaren wij ook de naam die u typt. Uw collega’s en ${our.office} kunnen de antwoorden van uw gemeente zien; andere gemeenten niet. Uw scores zien anderen pas als ${our.office} een gesloten ronde aan de deelnemers laat zien. Uw gemeente bepaalt of haar naam erbij staat. Andere gemeenten zien wel dat uw gemeente iets goed doet en wil delen, als u dat hebt aangevinkt.`,
        ],
      },
      {
        title: 'Wat uw gemeente verder van u bewaart',
        paragraphs: ['Als u met collega’s aan de scan werkt, bewaren wij ook:'],
        list: [
          'taken: wie welk onderwerp of welke vraag doet, wie dat vroeg en met welke woorden. Daar staat een e-mailadres bij. Alleen uw eigen gemeente ziet dit;',
          `interne notities bij antwoorden. Alleen uw eigen gemeente leest die, ${our.office} niet. Ook oudere versies blijven bewaard. Schrijf er geen gegevens van ondernemers in;`,
          `wie op dit moment welk onderwerp open heeft. Collega’s zien dat zolang u bezig bent. Wachten er antwoorden op uw apparaat, dan ziet ${our.office} hoeveel dat er in uw gemeente zijn, en niet welke. Dat aantal blijft hoogstens een week staan;`,
          `een logboek: wat u deed, zoals iemand uitnodigen, een scan indienen of een bestand opslaan, en wanneer. Teksten en antwoorden staan er niet in. Alleen ${our.office} leest het, en niemand kan er iets in veranderen;`,
          `elke versie van een antwoord, met wie en wanneer. Niemand kan een antwoord achteraf veranderen of wissen, ook ${our.office} niet. Wel kunt u laten weghalen dat het van u was.`,
        ],
      },
      {
        title: 'Uw eigen gegevens zien en laten weghalen',
        paragraphs: [
          'Bent u ingelogd, dan ziet u onder ‘Mijn gegevens’ wat er van u bewaard is. U kunt het opslaan als bestand, en u kunt zich laten vergeten. Dat doet de database meteen:',
        ],
        list: [
          'uw account, e-mailadres en keuze voor mail gaan weg; taken en acties die nog lopen, gaan naar de coördinator;',
          'antwoorden, notities, opmerkingen en hun geschiedenis blijven bij uw gemeente, als van een collega;',
          `onder een ingediende scan blijft uw naam staan zo lang als ${our.office} bij de ronde zegt, gewoonlijk zeven jaar na het sluiten. Daarna haalt de database de naam weg. De code onder het bewijs blijft te controleren; wie tekende is dan niet meer te zien;`,
          `is er geen andere coördinator, of niemand anders bij ${our.office}, dan moet u die rol eerst overdragen.`,
        ],
      },
      {
        title: 'Mail',
        paragraphs: [
          'Wij mailen alleen wie inlogt of is uitgenodigd: een code, een uitnodiging of een taak. De mail gaat via de mailserver van deze website. In de mail staat geen volgpixel. Een uitnodiging wissen wij na een jaar, of meteen als zij wordt ingetrokken. In het logboek blijft het adres van wie nooit inlogde hoogstens een jaar staan.',
        ],
      },
      {
        title: 'Wat op uw apparaat staat',
        paragraphs: ['Uw browser bewaart een paar dingen, zodat er niets verloren gaat:'],
        list: [
          'ondernemers: uw antwoorden, tot ze zijn verstuurd of u ze wist;',
          'medewerkers van een gemeente: antwoorden en teksten die nog niet verstuurd zijn, tot ze verstuurd zijn, en een kopie van de eigen scan, tot u uitlogt. Dit is versleuteld. De sleutel staat alleen op het apparaat zolang u bent ingelogd;',
          'iedereen die inlogt: dat u bent ingelogd, tot u uitlogt.',
        ],
      },
      {
        title: 'Cookies en volgen',
        paragraphs: [
          'Wij gebruiken geen cookies om u te volgen en geen diensten van anderen die meekijken. Geen enkele pagina haalt iets op bij een andere website, ook geen lettertypen.',
        ],
      },
      {
        title: 'Wat nog geregeld moet worden',
        paragraphs: [
          `Voordat deze website echt in gebruik gaat, moeten ${our.office} en de gemeenten nog vastleggen wie verantwoordelijk is voor de gegevens, of de termijnen hierboven kloppen, hoe lang antwoorden en scores van gemeenten bewaard blijven, en met welke leverancier daarover afspraken zijn gemaakt.`,
        ],
      },
      {
        title: 'Uw rechten',
        paragraphs: [
          `Werkt u bij een gemeente of ${our.office}, dan kunt u uw gegevens zelf zien, opslaan en laten weghalen (hierboven). Kunt u niet meer inloggen, vraag het dan aan ${our.office}.`,
        ],
      },
    ]
  },
}
