import type { RequestWords } from './words.ts';

export const request: RequestWords = {
  and: ' et ',
  what: {
    access: 'de vous montrer les données personnelles que nous détenons sur vous',
    rectification: 'de corriger ou de compléter des données sur vous',
    erasure: 'd’effacer des données sur vous',
    restriction: 'de ne pas utiliser pour le moment des données sur vous',
    portability: 'de vous remettre vos données sous une forme utilisable par d’autres programmes',
    'objection-dm': 'de ne plus vous envoyer de publicité',
    objection: 'de ne plus utiliser des données sur vous',
    withdrawal: 'de tenir compte du retrait de votre consentement',
    'human-review': 'de faire revoir par une personne une décision prise par un ordinateur',
  },
  name: {
    access: 'Voir vos données',
    rectification: 'Corriger vos données',
    erasure: 'Effacer vos données',
    restriction: 'Ne pas utiliser vos données pour le moment (limitation)',
    portability: 'Emporter vos données',
    'objection-dm': 'Plus de publicité',
    objection: 'Ne plus utiliser vos données (opposition)',
    withdrawal: 'Retirer votre consentement',
    'human-review': 'Faire revoir une décision',
  },
  asked: (what) => `Vous nous avez demandé ${what}.`,
  askedAll: 'Vous nous avez demandé :',
  thanks: 'Merci de votre message.',
  arrived: (day) => `Votre demande nous est parvenue le ${day}.`,
  late: (day) =>
    `Cette réponse arrive trop tard : selon la loi, vous auriez dû la recevoir au plus tard le ${day}. Nous vous prions de nous en excuser.`,
  ownWords: 'Un membre de notre personnel l’explique ainsi :',
  human: 'C’est une personne qui l’a décidé, et non un ordinateur.',
};
