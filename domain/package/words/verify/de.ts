import type { VerifyWords } from './words.ts';

export const de: VerifyWords = {
  title: 'Dieses Paket selbst prüfen',
  lead: 'Um Ihre Daten zu lesen, brauchen Sie das nicht. Es ist für alle, die sicher sein wollen, jetzt oder in Jahren: Sie selbst, eine Anwältin, die Datenschutzbehörde, ein Gericht. Dazu braucht es kein Programm, kein Konto und keine Hilfe von uns.',

  provesTitle: 'Was es beweist',
  proves:
    'Als wir dieses Paket geschlossen haben, haben wir von jeder Datei einen Fingerabdruck (SHA-256) berechnet: eine Zahl, die anders ausfällt, sobald auch nur ein Zeichen der Datei anders ist. Diese Fingerabdrücke stehen in der Liste „SHA256SUMS“. Die Liste haben wir mit einem Schlüssel unterschrieben, mit dem nur wir unterschreiben können; die Unterschrift ist „SHA256SUMS.sig“. Gelingt die Prüfung, dann ist jede Datei der Liste genau so, wie wir sie versiegelt haben, und niemand hat seither eine verändert.',
  limits: [
    'Es sagt nicht, ob die Daten selbst stimmen. Ist etwas über Sie falsch, können Sie es berichtigen lassen: „index.html“ sagt, wie.',
    'Es bemerkt keine Datei, die jemand hinzugefügt hat. Was nicht in „SHA256SUMS“ steht, ist nicht von uns, außer den drei Dateien der Prüfung selbst: „SHA256SUMS“, „SHA256SUMS.sig“ und „signing-key.pem“.',
  ],

  howTitle: 'Wie Sie prüfen',
  how: 'Entpacken Sie die ZIP-Datei. Öffnen Sie ein Terminal in dem Ordner, in dem diese Seite liegt, und kopieren Sie den ganzen Befehl für Ihren Computer hinein.',
  linux: 'Linux, und Windows mit Git Bash',
  mac: 'Mac',
  good: 'Alles ist in Ordnung, wenn dort zuerst „Verified OK“ steht und danach hinter jeder Datei „OK“, vielleicht in der Sprache Ihres Computers.',
  bad: 'Steht dort „Verification failure“ oder hinter einer Datei etwas anderes als „OK“, dann fehlt etwas oder ist nicht mehr so, wie wir es versiegelt haben. Holen Sie das Paket noch einmal mit dem Link in unserer E-Mail. Hilft das nicht, antworten Sie bitte auf unsere E-Mail.',

  windows: 'Windows',
  windowsWhole:
    'Windows kann Fingerabdrücke berechnen, hat aber nichts, womit sich eine Unterschrift prüfen lässt. Für die ganze Prüfung brauchen Sie „Git for Windows“, ein kostenloses Programm von anderen (git-scm.com): „Git Bash“ gehört dazu. Klicken Sie im Ordner mit der rechten Maustaste, wählen Sie „Open Git Bash here“ (in Windows 11 unter „Weitere Optionen anzeigen“) und nehmen Sie den ersten Befehl.',
  windowsHalf:
    'Ohne etwas zu installieren, können Sie die Fingerabdrücke vergleichen. Dieser Befehl für PowerShell zeigt nichts, wenn alle stimmen, und nennt sonst die Dateien, bei denen er nicht stimmt. Er sagt nicht, ob die Liste selbst von uns ist.',
  oneFile:
    'Für eine einzelne Datei, in der Eingabeaufforderung: Die Zahl, die erscheint, muss in „SHA256SUMS“ vor dieser Datei stehen.',

  keyTitle: 'Ist der Schlüssel wirklich unserer?',
  key: 'Die Prüfung verwendet den Schlüssel „signing-key.pem“ aus diesem Paket. Für sich allein beweist er nichts: Wer ein Paket fälscht, legt einen eigenen Schlüssel hinein. Unseren Schlüssel bekommt jeder hier:',
  keyInPlace:
    'Speichern Sie den Schlüssel von dort in diesem Ordner, anstelle von „signing-key.pem“, und prüfen Sie noch einmal. Gelingt auch das, dann ist das Paket mit unserem Schlüssel versiegelt.',
  keyFingerprint:
    'Oder vergleichen Sie zwei Fingerabdrücke: Dieser Befehl zeigt den des Schlüssels im Paket, und unserer steht auf der Seite, über die Sie das Paket geholt haben.',
  keyForged:
    'Wer ein Paket fälscht, kann auch diese Seite ändern. Achten Sie deshalb darauf, dass die Adresse oben so beginnt wie der Link in unserer E-Mail.',
};
