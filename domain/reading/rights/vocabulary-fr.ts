import { FRENCH_CONCEPTS } from './concepts-fr.ts';
import { FRENCH_REFUSALS } from './refusals-fr.ts';
import { FRENCH_RIGHTS } from './rights-fr.ts';
import type { Vocabulary } from './vocabulary.ts';
import { FRENCH_WORDS } from './words-fr.ts';

/** French of France and of Belgium ("GSM", "farde", "carte d'identité"). */
export const FRENCH: Vocabulary = {
  concepts: FRENCH_CONCEPTS,
  words: FRENCH_WORDS,
  rights: { ...FRENCH_RIGHTS, ...FRENCH_REFUSALS },
  mentions: [
    'existence d|du|de|des',
    'opposition inclut',
    'quels|mes droits _2 ai|j|sont',
    'si vous _1 opposez',
    'si vous refus*',
    'vous opposez|refusez',
    'vous _2 êtes|etes obligé|tenu',
    'entraîne|entraînera|entraîner|aboutir|conduire',
    'confirmer cette|l|mon opposition',
    'décisions automatisées à mon sujet',
    'prenez|prendre des décisions',
    // The rights that somebody else offers: in a disclaimer, in a letter that sells, under a newsletter.
    'vous disposez|bénéficiez|jouissez _3 droit|droits',
    'vous avez le|un|droit d|à|de accès|rectification|suppression|opposition',
    'nous aidons|proposons|offrons|accompagnons',
    'cliquez|clique|cliquer ici|sur|dessous|ci',
    'pour|de vous _3 désinscri*|désabonn*',
    'se désabonner|désinscrire',
    'vous recevez ce|cet|cette',
    'vous ne souhaitez|voulez|désirez plus|pas|recevoir',
    // Not the writer's address but the writer.
    'trompez|trompé _2 de|d adresse|personne|numéro|destinataire',
    'pas|point _1 destiné|destinée|adressé|adressée',
    'destiné|destinée _3 pas|point',
    // A request that is given up.
    'classer|classez|clore|clôturer|clôturez|annuler|annulez|oublier|oubliez|fermer|retirer _2 demande|requête',
    'retire|annule|renonce ma|mon|la|cette|à _1 demande|requête',
    // A door, and not data.
    'accès|accéder|acces au|à|a|aux|mon _1 site|portail|parking|bâtiment|bureau|bureaux|page|application|plateforme|espace|wifi|réseau|boîte|messagerie|agenda',
    'plus|perdu|pas|impossible|retrouver _4 accès|acces|accéder _3 compte|espace|site|profil',
    'peut être plus|un tard|jour',
    'hésite|envisage|réfléchis',
    'abrogeant la directive',
    'vous pouvez vous _2 désinscri*|désabonn*',
    'pour|souhaitez|voulez|désirez|de vous désinscri*|désabonn*',
    'désinscrivez|désabonnez vous',
    'vous avez _1 un|le|des|également droit|droits',
    'quelles|quelle|quels|quoi @data? avez|as vous|tu besoin',
    'pouvez|veuillez|merci|pourriez|peux|peut _5 @remove _4 agenda|planning|horaire|facture|calendrier',
    'rendez vous _9 annul*|déplac*|supprim*|retir*|enlev*',
    'accès|acces limité|réduit|restreint|difficile|sporadique',
    'pas|plus|peu|aucun _2 accès|acces _1 à|a|aux|au _1 mails|mail|messagerie|boîte|emails|e|courriels|ordinateur|internet|réseau',
    'vous pouvez _3 vos|votre',
    'traitons|traités|traitées _2 vos',
    'vos données _6 traitées|traités|conformément|conservées',
  ],
  asides: [
    'conteste|contester|contestons _2 l? exactitude|justesse',
    'chang* de fournisseur|prestataire|opérateur|secrétariat|banque|avis',
    'tiers|destinataires|sociétés auxquels|auxquelles|à',
    'informer|informez|avertir|aviser|notifier _3 tiers|destinataires',
    'enlev*|retir*|supprim*|effac* les|ces|des|l erreur|erreurs|fautes|inexactitudes',
  ],
  announcements: [
    'si|quand|lorsque @you _3 ne|n _9 pas|rien|aucune|aucun|jamais',
    'si je|j _3 ne|n _6 pas|rien|aucune|aucun|réponse',
    'sinon',
    'faute de|d quoi|réponse|réaction|suite|nouvelle|nouvelles|retour',
    'à|a défaut',
    'en l absence',
    'dans le cas contraire',
    'sans _2 réponse|nouvelle|réaction|suite _9 ferai|vais|demanderai|déposerai|serai|exigerai',
    'dans un second|deuxième|prochain temps',
  ],
  lodged: [
    'dépose|deposer|introduis|porte|adresse|formule|déposer|introduire|depose _5 plainte|réclamation',
    'plainte _3 article|art 77',
    'porter plainte',
  ],
  earlier: [
    'ai|avais|avions|avons _6 envoyé|demandé|adressé|fait|introduit|écrit|transmis _6 demande|mail|courrier|courriel|accès|copie|que|de|la',
    'demande du|de|datée _3 janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
    'première|précédente|précédent|dernier|dernière|ancienne demande|mail|courriel|message|courrier|requête',
  ],
};
