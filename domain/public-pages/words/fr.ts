import type { Words } from './words.ts';

/** Before `:`, `;`, `?`, `!` and inside « » stand no-break spaces, as French typography wants. */
export const fr: Words = {
  skip: 'Aller au contenu',
  otherLanguages: 'Langues',
  ownName: 'Français',
  languageNames: { nl: 'en néerlandais', fr: 'en français', de: 'en allemand', en: 'en anglais' },
  and: 'et',
  or: 'ou',

  title: 'Vos données : demandez ce que nous détenons sur vous',
  lead: (group) =>
    `Vous avez le droit de savoir quelles données les sociétés de ${group} détiennent sur vous, et d’en avoir une copie. Vous lisez ici comment le demander, ce qui se passe ensuite et ce que vous pouvez demander d’autre.`,

  asking: {
    title: 'Comment demander',
    write: 'Écrivez-nous à l’une de ces adresses, celle que vous voulez :',
    example: '« Quelles données personnelles détenez-vous sur moi ? » suffit.',
    noForm:
      'Il n’y a pas de formulaire. Il ne faut ni signature, ni article de loi, ni mots particuliers. Une lettre compte autant qu’un e-mail.',
    anyLanguage: 'Écrivez dans la langue que vous voulez.',
    answered: (languages) => `Nous répondons ${languages}.`,
    noReason: 'Vous n’avez pas à dire pourquoi vous le demandez.',
    known: (identifiers) =>
      `Il est utile d’écrire ce qui nous permet de vous reconnaître, par exemple ${identifiers}. C’est vous qui choisissez ce que vous nous dites.`,
    identifiers: {
      email: 'votre adresse e-mail',
      phone: 'votre numéro de téléphone',
      name: 'votre nom',
      birthDate: 'votre date de naissance',
      customerNo: 'votre numéro de client',
    },
    noCopy:
      'Ne joignez pas de copie de votre carte d’identité. Ce qui arrive par e-mail reste longtemps dans des messageries.',
    post: 'Par la poste :',
  },

  course: {
    title: 'Ce qui se passe ensuite',
    acknowledged:
      'Vous recevez un message de nous : votre demande est arrivée, voici sa référence, et voici la date à laquelle, selon la loi, vous devez avoir notre réponse au plus tard.',
    link: 'Dans ce message se trouve un lien vers une page qui n’est que pour vous. Ne le donnez à personne. Sur cette page, vous faites envoyer un code à votre adresse e-mail et vous le tapez. Nous savons ainsi que cette adresse est la vôtre.',
    identity: {
      'always-document':
        'Sur la même page, nous demandons ensuite une copie d’un document d’identité, par exemple votre carte d’identité ou votre passeport. Nous le demandons à tout le monde, pour que vos données n’arrivent pas chez quelqu’un qui se sert de votre nom. Vous ne pouvez pas, ou vous préférez ne pas le faire ? Répondez à notre message, et nous chercherons ensemble un autre moyen.',
      proportionate:
        'D’habitude, cela suffit. Ce n’est que s’il y a une bonne raison de douter que c’est vous que nous demandons davantage, en vous disant pourquoi. Ce peut être une copie d’un document d’identité.',
    },
    mask: (covered) =>
      `Sur une telle copie, masquez d’abord ${covered}. Il nous suffit de voir votre nom, votre date de naissance, qui a délivré le document et jusqu’à quand il est valable.`,
    deleted:
      'Un membre de notre personnel regarde la copie une seule fois. Elle est effacée aussitôt après ; nous gardons seulement le fait que votre identité a été vérifiée, quand et par qui.',
    collected:
      'Les sociétés cherchent ce qu’elles détiennent sur vous. Un membre de notre personnel relit la réponse avant son départ.',
    answered:
      'Vous recevez un message qui vous permet de retirer la réponse, de nouveau avec un code. C’est un seul dossier : une page qui montre tout en clair, et vos données sous forme de fichiers pour un tableur ou un autre programme. Si nous ne trouvons rien, nous vous le disons aussi.',
    check: 'Comment vérifier que le dossier vient de nous et que personne ne l’a modifié',
  },

  time: {
    title: 'Combien de temps et à quel prix',
    law: 'Selon la loi, vous avez notre réponse dans le mois qui suit le jour où votre demande nous parvient.',
    promise: (days) => {
      const within = days === 1 ? 'un jour' : `${days} jours`;
      return `Nous vous promettons en outre une réponse dans un délai de ${within} à partir du moment où nous avons tout ce qu’il nous faut de vous. C’est la première des deux dates qui compte.`;
    },
    unidentified:
      'Si nous n’avons pas dans ce délai la certitude que c’est vous, nous vous écrivons avant la fin du mois ce qui manque et ce que vous pouvez faire. Votre demande reste ouverte.',
    longer:
      'Si une demande est complexe, ou si vous en avez fait beaucoup, la loi donne deux mois de plus au maximum. Un être humain en décide, et vous l’apprenez, avec les raisons, dans le premier mois.',
    free: 'La demande est gratuite, et la réponse aussi.',
    exception:
      'Ce n’est que si une demande est manifestement infondée ou excessive, par exemple parce qu’elle est sans cesse répétée, que la loi nous permet de la refuser ou de demander des frais raisonnables. C’est alors à nous de le démontrer, et nous vous annonçons les frais avant que vous ne les deviez.',
  },

  rights: {
    title: 'Ce que vous pouvez demander',
    intro:
      'Tout cela se demande aux mêmes adresses, et le délai est le même. Les articles sont ceux du RGPD.',
    article: (number) => `article ${number}`,
    each: {
      access: {
        name: 'Voir vos données',
        means:
          'Vous pouvez savoir si nous utilisons des données sur vous, en avoir une copie, et apprendre à quoi elles servent, de qui nous les tenons, qui les reçoit et combien de temps nous les gardons.',
      },
      rectification: {
        name: 'Faire corriger vos données',
        means: 'Ce qui est faux, nous le corrigeons ; ce qui est incomplet, nous le complétons.',
      },
      erasure: {
        name: 'Faire effacer vos données',
        means:
          'Par exemple si nous n’en avons plus besoin, ou si vous retirez votre consentement et que rien d’autre ne nous permet de les garder. Ce n’est pas toujours possible : ce que la loi nous oblige à garder reste, et ce qu’il faut pour faire valoir un droit en justice aussi.',
      },
      restriction: {
        name: 'Faire mettre vos données de côté',
        means:
          'Dans certains cas, nous gardons vos données sans les utiliser autrement, par exemple pendant que nous vérifions si elles sont exactes.',
      },
      notification: {
        name: 'Faire prévenir les autres',
        means:
          'Ce que nous corrigeons, effaçons ou mettons de côté, nous le signalons aussi à ceux qui ont reçu ces données de nous, sauf si c’est impossible ou demande des efforts disproportionnés. Si vous le demandez, nous vous disons qui ils sont.',
      },
      portability: {
        name: 'Emporter vos données',
        means:
          'Les données que vous nous avez fournies, et que des ordinateurs traitent parce que vous y avez consenti ou pour un contrat avec vous, vous pouvez les avoir sous une forme que d’autres programmes savent lire. Si c’est techniquement possible, nous les envoyons directement à quelqu’un d’autre.',
      },
      objection: {
        name: 'Vous opposer',
        means:
          'À la publicité, toujours, sans raison : nous arrêtons. Aux autres utilisations qui reposent sur notre propre intérêt ou sur l’intérêt public, pour des raisons tenant à votre situation : nous arrêtons, sauf si nous pouvons démontrer que nos raisons pèsent plus lourd ou que les données nous sont nécessaires pour faire valoir un droit en justice.',
      },
      decisions: {
        name: 'Ne pas dépendre d’un ordinateur seul',
        means:
          'Une décision qui a pour vous des effets juridiques, ou d’une gravité semblable, ne peut pas être laissée à un ordinateur seul, sauf si un contrat avec vous l’exige, si une loi le permet ou si vous y consentez expressément. Même alors une protection reste : en règle générale, vous pouvez la faire revoir par un être humain.',
      },
      withdrawal: {
        name: 'Retirer votre consentement',
        means:
          'À tout moment, aussi simplement que vous l’avez donné. Ce qui a été fait avant reste licite ; à partir de là, nous ne le faisons plus.',
      },
    },
  },

  who: {
    title: 'Qui répond',
    lead: (group) => `Les demandes adressées aux sociétés de ${group} sont traitées par :`,
    officer: 'Qui veille chez nous à la protection des données, et à qui vous pouvez toujours écrire :',
  },

  companies: {
    title: 'Les sociétés',
    intro:
      'Chacune d’elles est responsable de ses propres données. Si vous n’en nommez aucune, votre demande vaut pour toutes. Qu’une société figure ici ne veut pas dire qu’elle a des données sur vous.',
    asked: (stores) => `Nous cherchons ici : ${stores}.`,
    referred:
      'Pour ses clients, elle garde des données qu’elle n’a pas le droit d’ouvrir elle-même : adressez-vous à l’entreprise ou au cabinet avec lequel vous étiez en contact.',
    itself: 'Elle répond elle-même. Écrivez-lui directement :',
    byPost: 'par la poste, à l’adresse ci-dessus',
    nothing: 'Elle n’a pas de fichiers à elle où nous cherchons.',
  },

  check: {
    title: 'Vérifier un dossier de notre part',
    back: 'Demander ce que nous détenons sur vous',
    lead: 'Pour lire vos données, vous n’en avez pas besoin. Cette page est pour qui veut une certitude, maintenant ou dans des années : vous, un avocat, l’autorité de contrôle, un juge. Cela ne demande ni compte, ni aide de notre part.',
    how: 'Décompressez le fichier ZIP. Ouvrez un terminal dans le répertoire où vous l’avez décompressé, là où se trouve « SHA256SUMS », et copiez-y en entier la commande pour votre ordinateur.',
    key: 'La vérification utilise la clé « signing-key.pem » du dossier. À elle seule, elle ne prouve rien : qui falsifie un dossier y met une clé à lui. Chacun peut obtenir la nôtre. Prenez le lien dans notre message, gardez ce qui précède « /p/ » et ajoutez « /signing-key.pem » :',
    keyInPlace:
      'Enregistrez la clé de cette adresse dans le répertoire du dossier, à la place de celle qui s’y trouve, et vérifiez de nouveau. Si cela réussit aussi, le dossier a été scellé avec notre clé.',
  },

  missing: {
    title: 'Cette page n’existe pas',
    text: 'L’adresse a peut-être été coupée quand on l’a copiée.',
    home: 'Demander ce que nous détenons sur vous',
  },
};
