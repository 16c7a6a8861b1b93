/**
 * What a low answer comes down to, as a plain clause (dossier b). The answers that can trigger a measure
 * are here; any other answer is quoted.
 */

/** Ladders by level, from the lowest up; yes or no: only "nee". */
export const LADDER_GAPS: Readonly<Record<string, readonly string[]>> = {
  'vast-aanspreekpunt': [
    'er is nog geen vast aanspreekpunt',
    'het aanspreekpunt staat nog nergens vermeld',
    'het aanspreekpunt is er alleen voor economische vragen',
  ],
  'mandaat-casemanager': [
    'een ondernemer gaat nu zelf langs elke afdeling',
    'een ondernemer maakt nu zelf de afspraken met elke afdeling',
    'niemand bewaakt het antwoord als een vraag over meer afdelingen gaat',
  ],
  'bedrijfsbezoeken-aanpak': [
    'er zijn nog geen bedrijfsbezoeken',
    'bedrijfsbezoeken zijn er alleen op verzoek of bij een opening',
    'bedrijfsbezoeken gaan nog zonder planning of verslag',
  ],
  relatiebeheer: [
    'contacten met ondernemers worden nog niet vastgelegd',
    'contacten staan nu in persoonlijke mailboxen of eigen lijstjes',
  ],
  ondernemerspagina: [
    'de website heeft nog geen ingang voor ondernemers',
    'de website heeft voor ondernemers alleen een pagina met enkele links',
    'de ingang op de website is nog niet ingedeeld naar vragen van ondernemers',
  ],
  'actualiteit-informatie': [
    'er is nog niets geregeld om die informatie actueel te houden',
    'pagina’s worden pas aangepast na een klacht',
    'pagina’s worden maar één keer per jaar nagelopen',
  ],
  'zakelijk-inloggen': [
    'ondernemers kunnen nog niet zakelijk inloggen',
    'zakelijk inloggen werkt nog maar voor enkele producten',
  ],
  statusinformatie: [
    'een ondernemer kan niet zien hoe het met zijn aanvraag staat',
    'een ondernemer moet bellen of mailen om te weten hoe het met zijn aanvraag staat',
    'een ondernemer hoort tussen ontvangst en besluit niets over zijn aanvraag',
  ],
  'servicenorm-reactie': [
    'er is nog geen afgesproken reactietermijn',
    'er is nog geen gepubliceerde reactietermijn binnen tien werkdagen',
    'de beloofde reactietermijn is nu tien werkdagen',
  ],
  doorverbinden: [
    'een ondernemer krijgt nu een ander nummer als een antwoord niet meteen lukt',
    'een ondernemer wordt doorverbonden zonder uitleg aan de collega',
    'bij terugbellen is nog geen termijn afgesproken',
  ],
  tussenbericht: [
    'een ondernemer krijgt geen bericht als iets langer duurt',
    'het hangt van de medewerker af of een ondernemer bericht krijgt als iets langer duurt',
    'bericht komt er alleen als een wettelijke termijn wordt verlengd',
  ],
  'klachten-contact': [
    'een klacht loopt nu alleen via de formele procedure',
    'bij een klacht komt persoonlijk contact pas binnen zes weken',
    'bij een klacht komt persoonlijk contact pas binnen tien werkdagen',
  ],
  vooroverleg: [
    'een plan vooraf bespreken kan nog niet',
    'een plan vooraf bespreken kan alleen op aandringen en per vakgebied',
    'voor vooroverleg is nog geen doorlooptijd afgesproken',
  ],
  indieningsvereisten: [
    'nergens staat wat een ondernemer moet indienen',
    'er is alleen een algemene verwijzing naar het Omgevingsloket',
    'de lijst per product heeft nog geen voorbeeld, kosten en termijn',
    'een ondernemer hoort niet binnen een week of zijn aanvraag compleet is',
  ],
  'vergunning-doorlichting': [
    'de laatste vier jaar is niet nagegaan welke vergunningen kunnen vervallen',
    'nagaan welke vergunningen kunnen vervallen staat pas op de planning',
    'pas voor één onderwerp is nagegaan welke vergunningen kunnen vervallen',
  ],
  ondernemerstoets: [
    'nieuwe regels worden niet vooraf getoetst op gevolgen voor ondernemers',
    'nieuwe regels worden alleen soms en informeel getoetst op gevolgen voor ondernemers',
  ],
  'evenementen-indienen': [
    'een evenement indienen gaat nog op papier of per e-mail',
    'een evenement indienen gaat nog met een eigen formulier, buiten het regionale loket',
    'medewerkers typen gegevens over een evenement nog over',
  ],
  'toezicht-coordinatie': [
    'toezichthouders stemmen hun bezoeken nog niet op elkaar af',
    'toezichthouders stemmen hun bezoeken maar af en toe op elkaar af',
    'toezichthouders bespreken alleen hun jaarprogramma met elkaar',
  ],
  'werkzaamheden-communicatie': [
    'ondernemers horen niet vooraf over werkzaamheden',
    'ondernemers horen minder dan twee weken vooraf over werkzaamheden',
    'ondernemers horen minstens vier weken vooraf over werkzaamheden, nog geen acht',
  ],
  gebiedsbeheer: [
    'er is nog geen overleg over bedrijventerreinen en winkelgebieden',
    'over bedrijventerreinen en winkelgebieden is er alleen contact als er een probleem is',
  ],
  'e-factuur': ['elektronische facturen worden nog niet zonder overtypen verwerkt'],
  'lokaal-inkoopbeleid': [
    'voor lokaal en regionaal mkb is bij opdrachten nog niets geregeld',
    'het inkoopbeleid noemt lokaal of regionaal mkb alleen als wens',
  ],
  inkoopkalender: [
    'ondernemers kunnen nog niet vooraf zien wat de gemeente gaat inkopen',
    'ondernemers zien opdrachten pas als ze op TenderNed staan',
    'er is maar één keer per jaar een lijst van wat de gemeente gaat inkopen',
  ],
  'doorverwijzing-partners': [
    'de gemeente verwijst nog niet door naar partners',
    'doorverwijzen gaat nu met een telefoonnummer of webadres',
    'doorverwijzen gaat nu met een overzicht op de website',
  ],
  'verduurzaming-mkb': [
    'voor verduurzaming is er nog geen hulp',
    'hulp bij verduurzaming is nu een link naar landelijke informatie',
    'hulp bij verduurzaming is nu alleen het energieloket',
  ],
  'personeel-vacatures': [
    'bij het vinden van personeel helpt de gemeente nog niet',
    'hulp bij het vinden van personeel is nu een verwijzing naar een website',
    'hulp bij het vinden van personeel is nu een vaste contactpersoon, meer niet',
  ],
  grensoverschrijdend: [
    'voor ondernemen over de grens is er nog geen hulp',
    'voor ondernemen over de grens is er nu een verwijzing naar landelijke informatie',
    'voor ondernemen over de grens is er nu alleen een gerichte verwijzing',
  ],
  'tevredenheid-meten': [
    'de tevredenheid van ondernemers wordt nog niet gemeten',
    'de laatste meting is meer dan vier jaar geleden',
    'de tevredenheid van ondernemers wordt maar eens in de twee tot vier jaar gemeten',
  ],
  'opvolging-verbeterpunten': [
    'met klachten en signalen gebeurt nog niets vasts',
    'klachten en signalen worden alleen binnen de afdeling besproken',
    'er is alleen nog een lijst met verbeterpunten',
    'ondernemers horen nog niet wat er met hun inbreng is gedaan',
  ],
  ondernemersoverleg: [
    'er is nog geen overleg met ondernemers',
    'overleg met ondernemers is er alleen als er iets speelt',
    'overleg met ondernemers is er één of twee keer per jaar, vooral om te informeren',
  ],
  'interne-afstemming': [
    'afdelingen bespreken lopende zaken van ondernemers nooit samen',
    'afdelingen bespreken lopende zaken van ondernemers alleen bij een probleem',
    'afdelingen bespreken lopende zaken van ondernemers maar eens per kwartaal',
  ],
  'training-medewerkers': [
    'medewerkers leren nog niet hoe een bedrijf werkt',
    'medewerkers leren alleen op eigen initiatief hoe een bedrijf werkt',
  ],
}

/** Numbers, with the number as it is written. */
export const NUMBER_GAPS: Readonly<Record<string, (value: string) => string>> = {
  'digitale-aanvragen': (value) =>
    `van de tien meest gebruikte producten kunnen er ${value} helemaal digitaal`,
  'reactie-gemeten-pct': (value) =>
    `${value}% van de vragen krijgt binnen de eigen norm een antwoord`,
  'tijdig-omgevingsvergunning-pct': (value) =>
    `${value}% van de vergunningen is er binnen acht weken`,
  'doorlooptijd-horeca-weken': (value) =>
    `een terras- of horecavergunning duurt meestal ${value} weken`,
  'volledigheid-aanvragen-pct': (value) => `${value}% van de aanvragen is meteen compleet`,
  'betaaltermijn-pct': (value) => `${value}% van de facturen is binnen dertig dagen betaald`,
  'betaaltermijn-dagen': (value) => `een factuur is meestal na ${value} dagen betaald`,
  'ruimte-vraag-dagen': (value) =>
    `een vraag naar bedrijfsruimte krijgt na ${value} werkdagen een antwoord`,
}

/** Several choices: how many of how many. */
export const CHOSEN_GAPS: Readonly<Record<string, (chosen: number, of: number) => string>> = {
  'aanspreekpunt-kanalen': (chosen, of) =>
    `de gemeente maakt het aanspreekpunt via ${chosen} van de ${of} wegen bekend`,
  'starters-aanbod': (chosen, of) => `starters krijgen ${chosen} van de ${of} vormen van hulp`,
  meertalig: (chosen, of) => `de basisinformatie is er in ${chosen} van de ${of} talen`,
  'controle-werkwijze': (chosen, of) =>
    `een ondernemer krijgt bij een controle ${chosen} van de ${of} dingen die daarbij horen`,
  'regionale-samenwerking': (chosen, of) =>
    `de gemeente doet ${chosen} van de ${of} diensten samen met andere gemeenten`,
}

/** What nobody at the municipality knows yet. */
export const UNKNOWN_GAPS: Readonly<Record<string, string>> = {
  'digitale-aanvragen': 'het is nog niet bekend hoeveel producten helemaal digitaal kunnen',
  'reactie-gemeten-pct': 'het is nog niet bekend hoeveel vragen op tijd een antwoord krijgen',
  'tijdig-omgevingsvergunning-pct': 'het is nog niet bekend hoeveel vergunningen er op tijd zijn',
  'doorlooptijd-horeca-weken':
    'het is nog niet bekend hoelang een terras- of horecavergunning duurt',
  'volledigheid-aanvragen-pct': 'het is nog niet bekend hoeveel aanvragen meteen compleet zijn',
  'betaaltermijn-pct': 'het is nog niet bekend hoeveel facturen binnen dertig dagen zijn betaald',
  'betaaltermijn-dagen': 'het is nog niet bekend na hoeveel dagen een factuur is betaald',
  'ruimte-vraag-dagen':
    'het is nog niet bekend hoe snel een vraag naar bedrijfsruimte antwoord krijgt',
}
