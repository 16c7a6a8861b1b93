import { our } from './our-region.ts'

/**
 * Everything that entrepreneurs are promised about their rating, in every language of the rating page, in
 * this one place: the rating page, the page on privacy and the invitation take their sentences from here.
 * tests/rules/told-entrepreneurs.ts names for each sentence the test that holds it. One export each, so that
 * the rating page carries only what it says.
 */
export type Told = Record<'nl' | 'en' | 'de' | 'fr', string>

export const anonymous: Told = {
  nl: 'Anoniem: geen naam, geen account, geen cookies van anderen.',
  en: 'Anonymous: no name, no account, no third-party cookies.',
  de: 'Anonym: kein Name, kein Konto, keine Cookies Dritter.',
  fr: 'Anonyme\u00a0: pas de nom, pas de compte, pas de cookies de tiers.',
}

export const intro = (minutes: number): Told => ({
  nl: `Hoe goed is de dienstverlening van uw gemeente aan ondernemers? Gemeenten zien uw antwoorden alleen als cijfers van tien of meer inzenders samen. Het kost ongeveer ${minutes} minuten.`,
  en: `How good are your municipality’s services to businesses? Municipalities see your answers only as figures of ten or more senders together. It takes about ${minutes} minutes.`,
  de: `Wie gut sind die Leistungen Ihrer Gemeinde für Betriebe? Gemeinden sehen Ihre Antworten nur als Zahlen von zehn oder mehr Einsendern zusammen. Es dauert etwa ${minutes} Minuten.`,
  fr: `Que valent les services de votre commune aux entreprises\u00a0? Les communes ne voient vos réponses que dans des chiffres de dix envois ou plus. Cela prend environ ${minutes} minutes.`,
})

export const optional = (from: { importance: number; satisfaction: number }): Told => ({
  nl: `U mag elke vraag overslaan. In de cijfers telt u mee vanaf ${from.importance} keer ‘belangrijk’ en ${from.satisfaction} keer ‘tevreden’.`,
  en: `You may skip any question. You count in the figures from ${from.importance} answers on importance and ${from.satisfaction} on satisfaction.`,
  de: `Sie dürfen jede Frage überspringen. In den Zahlen zählen Sie ab ${from.importance} Antworten zur Wichtigkeit und ${from.satisfaction} zur Zufriedenheit.`,
  fr: `Vous pouvez passer chaque question. Vous comptez dans les chiffres dès ${from.importance} réponses sur l’importance et ${from.satisfaction} sur la satisfaction.`,
})

export const tooFew: Told = {
  nl: 'Met zo weinig antwoorden telt uw beoordeling niet mee in de cijfers. Versturen mag wel; een opmerking lezen wij.',
  en: 'With so few answers your rating does not count in the figures. You may still send it; we do read a remark.',
  de: 'Mit so wenigen Antworten zählt Ihre Bewertung nicht in den Zahlen. Senden dürfen Sie trotzdem; eine Bemerkung lesen wir.',
  fr: 'Avec si peu de réponses, votre évaluation ne compte pas dans les chiffres. Vous pouvez l’envoyer\u00a0; nous lisons une remarque.',
}

export const thanks: Told = {
  nl: 'Dank u wel. Uw antwoorden zijn verstuurd. Is de ronde gesloten, dan leest iedereen de cijfers van gemeenten met genoeg reacties.',
  en: 'Thank you. Your answers have been sent. Once the round is closed, everybody can read the figures of municipalities with enough responses.',
  de: 'Vielen Dank. Ihre Antworten wurden gesendet. Ist die Runde abgeschlossen, lesen alle die Zahlen der Gemeinden mit genug Antworten.',
  fr: 'Merci. Vos réponses ont été envoyées. Une fois la période close, chacun peut lire les chiffres des communes ayant assez de réponses.',
}

export const kept: Told = {
  nl: 'Wij bewaren de gemeente en uw antwoorden; als u die invult uw sector, de grootte van uw bedrijf, hoe vaak u contact hebt en een opmerking; en de taal, de week en hoe lang het invullen duurde.',
  en: 'We keep the municipality and your answers; if you fill them in, your sector, the size of your business, how often you have contact, and a remark; and the language, the week and how long it took.',
  de: 'Wir speichern die Gemeinde und Ihre Antworten; wenn Sie sie angeben, Ihre Branche, die Größe Ihres Betriebs, wie oft Sie Kontakt haben, und eine Bemerkung; dazu die Sprache, die Woche und wie lange es gedauert hat.',
  fr: 'Nous conservons la commune et vos réponses\u00a0; si vous les donnez, votre secteur, la taille de votre entreprise, la fréquence des contacts et une remarque\u00a0; ainsi que la langue, la semaine et la durée.',
}

/** By what the database erases after (retention.sql), as long as the office chooses no other terms. */
export const term: Told = {
  nl: 'Zeven jaar na het sluiten van de ronde wissen wij uw beoordeling, en na twee jaar uw opmerking. De gepubliceerde cijfers blijven. Wie deze website gebruikt, kan andere termijnen kiezen.',
  en: 'We erase your rating seven years after the round closes, and your remark after two years. The published figures stay. Whoever runs this website may choose other terms.',
  de: 'Sieben Jahre nach dem Ende der Runde löschen wir Ihre Bewertung, nach zwei Jahren Ihre Bemerkung. Die veröffentlichten Zahlen bleiben. Wer diese Website betreibt, kann andere Fristen wählen.',
  fr: 'Nous effaçons votre évaluation sept ans après la clôture de la période, et votre remarque après deux ans. Les chiffres publiés restent. Qui gère ce site peut choisir d’autres délais.',
}

export const figures: Told = {
  get nl() {
    return `Gemeenten en ${our.office} zien alleen hele cijfers van tien of meer verschillende inzenders samen, elk met een kleine toevallige afwijking. Nieuwe beoordelingen komen er op maandag bij, en alleen als het er tien of meer zijn.`
  },
  get en() {
    return `Municipalities and ${our.office}, the regional organisation, only see whole figures of ten or more different senders together, each a little off by chance. New ratings are added on Mondays, and only when there are ten or more.`
  },
  get de() {
    return `Gemeinden und die ${our.office}, die regionale Organisation, sehen nur ganze Zahlen von zehn oder mehr verschiedenen Einsendern zusammen, jede mit einer kleinen zufälligen Abweichung. Neue Bewertungen kommen montags hinzu, und nur wenn es zehn oder mehr sind.`
  },
  get fr() {
    return `Les communes et ${our.officeInFrench}, l’organisation régionale, ne voient que des chiffres entiers de dix envois différents ou plus, chacun avec un petit écart dû au hasard. Les nouvelles évaluations s’ajoutent le lundi, et seulement s’il y en a dix ou plus.`
  },
}

export const everybody: Told = {
  nl: 'Als een ronde is gesloten kan iedereen die cijfers lezen. Van een groep, zoals een sector, pas vanaf ongeveer dertig inzenders.',
  en: 'Once a round is closed everybody can read those figures. Of a group, such as a sector, only from about thirty senders on.',
  de: 'Ist eine Runde abgeschlossen, können alle diese Zahlen lesen. Von einer Gruppe, etwa einer Branche, erst ab ungefähr dreißig Einsendern.',
  fr: 'Une fois la période close, chacun peut lire ces chiffres. D’un groupe, comme un secteur, seulement à partir d’une trentaine d’envois.',
}

export const remarks: Told = {
  get nl() {
    return `Een opmerking leest ${our.office} zoals u haar schreef, los van uw andere antwoorden en op zijn vroegst een dag later. Anderen lezen haar pas als ${our.office} haar vrijgeeft, zonder namen. Schrijf niets waaraan u te herkennen bent.`
  },
  get en() {
    return `${our.office} reads a remark as you wrote it, apart from your other answers and a day later at the earliest. Others read it only if ${our.office} lets it out, without names. Write nothing that identifies you.`
  },
  get de() {
    return `Eine Bemerkung liest die ${our.office} so, wie Sie sie geschrieben haben, getrennt von Ihren anderen Antworten und frühestens einen Tag später. Andere lesen sie erst, wenn die ${our.office} sie freigibt, ohne Namen. Schreiben Sie nichts, woran man Sie erkennt.`
  },
  get fr() {
    return `Une remarque, ${our.officeInFrench} la lit telle que vous l’avez écrite, séparée de vos autres réponses et au plus tôt un jour après. D’autres ne la lisent que si ${our.officeInFrench} la libère, sans noms. N’écrivez rien qui permette de vous reconnaître.`
  },
}

export const oneSender: Told = {
  get nl() {
    return `Per internetadres telt één beoordeling per gemeente en ronde. Wat er meer van dat adres komt, bewaren wij; het telt alleen als ${our.office} weet wie het zijn. Met een code van een bijeenkomst telt iedereen apart.`
  },
  get en() {
    return `One rating per internet address counts, per municipality and round. What more comes from that address is kept, and counts only if ${our.office} knows who these people are. With a code from a meeting everybody counts.`
  },
  get de() {
    return `Je Internetadresse zählt eine Bewertung pro Gemeinde und Runde. Was von dieser Adresse mehr kommt, wird gespeichert und zählt nur, wenn die ${our.office} weiß, wer das ist. Mit einem Code einer Veranstaltung zählen alle einzeln.`
  },
  get fr() {
    return `Par adresse internet, une évaluation compte par commune et par période. Ce qui vient en plus de cette adresse est conservé et ne compte que si ${our.officeInFrench} sait de qui il s’agit. Avec un code d’une réunion, chacun compte.`
  },
}

export const hash: Told = {
  nl: 'Wij bewaren dat adres niet, maar een onleesbare code die met een geheime sleutel is gemaakt. Zo blijft tot het einde van de ronde bekend wélke adressen een gemeente beoordeelden of daaraan begonnen, en tot welke pagina, niet met welke antwoorden. Dan gaan sleutel en codes weg.',
  en: 'We do not keep that address, but an unreadable code made with a secret key. So until the round ends it is known which addresses rated a municipality or began to, and up to which page, not with which answers. Then key and codes go.',
  de: 'Wir speichern diese Adresse nicht, sondern einen unlesbaren Code, der mit einem geheimen Schlüssel entsteht. So bleibt bis zum Ende der Runde bekannt, welche Adressen eine Gemeinde bewertet oder damit begonnen haben, und bis zu welcher Seite, nicht mit welchen Antworten. Dann werden Schlüssel und Codes gelöscht.',
  fr: 'Nous ne conservons pas cette adresse, mais un code illisible fait avec une clé secrète. Jusqu’à la fin de la période on sait donc quelles adresses ont évalué une commune ou commencé à le faire, et jusqu’à quelle page, pas avec quelles réponses. Ensuite clé et codes disparaissent.',
}

export const flags: Told = {
  nl: 'Bij elke beoordeling bewaren wij wat eraan opvalt: erg snel ingevuld, overal hetzelfde, tegenstrijdig, van een adres dat al beoordeelde, of in een plotselinge golf. Dat kan betekenen dat zij niet meetelt.',
  en: 'With every rating we keep what is striking about it: filled in very fast, the same everywhere, contradictory, from an address that rated before, or in a sudden wave. That can mean that it does not count.',
  de: 'Zu jeder Bewertung speichern wir, was an ihr auffällt: sehr schnell ausgefüllt, überall gleich, widersprüchlich, von einer Adresse, die schon bewertet hat, oder in einer plötzlichen Welle. Das kann bedeuten, dass sie nicht zählt.',
  fr: 'Pour chaque évaluation nous conservons ce qui frappe\u00a0: remplie très vite, partout pareille, contradictoire, venant d’une adresse qui a déjà évalué, ou dans une vague soudaine. Elle peut alors ne pas compter.',
}

export const steps: Told = {
  nl: 'Wij tellen per gemeente en dag hoeveel mensen bij welke pagina van de vragen komen, hooguit één per internetadres en ronde, en tonen dat in tientallen. Uw apparaat maakt daarvoor en voor het versturen een kleine berekening.',
  en: 'Per municipality and day we count how many people come to which page of the questions, at most one per internet address and round, and show it in tens. For that and for sending your device does a small computation.',
  de: 'Wir zählen je Gemeinde und Tag, wie viele Menschen zu welcher Seite der Fragen kommen, höchstens einen je Internetadresse und Runde, und zeigen das in Zehnern. Dafür und für das Senden rechnet Ihr Gerät kurz.',
  fr: 'Par commune et par jour nous comptons combien de personnes arrivent à quelle page des questions, une au plus par adresse internet et période, et le montrons par dizaines. Pour cela et pour l’envoi votre appareil fait un petit calcul.',
}

export const onDevice: Told = {
  nl: 'Uw browser bewaart uw antwoorden tot ze zijn verstuurd of u ze wist. Is de ronde gesloten, dan gaan ze weg zodra u de pagina opent; alleen uw opmerking kunt u dan nog bewaren.',
  en: 'Your browser keeps your answers until they have been sent or you erase them. If the round is closed, they go as soon as you open the page; only your remark can then still be saved.',
  de: 'Ihr Browser behält Ihre Antworten, bis sie gesendet sind oder Sie sie löschen. Ist die Runde abgeschlossen, gehen sie weg, sobald Sie die Seite öffnen; nur Ihre Bemerkung können Sie dann noch speichern.',
  fr: 'Votre navigateur garde vos réponses jusqu’à leur envoi ou jusqu’à ce que vous les effaciez. Si la période est close, elles disparaissent dès que vous ouvrez la page\u00a0; seule votre remarque peut encore être enregistrée.',
}

export const serviceWorker: Told = {
  nl: 'Verder bewaart geen enkele pagina iets op uw apparaat. Alleen wie bij een gemeente of voor de regio werkt en inlogt, krijgt een kopie van de pagina’s, om zonder verbinding te openen.',
  en: 'No page keeps anything else on your device. Only people who work for a municipality or the region and sign in get a copy of the pages, to open without a connection.',
  de: 'Sonst speichert keine Seite etwas auf Ihrem Gerät. Nur wer für eine Gemeinde oder die Region arbeitet und sich anmeldet, bekommt eine Kopie der Seiten, um sie ohne Verbindung zu öffnen.',
  fr: 'Aucune page ne garde autre chose sur votre appareil. Seules les personnes qui travaillent pour une commune ou pour la région et se connectent reçoivent une copie des pages, pour les ouvrir sans connexion.',
}

export const ownServer: Told = {
  nl: 'Wij gebruiken geen cookies om u te volgen. Geen enkele pagina haalt iets op bij een andere website.',
  en: 'We use no cookies to follow you. No page fetches anything from another website.',
  de: 'Wir verwenden keine Cookies, um Ihnen zu folgen. Keine Seite holt etwas von einer anderen Website.',
  fr: 'Nous n’utilisons pas de cookies pour vous suivre. Aucune page ne va chercher quoi que ce soit sur un autre site.',
}

export const possible: Told = {
  nl: 'Helemaal uitsluiten kunnen wij het niet: wie bijna alle andere antwoorden van een gemeente kent, kan iets beter raden wat u antwoordde. Dat lukt beter als ondernemers vooral 1 of 5 kiezen, of als u in meer rondes hetzelfde antwoordt. En wie de database beheert, kan losse antwoorden lezen.',
  en: 'We cannot rule it out entirely: who knows nearly all other answers of a municipality can guess a little better what you answered. That works better where businesses mostly choose 1 or 5, or if you answer the same in several rounds. And who runs the database can read separate answers.',
  de: 'Ganz ausschließen können wir es nicht: wer fast alle anderen Antworten einer Gemeinde kennt, kann etwas besser raten, was Sie geantwortet haben. Das gelingt besser, wenn Betriebe meist 1 oder 5 wählen oder wenn Sie in mehreren Runden gleich antworten. Und wer die Datenbank verwaltet, kann einzelne Antworten lesen.',
  fr: 'Nous ne pouvons pas l’exclure entièrement\u00a0: qui connaît presque toutes les autres réponses d’une commune peut deviner un peu mieux les vôtres. Cela réussit mieux si les entreprises choisissent surtout 1 ou 5, ou si vous répondez de même à plusieurs périodes. Et qui gère la base de données peut lire des réponses séparées.',
}

export const notFound: Told = {
  nl: 'Een anonieme beoordeling kunnen wij niet terugvinden, want wij weten niet van wie die is.',
  en: 'We cannot find an anonymous rating again, because we do not know whose it is.',
  de: 'Eine anonyme Bewertung können wir nicht wiederfinden, denn wir wissen nicht, von wem sie ist.',
  fr: 'Nous ne pouvons pas retrouver une évaluation anonyme, car nous ne savons pas de qui elle est.',
}
