import type { Words } from './rate.messages.ts'

/** What the page itself says in French, for entrepreneurs from Wallonia and beyond. */
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
  howSatisfied: 'Satisfait\u00a0?',
  howImportant: 'Important\u00a0?',
  least: 'pas du tout',
  most: 'très',
  pairHelp:
    'Touchez un rond par sujet. La rangée dit si vous êtes satisfait\u00a0; plus c’est à droite, plus c’est important.',
  answered: (n, of) => `${n} ${n < 2 ? 'réponse' : 'réponses'} sur ${of}`,
  carry: (name) => `Reprendre mes réponses sur ${name}`,
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
  reference: (number) => `Si vous le signalez, donnez ce numéro\u00a0: ${number}.`,
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
    'Ce code sert une seule fois et n’est pas conservé avec vos réponses. Vous pouvez aussi vous en passer\u00a0: videz ce champ.',
  codeWrong:
    'Ce code n’est pas correct ou a déjà servi. Vérifiez-le et envoyez à nouveau. Vos réponses sont conservées.',
  codeUnknown: 'Ce code n’est pas correct ou a déjà servi. Vérifiez-le.',
  codeFirst: 'Saisissez d’abord le code.',
  codeChecking: 'Vérification du code…',
  notAsked: (name) =>
    `${name} ne demande pas d’avis en ce moment. La commune annoncera la prochaine période.`,
  closed:
    'Il n’est pas possible d’évaluer pour le moment. Les communes annonceront la prochaine période.',
  empty: 'Vous n’avez encore rien rempli. Répondez à une question au moins.',
  tryAgain: 'Réessayer',
  startOver: 'Recommencer',
  startOverSure: 'Effacer toutes les réponses sur cet appareil\u00a0?',
  resumed: 'Vous pouvez continuer là où vous étiez.',
  left: (n) => `Encore ${n} caractères`,
  lowMark: '1 = très mauvais',
  highMark: '10 = excellent',
  another: 'Évaluer une autre commune',
  results: 'Résultats des périodes précédentes (en anglais)',
  officials: (office) => `Pour les communes et ${office}`,
  privacy: 'Vie privée',
  accessibility: 'Accessibilité (en anglais)',
}
