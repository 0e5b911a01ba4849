/** French, as in Brussels and Wallonia too; an elided word stands without its apostrophe. */
export const FRENCH = `
  le la les un une des du de et en est sont dans pour par avec sans sur sous que qui quoi dont où ce cet cette ces ceci
  cela ça se sa son ses leur leurs à au aux ou mais donc car comme si ne pas plus rien tout tous toute toutes même mêmes
  aussi très bien alors quand comment pourquoi quel quelle quels quelles chez entre depuis avant après selon il elle ils
  elles on nous vous tu moi toi te mon ma mes ton ta tes votre vos notre nos suis es êtes été être étaient était avoir
  avez avons ont ai as a eu peut peux pouvez pouvons veux veut voulez voudrais voulais souhaite souhaiterais souhaitons
  dois doit devez fait faire faites ici là jamais toujours encore déjà maintenant désormais vraiment simplement auprès
  afin ainsi lorsque puisque parce malgré pendant vers lequel laquelle lesquels lesquelles auxquels auxquelles celui
  celle ceux celles aucun aucune chaque plusieurs certains certaines autre autres quelque quelques personne quelqu
  d j c n m s t qu jusqu lorsqu puisqu y
  bonjour bonsoir madame monsieur messieurs mesdames merci cordialement salutations veuillez prie agréer distinguées
  sincères bien svp stp avance meilleures salut bonne journée
  données personnelles personnel demande demander demandes accès copie informations information conservez détenez
  traitez traitement recevoir reçu reçois envoyer envoyez envoyé savoir sachez supprimer supprimez suppression effacer
  effacez effacement opposition oppose opposer retirer retire consentement client cliente réponse répondre répondu nom
  adresse naissance numéro téléphone appel appels appeler appelez enregistrement enregistrements mois jours jour an ans
  année aujourd hui hier semaine semaines concernant objet courriel courriels rgpd droit droits article alinéa
  paragraphe loi règlement plainte publicité publicités prospection désinscrire désabonner désinscrivez lettre liste
  fichier fichiers base utiliser utilisez utilisation transmettre transmis erreur erreurs faux fausse erroné erronée
  corriger corrigez rectifier rectification modifier changer déménagé aimerais voudriez pourriez pouvoir laisser arrêter
  arrêtez cesser cessez assez marre trop peu sais sait savez dit dire dites vu voir venir vient aller va vais mis mettre
  donner donné donnez prendre pris trouver trouve attends attendre société sociétés service services dossier compte
  facture paiement rendez emploi candidature livraison commande décision humain ordinateur délai mail mails
  désinscription désabonnement désabonner désinscris portabilité limitation consulter supprimé effacé effacer effacés jveux
  jai jsuis chui cest ya pk pcq tjs tjrs bcp qqn qqch ouais slt bjr stp mdp cdlt bàv gsm coucou bisous endéans
  enlever enlevez retirez virez rayez geler gelez bloquez garder gardez gardé stockez fiche sujet égard appelle appelez
  téléphoner téléphonez envoyer marre truc trucs machin infos rien nul pub pubs spam autorisation accord refus refusé
`;
