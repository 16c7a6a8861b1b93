/** Words of the pages about the product itself, in plain Dutch (B1). */
type Page = {
  title: string
  lead: string
  parts: readonly { title: string; paragraphs: readonly string[]; list?: readonly string[] }[]
}

export const about: Page = {
  title: 'Over de quick scan',
  lead: 'De quick scan helpt de zestien gemeenten van Zuid-Limburg hun dienstverlening aan ondernemers te verbeteren, met kleine stappen die snel iets opleveren.',
  parts: [
    {
      title: 'Van wie is dit?',
      paragraphs: [
        'De quick scan is van Economische Samenwerking Zuid-Limburg (ESZL), waarin de zestien gemeenten samenwerken aan de economie van de regio.',
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
        'Weinig beoordelingen zeggen weinig. Onder de tien tonen wij geen cijfers van een gemeente. Wat een maatregel kost en oplevert is een schatting.',
      ],
    },
    {
      title: 'Open broncode',
      paragraphs: [
        'De software is vrij te gebruiken onder de licentie EUPL-1.2. De vormgeving is gemaakt met onderdelen van NL Design System.',
      ],
    },
  ],
}

export const privacy: Page = {
  title: 'Privacy',
  lead: 'Wij bewaren zo weinig mogelijk, en niemand ziet losse antwoorden van ondernemers.',
  parts: [
    {
      title: 'Als u als ondernemer een gemeente beoordeelt',
      paragraphs: [
        'U hebt geen account nodig en wij vragen geen naam, e-mailadres of bedrijfsnaam. Wij bewaren:',
      ],
      list: [
        'de gemeente en uw antwoorden;',
        'als u die invult: uw sector, de grootte van uw bedrijf, hoe vaak u contact hebt, en een opmerking;',
        'de taal, de week waarin u invulde, en hoe lang het invullen duurde.',
      ],
    },
    {
      title: 'Wie ziet uw beoordeling?',
      paragraphs: [
        'Niemand ziet uw losse antwoorden: gemeenten en ESZL zien alleen cijfers van tien of meer ondernemers samen. Dat regelt de database zelf. Nieuwe antwoorden tellen steeds in groepjes mee, zodat uit een verandering niet is af te leiden wat één persoon antwoordde.',
        'Zet in een opmerking geen namen of andere gegevens waaraan u te herkennen bent.',
      ],
    },
    {
      title: 'Als u bij een gemeente of ESZL werkt',
      paragraphs: [
        'Wij bewaren uw e-mailadres, uw rol en welke antwoorden u hebt ingevuld en wanneer. Elke wijziging van een antwoord blijft bewaard. Zet u een scan klaar of tekent u, dan bewaren wij ook de naam die u typt. Uw collegaʼs en ESZL kunnen de antwoorden van uw gemeente zien; andere gemeenten niet. Uw scores zien anderen pas als ESZL een gesloten ronde aan de deelnemers laat zien. Uw gemeente bepaalt of haar naam erbij staat. Andere gemeenten zien wel dat uw gemeente iets goed doet en wil delen, als u dat hebt aangevinkt.',
      ],
    },
    {
      title: 'Cookies en volgen',
      paragraphs: [
        'Wij gebruiken geen cookies om u te volgen en geen diensten van anderen die meekijken. Als u inlogt, bewaart uw browser dat u ingelogd bent. Uitloggen wist dat.',
      ],
    },
    {
      title: 'Uw rechten',
      paragraphs: [
        'U kunt ESZL vragen welke gegevens er over u zijn, en die laten verbeteren of verwijderen. Een anonieme beoordeling kunnen wij niet terugvinden, want wij weten niet van wie die is.',
      ],
    },
  ],
}

export const accessibility: Page = {
  title: 'Toegankelijkheid',
  lead: 'Iedereen moet deze website kunnen gebruiken, ook met een toetsenbord, een schermlezer of vergroting.',
  parts: [
    {
      title: 'Waar wij ons aan houden',
      paragraphs: [
        'Wij bouwen volgens WCAG 2.2, niveau AA. Bij elke wijziging controleert een programma alle paginaʼs, op een telefoon en op een groot scherm.',
      ],
    },
    {
      title: 'Wat u kunt verwachten',
      paragraphs: ['U kunt:'],
      list: [
        'alles met alleen het toetsenbord doen;',
        'elke grafiek ook als tabel lezen;',
        'tekst vergroten zonder dat er iets wegvalt;',
        'uw eigen kleuren gebruiken (hoog contrast), en bewegende beelden uitzetten.',
      ],
    },
    {
      title: 'Wat wij nog niet weten',
      paragraphs: [
        'Een onafhankelijk onderzoek en een test met mensen die een schermlezer gebruiken zijn nog niet gedaan. Een programma vindt niet alle problemen.',
      ],
    },
    {
      title: 'Werkt iets niet?',
      paragraphs: [
        'Laat het ESZL weten. Schrijf op welke pagina het is en wat er misgaat. Wij zoeken met u naar een oplossing.',
      ],
    },
  ],
}
