/**
 * What entrepreneurs find important, as it continues "dat ..." (dossier c): the rating items in few
 * words. An item that is not here is quoted in full.
 */
export const EXPERIENCES: Readonly<Record<string, string>> = {
  'e-juiste-persoon': 'zij snel weten bij wie zij moeten zijn',
  'e-doorpakken': 'één persoon hun vraag oppakt en regelt',
  'e-informatie': 'de informatie op de website duidelijk en juist is',
  'e-digitaal': 'zij zaken online kunnen regelen en volgen',
  'e-reactietijd': 'zij snel antwoord krijgen',
  'e-afspraken': 'de gemeente afspraken en termijnen nakomt',
  'e-vergunningtijd': 'een vergunning niet te lang duurt',
  'e-meedenken': 'medewerkers meedenken over wat wél kan',
  'e-regels': 'lokale regels werkbaar zijn',
  'e-toezicht': 'controles goed verlopen',
  'e-omgeving': 'hun bedrijf bereikbaar blijft en zij werkzaamheden op tijd weten',
  'e-opdrachten': 'zij een eerlijke kans krijgen op opdrachten',
  'e-betaaltijd': 'de gemeente facturen snel betaalt',
  'e-groei': 'zij hulp krijgen bij het vinden van de juiste partij',
  'e-gehoord': 'de gemeente luistert en laat zien wat zij daarmee doet',
}
