import type { VerifyWords } from './words.ts';

/** Before `:`, `;`, `?`, `!` and inside « » stand no-break spaces, as French typography wants. */
export const fr: VerifyWords = {
  title: 'Vérifier ce dossier vous-même',
  lead: 'Pour lire vos données, vous n’en avez pas besoin. Cette page est pour qui veut une certitude, maintenant ou dans des années : vous, un avocat, une autorité de contrôle, un juge. Cela ne demande ni programme, ni compte, ni aide de notre part.',

  provesTitle: 'Ce que cela prouve',
  proves:
    'Quand nous avons fermé ce dossier, nous avons calculé une empreinte (SHA-256) de chaque fichier : un nombre qui change dès qu’un seul caractère du fichier change. Ces empreintes figurent dans la liste « SHA256SUMS ». Nous avons signé la liste avec une clé avec laquelle nous seuls pouvons signer ; la signature est « SHA256SUMS.sig ». Si la vérification réussit, chaque fichier de la liste est exactement tel que nous l’avons scellé, et personne n’en a modifié un depuis.',
  limits: [
    'Cela ne dit pas si les données elles-mêmes sont exactes. Si quelque chose est faux à votre sujet, vous pouvez le faire rectifier : « index.html » dit comment.',
    'Cela ne remarque pas un fichier que quelqu’un aurait ajouté. Ce qui ne figure pas dans « SHA256SUMS » ne vient pas de nous, sauf les trois fichiers de la vérification elle-même : « SHA256SUMS », « SHA256SUMS.sig » et « signing-key.pem ».',
  ],

  howTitle: 'Comment vérifier',
  how: 'Décompressez le fichier ZIP. Ouvrez un terminal dans le répertoire où se trouve cette page, et copiez-y en entier la commande pour votre ordinateur.',
  linux: 'Linux, et Windows avec Git Bash',
  mac: 'Mac',
  good: 'Tout va bien s’il est écrit d’abord « Verified OK », puis, derrière chaque fichier, « OK », peut-être dans la langue de votre ordinateur (« Réussi »).',
  bad: 'S’il est écrit « Verification failure », ou derrière un fichier autre chose que « OK », quelque chose manque ou n’est plus tel que nous l’avons scellé. Téléchargez le dossier encore une fois par le lien dans notre mail. Si cela n’aide pas, répondez à notre mail.',

  windows: 'Windows',
  windowsWhole:
    'Windows sait calculer des empreintes, mais n’a rien pour vérifier une signature. Pour la vérification entière, il vous faut « Git for Windows », un programme gratuit qui n’est pas de nous (git-scm.com) : « Git Bash » en fait partie. Cliquez dans le répertoire avec le bouton droit de la souris, choisissez « Open Git Bash here » (dans Windows 11 sous « Afficher d’autres options ») et prenez la première commande.',
  windowsHalf:
    'Sans rien installer, vous pouvez comparer les empreintes. Cette commande pour PowerShell n’affiche rien si toutes sont justes, et nomme sinon les fichiers dont l’empreinte ne l’est pas. Elle ne dit pas si la liste elle-même vient de nous.',
  oneFile:
    'Pour un seul fichier, dans l’invite de commandes : le nombre affiché doit figurer devant ce fichier dans « SHA256SUMS ».',

  keyTitle: 'La clé est-elle bien la nôtre ?',
  key: 'La vérification utilise la clé « signing-key.pem » de ce dossier. À elle seule, elle ne prouve rien : qui falsifie un dossier y met une clé à lui. Chacun peut obtenir notre clé ici :',
  keyInPlace:
    'Enregistrez la clé de cette adresse dans ce répertoire, à la place de « signing-key.pem », et vérifiez de nouveau. Si cela réussit aussi, le dossier a été scellé avec notre clé.',
  keyFingerprint:
    'Ou comparez deux empreintes : cette commande affiche celle de la clé du dossier, et la nôtre figure sur la page par laquelle vous avez téléchargé le dossier.',
  keyForged:
    'Qui falsifie un dossier peut aussi modifier cette page. Veillez donc à ce que l’adresse ci-dessus commence comme le lien dans notre mail.',
};
