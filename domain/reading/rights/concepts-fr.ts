import type { Vocabulary } from './vocabulary.ts';

/**
 * The words of French for each concept, of France and of Belgium. Endings that sound alike are typed for each other
 * ("supprimé", "supprimer", "supprimez"), so verbs are given by their stem wherever nothing else begins so.
 */
export const FRENCH_CONCEPTS: Vocabulary['concepts'] = {
  no: 'pas aucun aucune sans jamais ni non rien',
  but: 'mais seulement uniquement juste sauf cependant toutefois donc alors',
  only: 'seulement uniquement',
  and: 'et puis également ainsi',
  if: 'si lorsque quand',
  i: 'je j nous on',
  me: 'me m moi nous',
  you: 'vous tu votre vos vs',
  data: `~données donnees data dossier fiche profil informations information infos info renseignements coordonnées traces
    fichiers historique cookies donnee donné photo photos documents évaluations évaluation rapport rapports correspondance donnés donnes donées donés cv curriculum candidature lettre motivation trace `,
  personal:
    '~données donnees donnée donnee données data dossier fiche fichiers traces historique coordonnées documents évaluations évaluation rapport rapports correspondance notes',
  mine: 'mon ma mes me moi mé',
  more: 'plus jamais veux souhaite désire voudrais',
  field: `nom prénom adresse date numéro num téléphone tel gsm portable mail email courriel rue orthographe compte-bancaire
    naissance coordonnées code civilité adresses`,
  everything: 'tout toutes totalité intégralité',
  account: 'compte comptes profil inscription conte',
  recording: `conversation conversations enregistrement enregistrements images vidéos vidéo bandes vocaux bande transcription retranscription`,
  list: 'liste listes listing mailing',
  delete: `~supprimer ~suppression ~supprimez supprim* suprim* suppr ~effacer ~effacement ~effacez effac* éffac* enlev*
    détrui* destruction détruis* virer virez vire élimin* retirez oublier rayer rayez radier radiez
    radiation biffer purger purgez delete deleter balancez viriez anonymis*`,
  correct: `~corriger ~corrigez ~correction corrig* ~rectifier ~rectification ~rectifiez rectifi* modifi* changer changez
    changement mettre-à-jour actualis* compléter complétez complétiez réparer adapter adaptez adapte changée changées`,
  wrong: `faux fausse fausses erroné erronée erronés erronées incorrect incorrecte incorrects incorrectes inexact inexacte
    inexactes inexacts erreur erreurs périmé périmée obsolète obsolètes incomplet incomplète incomplètes mauvais mauvaise
    faute fautes coquille`,
  limit: `~limiter ~limitation ~limitez limité limitée geler gelez gel gelé gèle bloqu* blocage suspend* suspension
    restreindre restreignez restriction`,
  processing: '~traitement traitements traiter traitez traitées',
  use: `~utiliser utilis* usage exploiter exploitez exploitation traiter traitez traitiez traitées serve servir`,
  share: `partag* transmettre transmettez transmis transmises transmettiez vendre vendez vendu vendues vendiez communiquer
    communiquez communiqué communiquées céder cédez cédées divulgu* diffuser diffusiez revendre revendez donné donnez
    revendu`,
  portable: '~portabilité',
  transfer: 'transfér* transmettre transmettez envoyer envoyez transfert transmission envoi',
  provider: 'fournisseur prestataire opérateur concurrent responsable société entreprise secrétariat firme',
  objecting: `~oppose ~opposer ~opposition proteste protester objection contester conteste refuse refuser refus rejette rejeter opposé opposée`,
  marketing: `~prospection marketing ~publicité publicités publicitaire publicitaires pub pubs promotion promotions
    promotionnel promotionnelle promotionnels commercial commerciale commerciales commerciaux démarchage télémarketing`,
  mailing: `newsletter newsletters infolettre infolettres publicité publicités pub pubs publicitaires publicitaire spam spams
    promotions promo promos prospection mails emails e-mails courriels mailings mailing démarchage démarcher sms commerciaux
    commerciales offres dépliants prospectus télémarketing`,
  unsubscribe: `désinscri* désabonn* unsubscribe ~désinscription ~désabonnement désincri*`,
  stop: 'arrêter arrêtez arrête arrêtiez arrêté cesser cessez cesse cessiez stop stopper stoppez marre assez fin finir ras',
  withdraw: `~retirer retire retirez retrait ~révoquer révoque révocation annule annuler reprends reprendre ~retrait`,
  consent: '~consentement accord autorisation permission consentements approbation',
  access: 'accès ~accès acces accéder accède',
  copy: 'copie copies copie-conforme récapitulatif impression inventaire résumé synthèse relevé extrait export double duplicata liste aperçu',
  receive: 'récupérer consult* accéder',
  know: 'savoir connaître quelles quelle quels quoi sais sachez que combien pourquoi où qui comment dites informer informez',
  hold: `avez détenez détenir conservez conserver possédez possédées gardez stockez stockées enregistrées enregistré
    disposez détient conservées détenues figure figurent existe savez as traitez collectez collectées reprises sait gardes`,
  human: 'humain humaine humains personne quelqu être',
  review: `intervention réexamin* réexamen revoir revoie revue revoit examiner examine examinée vérifier vérifie contrôle
    révision relire regarde regarder traite traitée analyse intervienne étudie étudier réévaluer`,
  decision: 'décision décisions décide décidé refus refusé rejet rejeté rejette décisionnel score',
  automated: `automatisée automatisé automatique automatiquement algorithme algorithmes ordinateur robot machine logiciel ia système automatisées modèle`,
};
