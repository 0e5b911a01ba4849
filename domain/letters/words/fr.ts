import { asking } from './asking/fr.ts';
import { decided } from './decided/fr.ts';
import { FRESH_LINK } from './fresh-link.ts';
import { outcomes } from './outcomes/fr.ts';
import { request } from './request/fr.ts';
import { told } from './told/fr.ts';
import type { Words } from './words.ts';

/** Before `:`, `;`, `?`, `!` and inside « » stand no-break spaces, as French typography wants. */
export const fr: Words = {
  greeting: 'Bonjour,',
  closing: 'Bien à vous,',
  questions: (mailbox) => `Une question ? Répondez simplement à ce message, ou écrivez à ${mailbox}.`,

  request,
  asking,
  decided,
  told,
  outcomes,
  freshLink: FRESH_LINK.fr,

  acknowledgement: {
    subject: (reference) => `Nous avons bien reçu votre demande (${reference})`,
    received: (day) =>
      `Merci de votre message. Votre demande de voir les données personnelles que nous détenons sur vous nous est parvenue le ${day}.`,
    reference: (reference) =>
      `Sa référence est ${reference}. Inutile de la retenir : si vous répondez à ce message, nous savons de quelle demande il s’agit.`,
    lawDue: (day) =>
      `La loi veut que vous ayez notre réponse au plus tard le ${day}. Si nous sommes prêts plus tôt, nous vous écrirons plus tôt.`,
    askTitle: 'Ce que nous vous demandons maintenant',
    askWhy:
      'Avant de chercher quoi que ce soit, nous voulons être sûrs que la réponse arrive chez vous et chez personne d’autre.',
    askCode:
      'Ouvrez la page ci-dessous et faites envoyer un code à cette adresse e-mail. Tapez ce code sur la page, et votre adresse est confirmée.',
    askNoDocument:
      'C’est tout. Ne nous envoyez pas de copie de votre carte d’identité : nous n’en avons pas besoin.',
    askDocument:
      'Sur la même page, nous vous demandons ensuite une copie d’un document d’identité, par exemple votre carte d’identité ou votre passeport. Utilisez pour cela cette page, et non l’e-mail.',
    askMask: (covered) =>
      `Masquez d’abord ${covered}. Il nous suffit de voir votre nom, votre date de naissance, qui a délivré le document et jusqu’à quand il est valable.`,
    askDeleted:
      'Un membre de notre personnel regarde la copie une seule fois. Elle est effacée aussitôt après ; nous gardons seulement le fait que votre identité a été vérifiée, quand et par qui.',
    button: 'Confirmer mon adresse',
    elseTitle: 'Et si vous ne faites rien ?',
    elseNothing:
      'Alors nous ne cherchons rien, car nous ne saurions pas avec certitude à qui nous l’envoyons. Votre demande reste ouverte, et nous vous écrirons encore une fois avant la date ci-dessus.',
    elseNotYou:
      'Ce n’est pas vous qui nous avez écrit ? Alors quelqu’un s’est servi de votre adresse. Vous n’avez rien à faire.',
  },

  code: {
    subject: (reference) => (reference ? `Votre code pour la demande ${reference}` : 'Votre code'),
    here: 'Voici le code que vous avez demandé :',
    valid: (minutes) =>
      `Tapez-le sur la page où vous l’avez demandé. Il est valable ${minutes === 1 ? 'une minute' : `${minutes} minutes`}.`,
    secret:
      'Gardez ce code pour vous. Personne chez nous ne vous le demandera jamais, ni au téléphone ni par e-mail.',
    notAsked:
      'Vous n’avez pas demandé de code ? Ne tenez pas compte de ce message. Sans le code, il ne se passe rien.',
  },

  answer: {
    subject: (reference) => `La réponse à votre demande (${reference})`,
    found: (records) =>
      `Vous avez demandé à voir les données personnelles que nous détenons sur vous. Nous avons trouvé ${records === 1 ? 'un élément' : `${records} éléments`} à votre sujet et avons tout réuni dans un seul dossier.`,
    foundNothing:
      'Vous avez demandé à voir les données personnelles que nous détenons sur vous. Là où nous avons reçu une réponse, nous n’en avons trouvé aucune. Le dossier montre où nous avons cherché, et avec quel résultat.',
    foundThen: (records) =>
      `Nous avons trouvé ${records === 1 ? 'un élément' : `${records} éléments`} à votre sujet et avons tout réuni dans un seul dossier.`,
    foundNothingThen:
      'Là où nous avons reçu une réponse, nous n’avons rien trouvé sur vous. Le dossier montre où nous avons cherché, et avec quel résultat.',
    fetch: (until) => `Vous pouvez retirer le dossier jusqu’au ${until} inclus :`,
    button: 'Retirer mon dossier',
    fetchCode:
      'Comme le dossier est personnel, la page envoie d’abord un nouveau code à cette adresse. Il vous le faut pour ouvrir le dossier.',
    fetchLater: 'Le lien ne fonctionne plus ? Répondez à ce message et vous en recevrez un nouveau.',
    elsewhereTitle: 'Ce que vous avez demandé en plus',
    elsewhere: {
      before: (right) => `${right} : nous vous avons déjà écrit à ce sujet.`,
      after: (right) =>
        `${right} : une autre lettre suit celle-ci. Elle vous dira ce qui a été décidé et fait.`,
    },
    companiesTitle: 'Ce que chaque société a répondu',
    company: {
      found: (name) => `${name} : des données sur vous ont été trouvées`,
      nothing: (name) => `${name} : rien n’a été trouvé`,
      referred: (name) => `${name} : garde des données pour ses clients et vous renvoie à eux`,
      ambiguous: (name) => `${name} : des données qui vous concernent peut-être n’ont pas été jointes`,
      open: (name) => `${name} : n’a pas encore répondu complètement`,
    },
    nothingMeans:
      '« Rien n’a été trouvé » est aussi une réponse : la société a cherché avec ce que nous savons de vous et n’a rien sous ces indications.',
    referredMeans:
      'Une société qui vous renvoie à ses clients garde des données uniquement pour leur compte, par exemple pour un médecin ou une entreprise. Elle n’a pas le droit de les ouvrir elle-même. Adressez votre question au médecin ou à l’entreprise avec qui vous étiez en contact. Cela ne veut pas dire qu’il existe des données sur vous.',
    openTitle: 'Ce qui manque encore',
    openIntro: 'Nous n’avons pas encore de réponse complète pour :',
    openStore: (controller, store) => `${controller} : ${store}`,
    openPromise:
      'Cela ne veut pas dire qu’il n’y a rien sur vous. Nous répondrons encore : dès que nous en saurons plus, nous vous écrirons. Vous n’avez pas à redemander.',
    ambiguousTitle: 'Ce que nous n’avons pas joint',
    ambiguousWhy: (records) =>
      `${records === 1 ? 'Un élément correspond' : `${records} éléments correspondent`} à une indication que vous avez donnée, comme un nom ou un numéro, mais à rien dont nous soyons certains que c’est à vous. Il pourrait s’agir de quelqu’un d’autre. C’est pourquoi cela ne figure pas dans le dossier.`,
    ambiguousAsk:
      'Vous pensez qu’il s’agit de vous ? Répondez à ce message, et nous verrons ensemble comment vous pouvez le montrer.',
    openingTitle: 'Comment ouvrir le dossier',
    opening: [
      'Le dossier est un seul fichier ZIP. Enregistrez-le à un endroit auquel vous seul avez accès.',
      'Windows : cliquez sur le fichier avec le bouton droit et choisissez « Extraire tout ». Mac : double-cliquez dessus. Téléphone ou tablette : touchez-le dans l’application Fichiers.',
      'Ouvrez ensuite « index.html ». Cette page montre tout dans votre langue et fonctionne sans internet.',
      'Le répertoire « controllers » contient les mêmes données sous forme de fichiers pour un tableur ou un autre programme (CSV et JSON), avec les enregistrements sonores et autres fichiers.',
    ],
    openingSafe: 'Le dossier contient vos données personnelles : faites attention avec qui vous le partagez.',
  },

  refusal: {
    subject: (reference) => `Votre demande ${reference} : pourquoi nous n’y donnons pas suite`,
    decided:
      'Vous avez demandé à voir les données personnelles que nous détenons sur vous. Nous ne donnons pas suite à cette demande. C’est une personne qui l’a décidé, et non un ordinateur.',
    decidedThen: 'Nous n’y donnons pas suite. C’est une personne qui l’a décidé, et non un ordinateur.',
    whyTitle: 'Pourquoi',
    ground: {
      'identity-not-proven':
        'Nous n’avons pas pu établir que la demande vient de la personne dont il s’agit. Si nous répondions quand même, ces données pourraient arriver chez quelqu’un d’autre (article 11, paragraphe 2, et article 12, paragraphe 2, du RGPD).',
      'manifestly-unfounded':
        'La loi nous permet de refuser une demande manifestement infondée (article 12, paragraphe 5, du RGPD). Nous estimons que c’est le cas, et c’est à nous de montrer pourquoi.',
      excessive:
        'La loi nous permet de refuser une demande excessive, surtout en raison de son caractère répétitif (article 12, paragraphe 5, du RGPD). Nous estimons que c’est le cas, et c’est à nous de montrer pourquoi.',
    },
    ownWords: 'La personne qui a décidé l’explique ainsi :',
    again: 'Vous pouvez faire une nouvelle demande à tout moment. Nous l’examinerons à neuf, gratuitement.',
  },

  identityOverdue: {
    subject: (reference) => `Nous ne pouvons pas encore répondre à votre demande (${reference})`,
    stuck:
      'Vous avez demandé à voir les données personnelles que nous détenons sur vous. Nous n’avons encore rien pu chercher, parce que nous ne savons pas avec certitude que la demande vient de vous.',
    stuckThen:
      'Nous n’avons encore rien pu faire, parce que nous ne savons pas avec certitude que la demande vient de vous.',
    why: 'Sans cette certitude, vos données pourraient arriver chez quelqu’un qui se sert de votre nom. C’est pourquoi la loi nous demande de le vérifier d’abord (article 12, paragraphes 2 et 6, du RGPD).',
    lawDue: (day) =>
      `La loi veut que vous ayez de nos nouvelles au plus tard le ${day}. C’est pourquoi nous vous écrivons maintenant.`,
    goOn: 'Votre demande reste ouverte. Dès que vous aurez montré sur cette page que c’est bien vous, nous continuerons :',
    button: 'Montrer que c’est moi',
    otherWay:
      'Vous n’y arrivez pas ? Répondez à ce message, et nous chercherons ensemble une autre façon de faire.',
  },

  rights: {
    title: 'Vos autres droits',
    intro: 'Vous pouvez aussi nous demander :',
    list: [
      'de corriger ou de compléter des données inexactes (rectification) ;',
      'd’effacer vos données (effacement) ;',
      'de garder vos données pour le moment sans les utiliser (limitation) ;',
      'de ne plus utiliser vos données (opposition). À la publicité, vous pouvez toujours vous opposer, sans donner de raison.',
    ],
    how: 'Vous nous avez donné votre consentement pour quelque chose ? Vous pouvez le retirer à tout moment. Tout cela est gratuit : une réponse à notre message suffit.',
  },

  remedies: {
    title: 'Si vous n’êtes pas d’accord',
    officer: (name, email) =>
      `Vous pouvez d’abord nous le dire : ${name} veille chez nous à la protection des données et s’en occupera volontiers (${email}). Ce n’est pas obligatoire.`,
    authority: 'Vous pouvez introduire une plainte auprès de l’autorité de contrôle. C’est gratuit :',
    otherAuthority:
      'Vous habitez ou travaillez dans un autre pays de l’Union européenne ? Vous pouvez aussi vous adresser à l’autorité de ce pays.',
    court:
      'Vous pouvez aussi aller en justice, avec ou sans plainte : dans le pays où vous habitez, ou dans celui où la société est établie (article 79 du RGPD).',
    phone: (number) => `Téléphone ${number}`,
  },
};
