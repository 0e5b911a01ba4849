import type { DecidedWords } from './words.ts';

export const decided: DecidedWords = {
  extension: {
    subject: (reference) => `Il nous faut plus de temps pour votre demande (${reference})`,
    longer: (day) =>
      `Il nous faut plus de temps pour bien vous répondre. Vous aurez notre réponse au plus tard le ${day}.`,
    before: (day) => `Sans ce délai supplémentaire, vous l’auriez eue au plus tard le ${day}.`,
    whyTitle: 'Pourquoi cela prend plus de temps',
    ground: {
      complexity: 'Votre demande est complexe.',
      'complexity-and-number': 'Votre demande est complexe, et vous nous en avez adressé plusieurs.',
    },
    law: 'Dans ce cas, la loi nous donne jusqu’à deux mois de plus, si nous vous le disons pendant le premier mois (article 12, paragraphe 3, du RGPD).',
    sooner: 'Si nous sommes prêts plus tôt, nous vous écrirons plus tôt. Vous n’avez rien à faire.',
  },

  fee: {
    subject: (reference) => `Nous souhaitons facturer des frais pour votre demande ${reference}`,
    announced: (amount) =>
      `Nous souhaitons facturer ${amount} pour cette demande. Nous ne le ferons que si vous êtes d’accord.`,
    notYet: 'Vous n’avez rien à payer maintenant.',
    amount: (cents) => `${(cents / 100).toFixed(2).replace('.', ',')} euros`,
    whyTitle: 'Pourquoi',
    ground: {
      'manifestly-unfounded':
        'Une demande est gratuite. La loi fait une exception pour une demande manifestement infondée (article 12, paragraphe 5, du RGPD). Nous estimons que c’est le cas, et c’est à nous de montrer pourquoi.',
      excessive:
        'Une demande est gratuite. La loi fait une exception pour une demande excessive, surtout en raison de son caractère répétitif (article 12, paragraphe 5, du RGPD). Nous estimons que c’est le cas, et c’est à nous de montrer pourquoi.',
      'extra-copy':
        'La première copie de vos données est gratuite, et vous l’avez reçue. Pour une nouvelle copie des mêmes données sur la même période, nous pouvons facturer nos frais (article 15, paragraphe 3, du RGPD).',
    },
    costs: (what) => `Ce montant couvre uniquement nos frais : ${what}.`,
    chooseTitle: 'C’est vous qui choisissez',
    choose: (day) =>
      `Dites-nous au plus tard le ${day} ce que vous préférez. Une réponse à ce message suffit.`,
    choices: [
      'Vous êtes d’accord avec le montant : nous traitons alors votre demande.',
      'Vous retirez votre demande : vous ne payez alors rien.',
      'Vous demandez autre chose, ou moins : nous regardons alors à nouveau si cela peut être gratuit.',
    ],
    silence:
      'Si nous n’avons pas de nouvelles de vous, nous ne facturons rien. Nous vous écrirons alors encore une fois.',
  },

  withdrawn: {
    subject: (reference) => `Vous avez retiré votre demande (${reference})`,
    confirmed: (day) =>
      `Le ${day}, vous nous avez fait savoir que vous renonciez à votre demande. C’est noté : nous nous arrêtons là.`,
    stopped: 'Nous ne cherchons et ne modifions plus rien pour cette demande.',
    staysTitle: 'Ce qui est déjà fait',
    stays: 'Nous avions déjà fait ceci, et cela reste ainsi :',
    nothingDone: 'Nous n’avions encore rien fait.',
    again: 'Vous pouvez faire une nouvelle demande à tout moment. C’est gratuit.',
    notYou:
      'Vous n’avez pas demandé cela, ou c’était une erreur ? Répondez à ce message, et nous continuerons.',
  },
};
