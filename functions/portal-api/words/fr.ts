import type { Words } from './words.ts';

export const fr: Words = {
  pageTitle: 'Votre demande',
  skip: 'Aller au contenu',
  reference: 'Référence',

  proveTitle: 'Cette boîte mail est-elle la vôtre ?',
  proveWhy:
    'Avant de chercher quoi que ce soit, nous voulons être sûrs que la réponse vous parvienne à vous et à personne d’autre. Nous envoyons un code de six chiffres à l’adresse depuis laquelle vous nous avez écrit.',
  packageTitle: 'Vos données sont prêtes',
  packageWhy:
    'Comme le dossier contient des données personnelles, nous demandons d’abord un nouveau code. Nous l’envoyons à l’adresse depuis laquelle vous nous avez écrit.',
  sendCode: 'Envoyez-moi un code',
  codeSent:
    'Nous avons envoyé un code à votre boîte mail. Il est valable dix minutes. Rien reçu ? Regardez aussi dans les indésirables.',
  codeLabel: 'Code',
  codeHint: 'Six chiffres, comme dans le mail',
  confirm: 'Confirmer',
  openPackage: 'Ouvrir mon dossier',
  anotherCode: 'Envoyer un nouveau code',

  keyTitle: 'Comment être sûr du dossier',
  keyWhy:
    'Le dossier est scellé avec notre clé. Vous voulez, vous ou quelqu’un d’autre, vérifier un jour que rien n’y a été modifié ? Voici l’empreinte de notre clé. Conservez-la et ouvrez « verify.html » dans le dossier : on y explique comment faire.',
  keyLink: 'Notre clé publique',

  codeWrong: 'Ce n’est pas le dernier code envoyé. Vérifiez, ou demandez-en un nouveau.',
  codeExpired: 'Ce code n’est plus valable. Demandez-en un nouveau.',
  codeExhausted:
    'Il y a eu trop d’essais. Pour votre sécurité, nous fermons cette page : répondez à notre mail.',
  codeTooSoon: 'Nous venons d’envoyer un code. Attendez une minute avant d’en demander un autre.',

  uploadTitle: 'Montrez qui vous êtes',
  uploadWhy:
    'Le groupe demande une copie d’un document d’identité, pour que vos données n’arrivent pas chez quelqu’un qui utilise votre nom.',
  uploadLabel: 'Copie de votre document',
  uploadHint: 'PDF, JPEG ou PNG, 10 Mo au plus',
  upload: 'Envoyer la copie',
  uploaded: 'La copie est arrivée. Une personne va la regarder ; vous n’avez plus rien à faire.',

  statusTitle: 'Où en est votre demande ?',
  steps: {
    received: 'Votre demande est arrivée',
    mailbox: 'Votre boîte mail est confirmée',
    document: 'Une personne vérifie votre identité',
    collecting: 'Les sociétés du groupe cherchent vos données',
    review: 'Une personne relit la réponse avant l’envoi',
    answered: 'Vous avez la réponse',
  },
  done: 'fait',
  now: 'en cours',
  later: 'à venir',
  answerBy: (day) => `Vous aurez de nos nouvelles au plus tard le ${day}.`,
  refused:
    'Nous vous avons écrit pourquoi nous ne pouvons pas donner suite à cette demande et quels sont vos recours.',
  ended: 'Cette demande a pris fin. Nous vous avons écrit comment, et ce que vous pouvez encore faire.',

  linkUnknownTitle: 'Nous ne connaissons pas ce lien',
  linkUnknown: 'Il a peut-être été coupé en le copiant. Ouvrez-le encore une fois depuis notre mail.',
  linkExpiredTitle: 'Ce lien a expiré',
  linkExpired:
    'Les liens vers des données personnelles ne fonctionnent qu’un temps. Répondez à notre dernier mail et vous en recevrez un nouveau.',
  contact: (mailbox) => `Une question ? Écrivez à ${mailbox}.`,
};
