import type { OutcomeWords } from './words.ts';

const count = (records: number): string => (records === 1 ? 'un élément' : `${records} éléments`);
/** A participle that agrees with the elements. */
const done = (records: number, participle: string): string =>
  records === 1 ? `a été ${participle}` : `ont été ${participle}s`;

export const outcomes: OutcomeWords = {
  title: 'Ce que votre demande est devenue',
  at: (company, sentence) => `${company} : ${sentence}`,

  nothing: 'rien n’a été trouvé sur vous, il n’y avait donc rien à faire ici.',
  pending: (stores) => `ce n’est pas encore terminé pour ${stores}.`,
  pendingMeans:
    'Nous n’oublions pas ce qui n’est pas terminé. Dès que nous en saurons plus, nous vous écrirons. Vous n’avez pas à redemander.',
  referred: 'garde des données pour ses clients et vous renvoie à eux.',
  refused: 'nous n’y donnons pas suite.',

  access: {
    delivered: (records) =>
      `${count(records)} sur vous ${done(records, 'trouvé')}. Vous trouverez tout dans le dossier.`,
    withheld: (what, ground) => `Absent du dossier : ${what}. ${ground}`,
    withheldGround: {
      'other-person':
        'Cela concerne quelqu’un d’autre, qui a aussi des droits (article 15, paragraphe 4, du RGPD).',
      'trade-secret': 'C’est un secret d’affaires (article 15, paragraphe 4, du RGPD).',
    },
    heldBack: (records) =>
      `${count(records)} ${records === 1 ? 'vous concerne' : 'vous concernent'} peut-être. Comme nous n’en sommes pas sûrs, cela n’est pas dans le dossier. Vous pensez qu’il s’agit de vous ? Répondez à ce message.`,
  },

  rectification: {
    rectified: (fields) => `nous avons corrigé ou complété ceci : ${fields}.`,
    notRectified: 'nous n’avons rien changé, car nous pensons que les données sont exactes.',
    notRectifiedMeans:
      'Vous maintenez que les données sont inexactes ? Vous pouvez nous demander de ne pas les utiliser pendant que nous vérifions (article 18, paragraphe 1, point a), du RGPD). Il suffit de répondre à ce message.',
  },

  erasure: {
    erased: (records) => `${count(records)} ${done(records, 'effacé')}.`,
    erasedInPart: (records) =>
      `${count(records)} ${done(records, 'effacé')}. Nous devons encore garder ceci :`,
    kept: 'rien n’a été effacé. Nous devons encore garder ceci :',
    keptRecords: (what, records) => `${what} (${count(records)}).`,
    ground: {
      expression:
        'C’est nécessaire à la liberté d’expression et d’information (article 17, paragraphe 3, point a), du RGPD).',
      'legal-duty': 'Une loi nous oblige à le garder (article 17, paragraphe 3, point b), du RGPD).',
      'public-health': 'C’est nécessaire à la santé publique (article 17, paragraphe 3, point c), du RGPD).',
      archive:
        'C’est nécessaire aux archives, à la recherche ou aux statistiques (article 17, paragraphe 3, point d), du RGPD).',
      'legal-claims':
        'C’est nécessaire pour un litige ou une action en justice (article 17, paragraphe 3, point e), du RGPD).',
    },
    because: (reason) => `Il s’agit de : ${reason}.`,
    until: (day) =>
      `Nous le gardons jusqu’au ${day} inclus, puis l’effaçons sans que vous ayez à le demander.`,
    keptMeans: 'Ce que nous gardons encore est mis à part : nous ne l’utilisons pour rien d’autre.',
    backups: (day) =>
      `Cela peut encore figurer dans nos copies de sauvegarde jusqu’au ${day} inclus ; ensuite, c’est effacé là aussi. D’ici là, nous n’utilisons pas ces copies à cette fin.`,
  },

  restriction: {
    restricted: (records) => `${count(records)} ${records === 1 ? 'a été mis' : 'ont été mis'} à part.`,
    ground: {
      'accuracy-disputed': 'Cela vaut pendant que nous vérifions si les données sont exactes.',
      unlawful: 'Nous n’aurions pas dû utiliser ces données, et vous ne vouliez pas que nous les effacions.',
      'needed-for-claims':
        'Nous les gardons parce que vous en avez besoin pour un litige ou une action en justice.',
      'objection-pending': 'Cela vaut pendant que nous examinons votre opposition.',
    },
    restrictedMeans:
      'Mis à part veut dire : nous gardons les données, mais ne les utilisons pas. Avant de changer cela, nous vous écrirons (article 18, paragraphe 3, du RGPD).',
    notRestricted: 'nous n’avons pas mis les données à part.',
  },

  portability: {
    ported: (records, formats) =>
      `${count(records)} ${done(records, 'placé')} dans le dossier, sous une forme que d’autres programmes peuvent lire (${formats}).`,
    portedTo: (records, recipient) =>
      `${count(records)} ${records === 1 ? 'a été transmis' : 'ont été transmis'} à ${recipient}, comme vous l’avez demandé.`,
    fileInstead: (records, formats) =>
      `la transmission directe n’était pas possible techniquement. À la place, ${count(records)} ${done(records, 'placé')} dans le dossier, sous une forme que d’autres programmes peuvent lire (${formats}). Vous pouvez transmettre ces fichiers vous-même.`,
    nothingPortable: 'il n’y a rien à emporter ici.',
    nothingPortableMeans:
      'Vous pouvez emporter les données que vous avez données vous-même, avec votre consentement ou pour un contrat (article 20, paragraphe 1, du RGPD). Les autres données, vous pouvez bien les voir.',
  },

  marketing: {
    stopped: (day) => `vous ne recevez plus de publicité, depuis le ${day}.`,
    stoppedMeans:
      'Cela vaut pour l’e-mail, le téléphone, les SMS et le courrier. Nous gardons seulement le fait que vous ne voulez pas de publicité, pour que cela reste ainsi.',
  },

  objection: {
    upheld: (purpose) => `nous n’utilisons plus vos données pour ceci : ${purpose}.`,
    overridden: (purpose) =>
      `nous continuons à utiliser vos données pour ceci : ${purpose}. Nos raisons pèsent ici plus lourd que votre opposition, et c’est à nous de le montrer (article 21, paragraphe 1, du RGPD).`,
    liftedOn: (day) =>
      `Pendant que nous examinions votre opposition, les données étaient mises à part. À partir du ${day}, nous les utilisons à nouveau.`,
  },

  withdrawal: {
    withdrawn: (purpose, day) =>
      `votre consentement est retiré pour ceci : ${purpose}. Depuis le ${day}, nous n’utilisons plus vos données dans ce but.`,
    withdrawnMeans:
      'Ce que nous avons fait avant le retrait, avec votre consentement, reste valable (article 7, paragraphe 3, du RGPD).',
    noConsent: (purpose) =>
      `votre consentement n’était pas nécessaire pour ceci : ${purpose}. Il n’y avait donc rien à retirer.`,
    basis: (basis) =>
      `Nous pouvons utiliser les données pour une autre raison : ${basis}. Vous pensez que c’est inexact ? Répondez à ce message.`,
  },

  review: {
    reviewed: (decision, reviewer) => `une personne (${reviewer}) a réexaminé cette décision : ${decision}.`,
    result: {
      changed: 'La décision a été changée.',
      upheld: 'La décision reste la même.',
    },
    notAutomated:
      'rien n’a été décidé à votre sujet par un ordinateur seul. Il n’y avait donc rien à revoir.',
  },

  recipientsTold:
    'Nous le disons aussi à ceux qui ont reçu ces données de nous. Vous voulez savoir qui ? Répondez à ce message, et nous vous le dirons (article 19 du RGPD).',
};
