import type { AskingWords } from './words.ts';

export const asking: AskingWords = {
  identity: {
    subject: (reference) => `Encore une démarche pour votre demande (${reference})`,
    notSure:
      'Nous ne pouvons pas encore commencer, car nous ne savons pas avec certitude que la demande vient de vous. Une seule démarche de votre part suffit pour continuer.',
    notSureMandate:
      'Nous ne pouvons pas encore commencer, car nous ne savons pas encore si vous pouvez agir pour l’autre personne. Une seule démarche de votre part suffit pour continuer.',
    notSurePolicy: 'Avant de commencer, nous vous demandons de montrer que c’est bien vous.',
    whyTitle: 'Pourquoi nous le demandons',
    doubt: {
      'unknown-mailbox': 'Votre message vient d’une adresse que nous ne connaissons pas.',
      'details-differ':
        'Ce que dit votre message ne correspond pas tout à fait à ce que nous avons, ou correspond à plusieurs personnes.',
      'shared-mailbox':
        'Votre message vient d’une boîte e-mail que plusieurs personnes peuvent lire. La réponse est pour vous seul.',
      representative:
        'Vous écrivez pour quelqu’un d’autre. Nous voulons être sûrs que cette personne le souhaite, ou que vous pouvez la représenter.',
      'sensitive-data':
        'La réponse peut contenir des données de santé. Avec de telles données, nous sommes particulièrement prudents.',
      other: 'Quelque chose dans votre demande nous fait douter.',
      policy:
        'Nous n’avons aucun doute à votre sujet : nous le demandons à tout le monde, pour que personne ne reçoive les données d’un autre.',
    },
    law: 'Nous pouvons demander une telle preuve en cas de doute raisonnable, et rien de plus que ce qu’il faut (article 12, paragraphe 6, du RGPD).',
    askTitle: 'Ce que nous vous demandons',
    ask: {
      code: 'Ouvrez la page ci-dessous et faites envoyer un code à l’adresse ou au numéro que nous connaissons de vous. Tapez ce code sur la page.',
      question:
        'Ouvrez la page ci-dessous et répondez à une question dont vous seul connaissez la réponse. Aucun document n’est nécessaire.',
      document:
        'Ouvrez la page ci-dessous et ajoutez une copie d’un document d’identité, par exemple votre carte d’identité ou votre passeport. Utilisez pour cela cette page, et non l’e-mail.',
      mandate:
        'Ouvrez la page ci-dessous et ajoutez une preuve que vous pouvez agir pour l’autre personne, par exemple une procuration. Si vous écrivez pour un enfant, un document qui montre que vous êtes son parent ou son tuteur suffit.',
    },
    otherWay:
      'Vous préférez une autre façon de faire ? Répondez à ce message, et nous la chercherons ensemble.',
    button: 'Faire cette démarche',
    timeTitle: 'Combien de temps cela prend',
    lawDue: (day) =>
      `La loi veut que vous ayez de nos nouvelles au plus tard le ${day}, même si votre preuve n’est pas encore là.`,
    pauses:
      'Tant que nous n’avons pas votre preuve, notre délai pour la réponse complète peut être suspendu. Plus vite vous l’envoyez, plus vite vous aurez la réponse.',
    runsOn: 'Entre-temps, notre délai pour répondre continue de courir.',
  },

  reminder: {
    subject: (reference) => `Rappel : nous attendons encore votre preuve (${reference})`,
    missing: {
      code: 'Nous vous avons demandé de taper un code, pour montrer que la demande vient de vous. Nous ne l’avons pas encore reçu.',
      question:
        'Nous vous avons demandé de répondre à une question, pour montrer que la demande vient de vous. Nous n’avons pas encore reçu votre réponse.',
      document:
        'Nous vous avons demandé une copie d’un document d’identité, pour montrer que la demande vient de vous. Nous ne l’avons pas encore reçue.',
      mandate:
        'Nous vous avons demandé une preuve que vous pouvez agir pour l’autre personne. Nous ne l’avons pas encore reçue.',
    },
    without: 'C’est pourquoi nous n’avons encore rien pu faire. Votre demande reste ouverte.',
    lawDue: (day) => `La loi veut que vous ayez de nos nouvelles au plus tard le ${day}.`,
    goOn: 'Vous pouvez encore le faire, sur cette page :',
    button: 'Faire cette démarche',
    otherWay:
      'Vous n’y arrivez pas ? Répondez à ce message, et nous chercherons ensemble une autre façon de faire.',
    notYou:
      'Ce n’est pas vous qui nous avez écrit ? Alors quelqu’un s’est servi de votre adresse. Vous n’avez rien à faire.',
  },

  lapse: {
    subject: (reference) => `Pourquoi nous n’avons pas pu traiter votre demande (${reference})`,
    nothingDone:
      'Nous n’avons pas pu le faire, car nous ne savons pas avec certitude que la demande vient de la bonne personne. Nous la clôturons maintenant.',
    whyTitle: 'Pourquoi',
    on: (day) => `le ${day}`,
    why: (days) =>
      `Nous vous avons écrit à ce sujet ${days}, mais n’avons reçu aucune preuve. Sans elle, des données pourraient arriver chez quelqu’un qui se sert de votre nom.`,
    law: 'C’est pourquoi la loi nous demande d’en être sûrs d’abord (article 11, paragraphe 2, et article 12, paragraphe 2, du RGPD).',
    ended: 'Nous n’avons rien cherché, modifié ou effacé à votre sujet.',
    possibleTitle: 'Ce que vous pouvez encore faire',
    possible: [
      'Vous souhaitez toujours une réponse ? Répondez à ce message. Nous reprendrons votre demande, sans que vous ayez à tout réexpliquer.',
      'Vous n’avez pas réussi à montrer que c’est vous ? Écrivez-nous pourquoi, et nous chercherons ensemble une autre façon de faire.',
      'Vous pouvez aussi faire une nouvelle demande à tout moment. C’est gratuit.',
    ],
    marketing:
      'Vous voulez seulement ne plus recevoir de publicité ? C’est toujours possible : répondez à ce message depuis l’adresse à laquelle vous la recevez.',
  },

  clarification: {
    subject: (reference) => `Une question sur votre demande (${reference})`,
    need: 'Nous voulons vous donner exactement ce que vous cherchez. C’est pourquoi nous avons une question.',
    question: 'Notre question :',
    why: 'Nous avons beaucoup de données sur vous. Dans ce cas, nous pouvons vous demander lesquelles vous voulez voir (considérant 63 du RGPD).',
    all: 'Vous n’êtes pas obligé de choisir. Vous voulez tout ? Écrivez-le, et vous recevrez tout.',
    how: 'Répondez simplement à ce message, avec vos propres mots. Vous n’avez pas à dire pourquoi vous voulez le savoir.',
    timeTitle: 'Combien de temps cela prend',
    lawDue: (day) => `La loi veut que vous ayez de nos nouvelles au plus tard le ${day}.`,
    pauses:
      'Jusqu’à votre réponse, notre délai pour la réponse complète peut être suspendu. Plus vite vous écrivez, plus vite vous aurez la réponse.',
    runsOn: 'Entre-temps, notre délai pour répondre continue de courir.',
    silence: 'Et si vous ne répondez pas ? Nous vous écrirons quand même avant cette date.',
  },
};
