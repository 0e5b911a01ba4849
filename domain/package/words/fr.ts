import type { Words } from './words.ts';

/** Before `:`, `;`, `?`, `!` and inside « » stand no-break spaces, as French typography wants. */
export const fr: Words = {
  title: 'Vos données',
  skip: 'Aller au contenu',
  reference: 'Référence',
  back: 'Retour à la vue d’ensemble',

  asked: (day) => `Votre demande nous est parvenue le ${day}.`,
  prepared: (day) => `Nous avons achevé cette réponse le ${day}.`,
  letterLink: 'Notre lettre, à conserver ou à imprimer (PDF)',
  supplements: (day) => `Ceci complète notre réponse du ${day} : vous n’y trouvez que ce qui manquait alors.`,
  found: (records) =>
    `Nous avons trouvé ${records === 1 ? 'un élément' : `${records} éléments`} à votre sujet.`,
  foundNothing: 'Là où nous avons reçu une réponse, nous n’avons trouvé aucune donnée sur vous.',

  overviewTitle: 'Où nous avons cherché',
  company: 'Société',
  store: 'Endroit',
  result: 'Résultat',
  asOf: 'État au',
  records: 'Éléments',
  outcome: {
    found: {
      label: 'Trouvé',
      meaning:
        'Il y a ici des données sur vous. Vous les trouvez ci-dessous, et au complet dans les fichiers.',
    },
    nothing: {
      label: 'Rien trouvé',
      meaning:
        'La société a cherché avec ce que nous savons de vous et n’a rien sous ces indications. C’est aussi une réponse.',
    },
    ambiguous: {
      label: 'Non joint',
      meaning:
        'Quelque chose correspond à une indication que vous avez donnée, mais à rien dont nous soyons certains que c’est à vous. Il pourrait s’agir de quelqu’un d’autre. C’est pourquoi cela ne figure pas dans ce dossier. Vous pensez qu’il s’agit de vous ? Répondez à notre message, et nous verrons ensemble comment vous pouvez le montrer.',
    },
    pending: {
      label: 'Pas encore de réponse',
      meaning:
        'Il n’y a pas eu de réponse complète à temps. Cela ne veut pas dire qu’il n’y a rien. Nous répondrons encore ; vous n’avez pas à redemander.',
    },
    failed: {
      label: 'Échec',
      meaning:
        'La recherche n’a pas abouti pour une raison technique. Cela ne veut pas dire qu’il n’y a rien. Nous répondrons encore ; vous n’avez pas à redemander.',
    },
    unsupported: {
      label: 'Recherche impossible',
      meaning:
        'On ne peut pas chercher ici avec ce que nous savons de vous. Cela ne veut pas dire qu’il n’y a rien. Nous répondrons encore ; vous n’avez pas à redemander.',
    },
    referred: {
      label: 'Vous renvoie ailleurs',
      meaning:
        'Cette société garde ici des données uniquement pour le compte de ses clients, par exemple un médecin ou une entreprise, et n’a pas le droit de les ouvrir elle-même. Adressez votre question au médecin ou à l’entreprise avec qui vous étiez en contact. Cela ne veut pas dire qu’il existe des données sur vous.',
    },
  },
  heldBack: (records) =>
    `En outre, ${records === 1 ? 'un élément n’a pas été joint' : `${records} éléments n’ont pas été joints`} : cela correspond à une indication que vous avez donnée, mais à rien dont nous soyons certains que c’est à vous.`,
  partial: 'Ce qui était déjà arrivé est montré ici malgré tout.',

  companyPage: (name) => `${name} sur une page à part`,
  contact: 'Contact',
  enterpriseNumber: 'Numéro d’entreprise',
  byPost: 'par courrier',
  otherCategory: 'Autres données',
  count: (records) => (records === 1 ? '1 élément' : `${records} éléments`),
  shown: (shown, all) =>
    `Vous voyez ici les ${shown} premiers éléments sur ${all}. Ils sont tous dans les fichiers.`,
  allIn: 'Le tout dans un fichier :',
  spreadsheet: 'pour un tableur (CSV)',
  machine: 'pour d’autres programmes (JSON)',
  field: 'Donnée',
  value: 'Contenu',
  files: 'Fichiers',
  row: 'N°',
  legend: 'Ce que veulent dire les colonnes',
  yes: 'oui',
  no: 'non',

  readingTitle: 'Les fichiers de ce dossier',
  reading: [
    'Cette page, « index.html », est le début. Elle fonctionne sans internet et n’envoie rien à personne.',
    'Chaque société a un répertoire sous « controllers », avec ses données en CSV (pour un tableur), en JSON (pour d’autres programmes) et, sous « files », les enregistrements sonores et autres fichiers.',
    'Dans les fichiers CSV, une apostrophe précède les textes qu’un tableur prendrait pour une formule.',
    '« completeness.json » dit pour chaque endroit ce qui en est sorti. « manifest.json » énumère tous les fichiers.',
  ],
  integrityTitle: 'Tout y est-il, et inchangé ?',
  integrity:
    '« SHA256SUMS » contient l’empreinte (SHA-256) de chaque fichier de ce dossier et porte notre signature. Avec une seule commande, et sans rien de nous, chacun peut vérifier que les fichiers sont exactement ceux que nous avons scellés. « manifest.json » donne aussi leur longueur.',
  verifyLink: 'Comment vérifier ce dossier',

  article15: {
    title: 'Comment vos données sont utilisées',
    lead: 'Pourquoi les sociétés ont ces données, d’où elles viennent, qui les reçoit et combien de temps elles sont conservées (article 15 du RGPD).',
    link: 'Comment vos données sont utilisées : finalités, destinataires, durées de conservation, etc.',
    foundTitle: 'Où des données sur vous ont été trouvées',
    restTitle: 'Les autres endroits, en bref',
    restLead: 'De ces endroits, aucune donnée vous concernant n’est montrée. Voici à quoi ils servent :',
    purposes: 'Pour quoi faire',
    legalBasis: 'Sur quelle base juridique',
    basis: {
      consent: 'Votre consentement',
      contract: 'Un contrat',
      'legal-obligation': 'Une obligation légale',
      'vital-interest': 'Un intérêt vital',
      'public-task': 'Une mission d’intérêt public',
      'legitimate-interest': 'Un intérêt légitime',
    },
    categories: 'Quelles données',
    recipients: 'Qui les reçoit',
    recipient: {
      processor: 'travaille pour la société',
      affiliate: 'société du groupe',
      authority: 'autorité publique',
      'third-party': 'tiers',
    },
    noRecipients: 'Personne en dehors de la société.',
    retention: 'Combien de temps elles sont conservées',
    source: 'D’où elles viennent',
    transfers: 'Hors de l’Espace économique européen',
    noTransfers: 'Ces données ne quittent pas l’Espace économique européen.',
    automated: 'Décisions automatisées et profilage',
    notAutomated: 'Aucun.',
    portability: 'Emporter vos données',
    portable:
      'Vous pouvez faire transmettre ces données sous une forme lisible par ordinateur, à vous-même ou à une autre société (article 20 du RGPD).',
    notPortable: 'Le droit à la portabilité (article 20 du RGPD) ne s’applique pas à ces données.',
  },
};
