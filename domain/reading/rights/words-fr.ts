import type { Vocabulary } from './vocabulary.ts';

/** Words of one meaning that only the phrases of French speak of. Verbs are stems: endings that sound alike are typed for each other. */
export const FRENCH_WORDS: NonNullable<Vocabulary['words']> = {
  myself: 'moi me m nous',
  my: 'mon ma mes nos notre mé',
  relative: `fille fils enfant enfants père mère parents mari femme époux épouse frère soeur conjoint conjointe client cliente  tante  patient patiente pupille`,
  them: 'les le la l tout tous toutes ça cela',
  kept: `gardez conservez détenez stockez possédez enregistrez enregistré gardé conservé noté traitez collectez
    collecté récolté gardes disposez figure reste traine détient détenu`,
  held: `gardez conservez détenez stockez possédez enregistrez enregistré gardé conservé noté traitez collectez
    collecté récolté gardes disposez figure reste traine détient détenu avez savez sait sais as connaissez
    ayez écrit not`,
  what: 'que quoi quelles quels quelle quel qu tout ce ke kes koi',
  get: `recevoir obtenir avoir récupérer consulter consulté voir envoy* fournir fourni* communiquer communiquez
    transmettre transmettez parvenir remettre remettez donner donnez montrer montrez écouter réécouter lire
    disposer connaître`,
  look: 'voir savoir connaître regarder consulter vérifier consult* dites dire indiquer indiquez montrez montrer',
  found: `trouvé trouvée trouvées eu obtenu obtenue obtenues pris récupéré récupérées procuré procurés déniché
    dégoté reçu acheté tenez viennent vient provient proviennent tombé tombés`,
  gave: `donné donnée données transmis* communiqu* fourni fournies vendu* refilé filé passé cédé cédées revendu*
    donne divulgu* partag*`,
  files: `système systèmes ordinateur ordinateurs fichier fichiers base bases registre registres banque serveur
    serveurs listing livres`,
  bin: 'poubelle corbeille broyeur déchiqueteuse',
  remove:
    'supprim* effac* enlev* retir* détrui* radi* ray* élimin* jeter jetez jette balance* virer virez vire viriez dégag* suprim*',
  belongings:
    'contacts contact agenda messages mails conversations historique carnet rendez préférences appels',
  machine: 'csv json xml excel xls xlsx vcard ical',
  next: 'autre nouveau nouvel nouvelle concurrent ailleurs',
  reaching: `téléphon* appel* contact* écri* envoy* relanc* harcel* démarch* sollicit* dérang* spam* mail* importun*
    embêt* emmerd* bombard* adress* approch* relanc* ennuy* distribu*`,
  // No slips of "prospection", "effacement", "correction", "consentement", though as near to them as one.
  lookalike: 'protection protections efficacement connection connections contentement',
  again: 'réexamin* revoir revoie revoit réévalu* reconsidér* réétudi* rééxamin* reexamin*',
};
