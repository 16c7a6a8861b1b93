import { MINUTES_TO_RATE } from '#i18n/minutes-to-rate.ts'
import { intro, thanks } from '#i18n/told-entrepreneurs.ts'
import type { Words } from './rate.messages.ts'

/**
 * Everything that the page says in French, in one file. The questionnaire has three languages; French
 * is for entrepreneurs from Wallonia and beyond, and no reason to make a new version of it.
 */
export const frenchWords: Words = {
  title: 'Évaluez votre commune',
  demo: 'Ceci est une démo. Vos réponses ne sont pas utilisées.',
  language: 'Langue',
  choose: 'Choisissez votre commune sur la carte',
  orList: 'ou dans la liste',
  chooseFirst: 'Choisissez une commune',
  about: (name) => `À propos de la commune ${/^[AEIOU]/.test(name) ? 'd’' : 'de '}${name}`,
  other: 'Autre commune',
  yes: 'Oui',
  no: 'Non',
  step: (n, of) => `Étape ${n} sur ${of}`,
  back: 'Retour',
  next: 'Continuer',
  send: 'Envoyer',
  sending: 'Envoi en cours…',
  notForYou: 'Merci. Ces questions s’adressent aux personnes qui dirigent l’entreprise.',
  why: {
    offline: 'Il n’y a pas de connexion avec notre serveur pour le moment.',
    down: 'Notre serveur n’est pas joignable pour le moment.',
    wait: 'Il y a beaucoup de monde pour le moment.',
    tomorrow: 'Beaucoup d’évaluations sont venues aujourd’hui de votre adresse internet.',
    blocked:
      'Une réponse est arrivée qui ne vient pas de notre serveur. Peut-être faut-il d’abord vous connecter à ce réseau, ou un filtre nous bloque.',
    gone: 'Notre serveur ne connaît plus cette page. Rechargez-la.',
    large: 'Votre remarque est trop longue. Raccourcissez-la et envoyez à nouveau.',
    refused: 'L’envoi n’a pas réussi. Réessayez, ou recommencez.',
  },
  again: (n) => (n > 1 ? `Nous réessayons dans ${n} minutes.` : 'Nous réessayons dans la minute.'),
  keptHere:
    'Vos réponses restent sur cet appareil jusqu’à leur envoi. Si vous fermez une fenêtre privée, elles disparaissent.',
  keptNowhere:
    'Ce navigateur ne conserve rien. Laissez cette page ouverte jusqu’à l’envoi de vos réponses.',
  waits: (name) => `Votre évaluation de ${name} n’est pas encore envoyée.`,
  arrived: (name) => `Votre évaluation de ${name} est envoyée.`,
  roundOver: (name) =>
    `La période pendant laquelle vous avez évalué ${name} est close. Votre évaluation n’a pas été envoyée et ne compte pas. Vos réponses sont effacées.`,
  ownText: 'Votre remarque',
  close: 'Fermer',
  saveText: 'Enregistrer mon texte',
  eraseText: 'Effacer',
  code: 'Code de votre commune',
  codeHelp:
    'Pour cette période, il vous faut un code. Il se trouve dans la lettre ou l’e-mail de votre commune. Il sert une seule fois et n’est pas conservé avec vos réponses.',
  codeOptional:
    'Ce code sert une seule fois et n’est pas conservé avec vos réponses. Vous pouvez aussi vous en passer : videz ce champ.',
  codeWrong:
    'Ce code n’est pas correct ou a déjà servi. Vérifiez-le et envoyez à nouveau. Vos réponses sont conservées.',
  closed:
    'Il n’est pas possible d’évaluer pour le moment. Les communes annonceront la prochaine période.',
  empty: 'Vous n’avez encore rien rempli. Répondez à une question au moins.',
  tryAgain: 'Réessayer',
  startOver: 'Recommencer',
  startOverSure: 'Effacer toutes les réponses sur cet appareil ?',
  resumed: 'Vous pouvez continuer là où vous étiez.',
  left: (n) => `Encore ${n} caractères`,
  lowMark: '1 = très mauvais',
  highMark: '10 = excellent',
  noAnswer: 'Pas de réponse',
  another: 'Évaluer une autre commune',
  results: 'Résultats des périodes précédentes (en anglais)',
  officials: 'Pour les communes et l’ESZL',
  privacy: 'Vie privée',
  accessibility: 'Accessibilité (en anglais)',
}

/** The questions, by their name in the questionnaire. */
export const frenchTexts = {
  intro: intro(MINUTES_TO_RATE).fr,
  municipality: 'Dans quelle commune votre entreprise est-elle établie ?',
  role: 'Êtes-vous propriétaire, directeur ou responsable de l’entreprise, ou indépendant ?',
  importance: 'Est-ce important pour votre entreprise ?',
  satisfaction: 'En êtes-vous satisfait dans votre commune ?',
  mark: 'Quelle note donnez-vous aux services de votre commune aux entreprises ? (1 = très mauvais, 10 = excellent)',
  contact:
    'Combien de fois avez-vous eu contact avec votre commune, pour votre entreprise, ces douze derniers mois ?',
  sector: 'Quel est le secteur principal de votre entreprise ?',
  size: 'Combien de personnes travaillent dans votre entreprise, vous compris ?',
  comment:
    'Que pourrait faire mieux votre commune dès demain ? (facultatif ; ne citez pas de noms)',
  thanks: thanks.fr,
}

/** The rating items by their id. */
export const frenchItems: Record<string, string> = {
  'e-juiste-persoon': 'Savoir vite à qui m’adresser avec ma question',
  'e-doorpakken':
    'Une personne qui prend ma question en charge et la règle au sein de la commune, même si plusieurs services sont concernés',
  'e-informatie': 'Des informations claires et exactes pour les entreprises sur le site internet',
  'e-digitaal': 'Pouvoir régler et suivre en ligne mes démarches auprès de la commune',
  'e-reactietijd': 'Une réponse rapide à une question, un appel ou un e-mail',
  'e-afspraken': 'Des accords et des délais promis qui sont respectés',
  'e-vergunningtijd': 'Le temps nécessaire pour obtenir un permis',
  'e-meedenken': 'Des agents qui réfléchissent avec moi à ce qui est possible',
  'e-regels': 'Des règles et conditions locales praticables pour mon entreprise',
  'e-toezicht': 'La façon dont se déroulent les contrôles et l’inspection',
  'e-omgeving': 'L’accès à mon entreprise et des informations à temps en cas de travaux',
  'e-opdrachten': 'Une chance équitable d’obtenir des marchés de la commune',
  'e-betaaltijd': 'La rapidité avec laquelle la commune paie mes factures',
  'e-groei':
    'De l’aide pour trouver le bon partenaire quand je veux grandir, innover, devenir plus durable, recruter ou travailler au-delà de la frontière',
  'e-gehoord': 'Une commune qui écoute les entreprises et montre ce qu’elle fait de leurs avis',
}

/** The answers of each scale by their value. */
export const frenchScales: Record<string, Record<string, string>> = {
  importance: {
    1: 'Pas du tout important',
    2: 'Peu important',
    3: 'Assez important',
    4: 'Important',
    5: 'Très important',
  },
  satisfaction: {
    1: 'Très insatisfait',
    2: 'Insatisfait',
    3: 'Ni satisfait ni insatisfait',
    4: 'Satisfait',
    5: 'Très satisfait',
    0: 'Pas d’expérience',
  },
  contact: {
    geen: 'Aucun contact',
    1: 'Une fois',
    '2-5': 'Deux à cinq fois',
    '6+': 'Plus souvent',
  },
  sector: {
    agro: 'Agriculture et alimentation',
    industrie: 'Industrie et production',
    bouw: 'Construction et installation',
    handel: 'Commerce de détail et de gros, garage',
    vervoer: 'Transport et logistique',
    gastvrij: 'Horeca, tourisme, sport et culture',
    zakelijk: 'Services aux entreprises, informatique, finances et immobilier',
    zorg: 'Soins, enseignement et services à la personne',
    anders: 'Autre',
  },
  size: {
    1: 'Moi seul',
    '2-9': 'De 2 à 9',
    '10-49': 'De 10 à 49',
    '50-249': 'De 50 à 249',
    '250+': '250 ou plus',
  },
}
