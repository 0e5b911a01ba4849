import type { ToldWords } from './words.ts';

export const told: ToldWords = {
  decision: {
    subject: (reference) => `Ce que nous avons fait de votre demande (${reference})`,
    lead: 'Vous lisez ci-dessous ce que chaque société a fait. Des personnes l’ont décidé, et non un ordinateur.',
  },

  nothingFound: {
    subject: (reference) => `Nous n’avons rien trouvé sur vous (${reference})`,
    none: 'Nous avons cherché partout où nous le pouvions, et n’avons rien trouvé sur vous.',
    companiesTitle: 'Ce que chaque société a répondu',
    company: (name, day) => `${name} : rien n’a été trouvé (vérifié le ${day})`,
    referred: (name) => `${name} : garde des données pour ses clients et vous renvoie à eux`,
    searchedBy: (what) => `Nous avons cherché avec ${what}.`,
    by: {
      email: 'votre adresse e-mail',
      phone: 'votre numéro de téléphone',
      name: 'votre nom',
      birthDate: 'votre date de naissance',
      customerNo: 'votre numéro de client',
    },
    means:
      '« Rien n’a été trouvé » est une réponse et non un refus : sous ces indications, ces sociétés ne gardent rien.',
    otherDetails:
      'Une société vous connaît peut-être sous un autre nom, une autre adresse ou un autre numéro ? Répondez à ce message, et nous chercherons à nouveau.',
  },

  referral: {
    subject: (reference) => `Pour une partie de votre demande, nous vous renvoyons ailleurs (${reference})`,
    keeps: (company) =>
      `${company} garde aussi des données pour le compte de ses clients, par exemple des médecins ou des entreprises. Pour ces données, ${company} ne peut pas vous répondre elle-même.`,
    decides:
      'C’est le client qui décide de ces données et qui doit vous répondre, et non nous. Nous pouvons seulement les garder, sans les ouvrir pour vous (article 28 du RGPD).',
    notNamed: 'Adressez votre question au médecin ou à l’entreprise avec qui vous étiez en contact.',
    named: (client) => `Adressez votre question à ${client}.`,
    contact: (contact) => `Voici comment prendre contact : ${contact}.`,
    forwarded: (day) => `Le ${day}, nous avons aussi transmis votre demande nous-mêmes.`,
    says: 'Ce message ne dit pas si ce client a des données sur vous : seul le client le sait.',
    ownPart:
      'Pour nos propres données, rien ne change. À leur sujet, vous recevrez une réponse de notre part.',
  },

  supplement: {
    subject: (reference) => `Un complément à notre réponse (${reference})`,
    now: (day) =>
      `Dans notre réponse du ${day}, il manquait encore quelque chose. Nous en savons plus maintenant :`,
    found: (company, store, records) =>
      `${company}, ${store} : ${records === 1 ? 'un élément a été trouvé' : `${records} éléments ont été trouvés`} sur vous`,
    nothing: (company, store) => `${company}, ${store} : rien n’a été trouvé`,
    fetch: (day) => `Vous pouvez retirer le dossier complété jusqu’au ${day} inclus :`,
    nothingMeans: 'Le dossier que vous avez déjà reçu ne change pas.',
    complete: 'Notre réponse est ainsi complète.',
  },

  marketing: {
    subject: (reference) => `Vous ne recevrez plus de publicité de notre part (${reference})`,
    stopped: (day) =>
      `Vous nous avez demandé de ne plus vous envoyer de publicité. C’est fait depuis le ${day}.`,
    companies: 'Cela vaut pour :',
    channels:
      'Et pour tous les moyens : e-mail, téléphone, SMS et courrier. Nous n’utilisons plus non plus vos données pour deviner quelle publicité vous conviendrait.',
    list: 'Nous gardons seulement le fait que vous ne voulez pas de publicité. Sans cette note, vous pourriez un jour vous retrouver à nouveau sur une liste.',
    always:
      'Vous n’aviez pas à donner de raison, et cela reste ainsi tant que vous ne le changez pas vous-même (article 21, paragraphe 3, du RGPD).',
    still:
      'Vous recevez quand même de la publicité de notre part ? Répondez à ce message, et nous chercherons d’où elle vient.',
    goesOn: 'Nous continuons à traiter le reste de votre demande. Nous vous écrirons séparément à ce sujet.',
  },

  recipients: {
    subject: (reference) => `Des données que vous avez reçues de nous ont changé (${reference})`,
    gave: (company, recipient) =>
      `${company} a transmis à ${recipient} des données sur une personne. Chez ${company}, quelque chose a changé dans ces données, et vous devez le savoir.`,
    person: (reference) => `Vous connaissez cette personne sous : ${reference}.`,
    changesTitle: 'Ce qui a changé',
    change: {
      rectified: (what) => `${what} : corrigé`,
      erased: (what) => `${what} : effacé`,
      restricted: (what) => `${what} : limité, nous ne faisons plus que le conserver`,
      unrestricted: (what) => `${what} : la limitation est levée`,
    },
    fields: (names) => `Champs : ${names}.`,
    keys: (keys) => `Éléments : ${keys}.`,
    pleaseTitle: 'Ce que nous vous demandons',
    please: {
      rectified:
        'Corrigez aussi ces éléments chez vous. Les nouvelles valeurs ne figurent pas dans ce message : vous les recevez par la voie habituelle.',
      erased:
        'Effacez aussi ces éléments chez vous, sauf si une loi vous oblige à les garder. Dites-nous alors laquelle.',
      restricted: 'Gardez ces éléments sans plus les utiliser, jusqu’à ce que nous vous écrivions à nouveau.',
      unrestricted: 'Vous pouvez à nouveau utiliser ces éléments comme avant.',
    },
    passOn: 'Vous avez transmis ces données à votre tour ? Prévenez aussi ceux qui les ont reçues de vous.',
    law: 'Nous vous l’écrivons parce que la loi nous le demande (article 19 du RGPD).',
    confirm: 'Répondez à ce message dès que c’est fait, ou si ce n’est pas possible.',
    noPersonalData: 'Ne mettez ni nom ni autre donnée personnelle dans votre réponse : la référence suffit.',
  },
};
