import type { Senses } from './sense-words.ts';

/** French of Belgium, France and Switzerland. */
export const FRENCH_SENSES: Senses = {
  remove: `supprim* suppression effac* detrui* destruction detruit* radi* delet* elimin* enlev* retir* retrait jeter jetez jetiez poubelle corbeille
    disparai* disparaitre disparu* broy* purg* gomm* nettoy* vider videz anonymis* faire-disparaitre ray* raye rayez ecras* desinscription`,
  forget: 'oubli* oublie oubliez trace traces nulle',
  closing: 'ferm* cloture* clotur* resili* resiliation cloturer termin* annul* arret* desactiv* fin',
  former:
    'ancien* ex autrefois auparavant parti partie quitte* plus membre abonne client cliente epoque changement',
  needless: 'besoin necessaire* inutile* raison* utilite plus objet motif',
  wrong:
    'faux fausse* errone* erreur* inexact* incorrect* mauvais* trompe* tort confond* confusion confondu coquille faute* melang* meprise',
  spelling:
    'orthograph* ecri* ecrit ecrire s’ecrit lettre lettres accent* majuscule* tiret trema cedille double epel* espace n t l',
  moved:
    'demenag* demenagement adresse habite habitons habitais domicil* emmenag* reside* logement appartement boite rue avenue',
  civil:
    'mari* mariage marie divorc* separ* jeune fille nom epou* veuf veuve sexe genre transition civilite madame monsieur prenom',
  shouldbe:
    'doit devrait lieu bon bonne correct correcte exact exacte desormais nouveau nouvelle ancien ancienne devenu plutot',
  adjust:
    'corrig* correction* rectifi* modifi* modification* chang* mettre jour mise actualis* adapt* complet* remplac* ajout* amend* not* enregistr* rencod* encod*',
  outdated: 'obsolete* perim* vieux vieille* ancien* depasse* date depuis annees',
  field:
    'adresse* nom prenom date naissance ne nee gsm telephone numero numeros compte iban code postal rue commune mail courriel',
  see: 'acces acceder consult* voir lire regard* ecouter vue visionn* prendre connaissance',
  copy: 'copie* duplicata double impression imprim* liste* releve* extrait* recapitul* resume* export* integral* complet* relev*',
  know: 'savoir sais sachez connaitre curieux curieuse demande quoi quel* quelles quels comment ou apprendre informe* dire dites',
  whatheld:
    'conserv* garde* gardez deten* detien* possed* stock* collect* avez ayez figure* fichier* fichiers archive* base bases systeme* ordinateur* dispos* enregistre* trouve*',
  source: 'provenance source* origine d’ou proviennent obtenu* achete* procure* eu tien* comment',
  recipients:
    'transmis* transmett* communique* partage* partag* vendu* vendre vend cede* destinataire* tiers partenaire* sous-traitant* etranger qui',
  retention: 'duree* temps combien longtemps conservation periode',
  purposes: 'finalite* pourquoi but* raison* base fondement legal* usage',
  trail: 'journal journaux log* connexion* consulte* acces consultation* consultes qui',
  recording:
    'enregistr* image* video* camera* film* filme* bande* vocal* message* conversation* appel* audio* transcription* surveillance',
  notes:
    'note* remarque* commentaire* compte-rendu comptes-rendus rapport* evaluation* appreciation* annotation* courriels mails correspondance* echange* interne* internes chat',
  dossier:
    'dossier* fiche* profil* donnees donnee personnel* info* infos information* renseignement* medical*',
  format:
    'csv xml json excel format* structure* lisible* machine import* telecharg* numerique* exploitable reutilis*',
  digital: 'numerique* electronique* pdf mail scan',
  switching:
    'changer change changement passer passe nouveau nouvel autre concurrent* fournisseur* operateur* assureur banque prestataire* transf* transfer* transmettre porter portabilite emporter recuperer directement migr*',
  freeze:
    'gel* gele geler bloqu* blocage suspend* suspension suspendu* verrouill* limit* limitation cote attente pause mettre-de-cote isol* restreindre frigo quarantaine congel*',
  untouched:
    'toucher touche touchez utilis* usage servir exploiter personne laisser laissez restent rester uniquement seul* rien',
  meanwhile:
    'temps jusqu’a jusqu jusque que entretemps attendant attente provisoire* temporaire* tant pendant verification* verifi* enquete* tranche* clarifi* eclairci*',
  evidence:
    'preuve* tribunal juge justice avocat* procedure* proces plainte police litige* contest* contestation juridique* huissier reclamation sinistre assurance pv',
  preserve: 'conserver garder conservez gardez preserver maintenir ecrases ecraser surtout',
  advertising:
    'publicit* pub pubs promo* offre* reduction* commercial* commerciaux commerciales prospect* marketing demarch* prospectus folder* bon bons sollicit* vente*',
  newsletter:
    'newsletter* infolettre* lettre bulletin* mailing* mails courriel* courriels spam* pourriel* magazine* catalogue* brochure* invitation* messages',
  salescalls:
    'appel* appeler appelez telephon* demarchage* sms texto* whatsapp notification* boite lettres papier vendeur* call-center centre coup coups sonne* sonner',
  stop: 'stop* arret* cess* cesse cessez finir fini marre assez ras-le-bol fois derniere termine suffit plus',
  unsubscribe:
    'desinscri* desabonn* desabonnement unsubscribe* radier radiez rayer rayez retirer retirez liste listes fichier diffusion enlever',
  annoying:
    'derang* embet* harcel* harcelement tranquille* paix inond* submerg* envah* soule* importun* casse* penible* intempestif* non-sollicite*',
  personalised:
    'personnalis* cible* ciblage ciblee* publicites preferences comportement* achats navigation profilage centres',
  situation:
    'situation circonstance* particulier* particuliere* raison* personnel* tenant motif* propre* compte-tenu parce car',
  disagree:
    'accord oppos* opposition m’oppose contre refus* conteste* desaccord accept* admet* convient mal-a-l’aise genant* gene',
  danger:
    'harcel* ex-mari ex-compagnon ex-conjoint violence* violent* menac* danger* securit* refuge proteg* peur suivi* agress* stalk* police',
  health:
    'malad* maladie sante medica* medecin cancer burn-out depress* psy* hopital handicap* traitement* enceinte grossesse hospitalis* fragile',
  family:
    'enfant* fils fille mere pere maman papa parent* frere soeur divorce garde conjoint* epouse mari femme grand-mere grand-pere deced* defunt*',
  tracking:
    'suivi* suivre gps traceur* geolocalis* localis* position camera* surveill* badge* pointeuse empreinte* reconnaissance faciale espionn* profilage profil analys* suivie',
  publication:
    'site internet intranet photo* publi* publication ligne google moteur facebook trombinoscope affiche* annuaire* temoignage* mention*',
  grounds: 'interet* legitime* imperieux motif* fondement mise balance',
  consent: 'consent* consentement* accord autorisation* autoris* permission* aval agrement',
  ticked:
    'case* coche* coché signe* signature formulaire* donne* donnais inscription application parametre* epoque jadis clique*',
  takeback:
    'retir* retire revoqu* revocation reviens revenir rev* repren* reprends change avis annul* regrette* plus',
  computer:
    'ordinateur* algorithm* automati* automatise* robot* machine* logiciel* ia intelligence artificielle systeme* modele* programme* chatbot informatique',
  decision:
    'decision* decid* resultat* score* scoring note notation evalu* jug* classement classe* risque* points categorie* calcul*',
  rejected:
    'refus* refuse* rejet* ecart* decline* non-retenu retenue bloque* suspendu* majore* augment* negatif* negative* recale*',
  human:
    'humain* humaine etre quelqu’un quelqu personne* employe* collaborateur* conseiller* chair os vrai vraie responsable intervention',
  again:
    'nouveau reexamin* reexamen revoi* revoir revue reconsider* rejug* reetudi* verifi* seconde relu relire examine* examiner',
  myside:
    'point vue expliqu* expliquer explications faire-valoir argument* contest* contester observations version expos* entendu',
  application:
    'demande* credit* pret emprunt hypothecaire loca* location locataire* carte abonnement assurance* police prime tarif* candidat* candidature emploi poste cv offre',
  instant: 'seconde* minute* immediat* instant* instantane* nuit dimanche aussitot apres',
  invoice:
    'factur* paiement* payer paye montant domiciliation euro euros rembours* note credit frais sommation* recouvrement avoir solde',
  delivery:
    'livr* livraison colis command* commande retour* suivi expedition transporteur garantie reparation* panne casse defectueu* appareil',
  appointment:
    'rendez-vous rendez rdv passage technicien* installateur horaires heures ouverture reserv* reservation* place places billet* ticket* inscrire cours',
  service:
    'clientele helpdesk service attente accueil personnel aimable desagreable panne* internet wifi mot passe identifiant connecter compte',
  supplier:
    'devis offre collabor* fournisseur partenariat demo* webinaire seo solution* engagement presenter prix tarifs proposition gratuit* gagne gagnant bitcoin',
  study:
    'etudiant* memoire these ecole* travail recherche enquete* questionnaire cours professeur classe haute universite bachelier interview journaliste* article',
  outofoffice:
    'absent* absence conge* conges vacances bureau retour urgence urgent dehors automatique reponse ticket bien recu traite',
  undelivered:
    'delivery failed failure undeliverable undelivered mailer-daemon remise distribue boite pleine destinataire rejete postmaster introuvable',
  reminder:
    'rappel* rappelle relance* toujours reponse* nouvelles recu reagi reaction semaines mois precedent* anterieur* silence attends attendre recommande delai* depasse ecoule* expire* lettre',
  dispute:
    'identite carte passeport copie exige* exigez exigence disproportionne* excessi* inutile portail formulaire signature payer frais langue incomplet* incomplete* prolong* prolongation balad*',
  authority:
    'autorite* apd cnil protection plainte* reclamation introdui* depose* deposer porter tribunal saisir saisi demarches pfpdt commission controle',
  replying:
    'ci-joint ci-joints annexe jointe joint code comme demande reponse question dossier reference ci-dessous confirme* suite envoie',
  giveup:
    'laissez tomber laisse annuler annulez oubliez plus besoin resolu regle retrouve classer entre-temps entretemps finalement',
  thanks: 'merci remerci* bravo felicit* content* satisfait* compliments super gentil*',
  others:
    'voisin* collegue* ami amie amis autres quelqu’un autre cousin* chef patron lui elle son sa connaissance',
  lawish:
    'rgpd article art loi legal* legale* reglement droit droits vie privee privacy politique confidentialite delai mois conform* vertu',
  wish: 'veux voudrais souhait* souhaite desire* prie priere veuillez demande* exige* aimerais pourriez pouvez puis merci svp plait voudriez merci-de',
  forbid: 'ne pas jamais aucun* interdi* interdit defense plutot sans',
  keepit: 'pouvez garder conserver rester reste laisser bien volontiers autre',
  representative:
    'nom client cliente mandat* mandant procuration tuteur tutrice administrateur avocat conseil aidant syndicat parent representant*',
  worker:
    'travail* travaille employe* employee licenci* licenciement demission personnel salaire* rh contrat interim* stage stagiaire employeur collegues engage*',
};
