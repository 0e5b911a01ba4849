import type { Language } from '#contracts/language.ts';

/** The words of the page where a document is asked for, and of the masking tool on it. */
export interface DocumentWords {
  readonly coverHere: (covered: string) => string;
  readonly coverByHand: (covered: string) => string;
  readonly onlyNeeded: string;
  readonly camera: string;
  readonly editorTitle: string;
  readonly editorHelp: string;
  readonly editorKeys: string;
  readonly stage: string;
  readonly picture: string;
  /** `{n}` is the number of the cover. */
  readonly cover: string;
  readonly add: string;
  readonly remove: string;
  readonly pdf: string;
  readonly unknown: string;
  readonly uncovered: string;
  readonly afterTitle: string;
  readonly after: (days: number) => readonly string[];
}

const WORDS: Readonly<Record<Language, DocumentWords>> = {
  nl: {
    coverHere: (covered) =>
      `Kies een foto van uw document. Daarna dekt u hier ${covered} af, voor er iets verstuurd wordt.`,
    coverByHand: (covered) => `Dek ${covered} af voor u de foto maakt, bijvoorbeeld met een strookje papier.`,
    onlyNeeded:
      'We hebben alleen uw naam, uw geboortedatum, de uitgever en de geldigheidsdatum van het document nodig.',
    camera: 'Of maak nu een foto',
    editorTitle: 'Dek af wat wij niet hoeven te zien',
    editorHelp:
      'Schuif de zwarte vlakken over uw foto en uw nummer. Trek aan de hoek om een vlak groter of kleiner te maken. Wat zwart is, wordt niet verstuurd.',
    editorKeys:
      'Met het toetsenbord: pijltjes verschuiven een vlak, Shift met een pijltje maakt het groter of kleiner, Delete haalt het weg.',
    stage: 'Uw document met de vlakken erop',
    picture: 'De foto die u koos',
    cover: 'Vlak {n}',
    add: 'Vlak toevoegen',
    remove: 'Vlak weghalen',
    pdf: 'Een PDF kunnen we hier niet afdekken. Is in de PDF alles afgedekt, verstuur hem dan. Zo niet, kies liever een foto.',
    unknown: 'Deze foto kunnen we hier niet tonen. Kies een JPEG of PNG, of een PDF.',
    uncovered:
      'U hebt niets afgedekt. Was het al afgedekt toen u de foto maakte? Druk dan nog eens op versturen.',
    afterTitle: 'Wat we met de kopie doen',
    after: (days) => [
      'Eén medewerker bekijkt ze, alleen om na te gaan of u het bent.',
      'Daarna wordt ze meteen gewist. We noteren alleen dat uw identiteit gecontroleerd is, wanneer en door wie.',
      `Kijkt er niemand naar, dan wordt ze na ${days} dagen vanzelf gewist.`,
      'Ze wordt niet doorgegeven, ook niet aan de bedrijven van de groep.',
    ],
  },
  fr: {
    coverHere: (covered) =>
      `Choisissez une photo de votre document. Ensuite, vous masquez ici ${covered}, avant tout envoi.`,
    coverByHand: (covered) =>
      `Masquez ${covered} avant de prendre la photo, par exemple avec une bande de papier.`,
    onlyNeeded:
      'Nous avons seulement besoin de votre nom, de votre date de naissance, de l’autorité qui a délivré le document et de sa date de validité.',
    camera: 'Ou prenez une photo maintenant',
    editorTitle: 'Masquez ce que nous n’avons pas besoin de voir',
    editorHelp:
      'Faites glisser les rectangles noirs sur votre photo et votre numéro. Tirez sur le coin pour agrandir ou réduire. Ce qui est noir n’est pas envoyé.',
    editorKeys:
      'Au clavier : les flèches déplacent un rectangle, Maj avec une flèche l’agrandit ou le réduit, Suppr l’enlève.',
    stage: 'Votre document avec les rectangles',
    picture: 'La photo que vous avez choisie',
    cover: 'Rectangle {n}',
    add: 'Ajouter un rectangle',
    remove: 'Enlever un rectangle',
    pdf: 'Nous ne pouvons pas masquer un PDF ici. Si tout y est masqué, envoyez-le. Sinon, choisissez plutôt une photo.',
    unknown: 'Nous ne pouvons pas afficher cette photo ici. Choisissez un JPEG ou un PNG, ou un PDF.',
    uncovered:
      'Vous n’avez rien masqué. Était-ce déjà masqué quand vous avez pris la photo ? Alors appuyez encore une fois sur envoyer.',
    afterTitle: 'Ce que nous faisons de la copie',
    after: (days) => [
      'Une seule personne la regarde, uniquement pour vérifier que c’est bien vous.',
      'Elle est effacée aussitôt après. Nous notons seulement que votre identité a été vérifiée, quand et par qui.',
      `Si personne ne la regarde, elle est effacée d’elle-même après ${days} jours.`,
      'Elle n’est transmise à personne, pas même aux entreprises du groupe.',
    ],
  },
  de: {
    coverHere: (covered) =>
      `Wählen Sie ein Foto Ihres Dokuments. Danach decken Sie hier ${covered} ab, bevor etwas gesendet wird.`,
    coverByHand: (covered) =>
      `Decken Sie ${covered} ab, bevor Sie das Foto machen, zum Beispiel mit einem Streifen Papier.`,
    onlyNeeded:
      'Wir brauchen nur Ihren Namen, Ihr Geburtsdatum, die ausstellende Behörde und das Gültigkeitsdatum.',
    camera: 'Oder machen Sie jetzt ein Foto',
    editorTitle: 'Decken Sie ab, was wir nicht sehen müssen',
    editorHelp:
      'Schieben Sie die schwarzen Flächen über Ihr Foto und Ihre Nummer. Ziehen Sie an der Ecke, um eine Fläche größer oder kleiner zu machen. Was schwarz ist, wird nicht gesendet.',
    editorKeys:
      'Mit der Tastatur: Pfeiltasten verschieben eine Fläche, Umschalt mit Pfeiltaste ändert ihre Größe, Entf nimmt sie weg.',
    stage: 'Ihr Dokument mit den Flächen',
    picture: 'Das Foto, das Sie gewählt haben',
    cover: 'Fläche {n}',
    add: 'Fläche hinzufügen',
    remove: 'Fläche wegnehmen',
    pdf: 'Ein PDF können wir hier nicht abdecken. Ist darin alles abgedeckt, dann senden Sie es. Wenn nicht, wählen Sie lieber ein Foto.',
    unknown: 'Dieses Foto können wir hier nicht zeigen. Wählen Sie ein JPEG oder PNG, oder ein PDF.',
    uncovered:
      'Sie haben nichts abgedeckt. War es schon abgedeckt, als Sie das Foto machten? Dann drücken Sie noch einmal auf Senden.',
    afterTitle: 'Was wir mit der Kopie tun',
    after: (days) => [
      'Eine einzige Person sieht sie an, nur um zu prüfen, ob Sie es sind.',
      'Gleich danach wird sie gelöscht. Wir halten nur fest, dass Ihre Identität geprüft wurde, wann und von wem.',
      `Sieht sie niemand an, wird sie nach ${days} Tagen von selbst gelöscht.`,
      'Sie wird nicht weitergegeben, auch nicht an die Unternehmen der Gruppe.',
    ],
  },
  en: {
    coverHere: (covered) =>
      `Choose a photo of your document. Then cover ${covered} here, before anything is sent.`,
    coverByHand: (covered) =>
      `Cover ${covered} before you take the photo, for instance with a strip of paper.`,
    onlyNeeded:
      'We only need your name, your date of birth, who issued the document and until when it is valid.',
    camera: 'Or take a photo now',
    editorTitle: 'Cover what we need not see',
    editorHelp:
      'Move the black boxes over your photo and your number. Pull at the corner to make a box larger or smaller. What is black is not sent.',
    editorKeys:
      'By keyboard: the arrow keys move a box, Shift with an arrow makes it larger or smaller, Delete takes it away.',
    stage: 'Your document with the boxes on it',
    picture: 'The photo that you chose',
    cover: 'Box {n}',
    add: 'Add a box',
    remove: 'Take a box away',
    pdf: 'We cannot cover a PDF here. If everything in it is covered, send it. If not, rather choose a photo.',
    unknown: 'We cannot show this photo here. Choose a JPEG or PNG, or a PDF.',
    uncovered:
      'You have covered nothing. Was it covered already when you took the photo? Then press send once more.',
    afterTitle: 'What we do with the copy',
    after: (days) => [
      'One person looks at it, only to check that it is you.',
      'It is deleted right after that. All we note is that your identity was checked, when and by whom.',
      `If nobody looks at it, it is deleted by itself after ${days} days.`,
      'It is passed on to nobody, not even to the companies of the group.',
    ],
  },
};

export const documentWordsIn = (language: Language): DocumentWords => WORDS[language];
