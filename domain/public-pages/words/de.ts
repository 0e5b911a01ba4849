import type { Words } from './words.ts';

export const de: Words = {
  skip: 'Zum Inhalt',
  otherLanguages: 'Sprachen',
  ownName: 'Deutsch',
  languageNames: { nl: 'Niederländisch', fr: 'Französisch', de: 'Deutsch', en: 'Englisch' },
  and: 'und',
  or: 'oder',

  title: 'Ihre Daten: So fragen Sie, was wir über Sie haben',
  lead: (group) =>
    `Sie dürfen wissen, welche Daten die Unternehmen von ${group} über Sie haben, und eine Kopie davon bekommen. Hier lesen Sie, wie Sie fragen, was dann geschieht und was Sie sonst noch verlangen können.`,

  asking: {
    title: 'Wie Sie fragen',
    write: 'Schreiben Sie uns an eine dieser Adressen. An welche, ist gleich:',
    example: '„Welche personenbezogenen Daten haben Sie über mich?“ genügt.',
    noForm:
      'Es gibt kein Formular. Sie brauchen keine Unterschrift, keinen Gesetzesartikel und keine besonderen Worte. Ein Brief zählt so viel wie eine E-Mail.',
    anyLanguage: 'Schreiben Sie in der Sprache, die Sie möchten.',
    answered: (languages) => `Wir antworten auf ${languages}.`,
    noReason: 'Sie müssen nicht sagen, warum Sie fragen.',
    known: (identifiers) =>
      `Es hilft, wenn Sie schreiben, woran wir Sie erkennen können, zum Beispiel ${identifiers}. Was Sie uns mitteilen, bestimmen Sie.`,
    identifiers: {
      email: 'Ihre E-Mail-Adresse',
      phone: 'Ihre Telefonnummer',
      name: 'Ihren Namen',
      birthDate: 'Ihr Geburtsdatum',
      customerNo: 'Ihre Kundennummer',
    },
    noCopy:
      'Bitte schicken Sie keine Kopie Ihres Ausweises mit. Was per E-Mail kommt, bleibt lange in Postfächern liegen.',
    post: 'Mit der Post:',
  },

  course: {
    title: 'Was dann geschieht',
    acknowledged:
      'Sie bekommen eine E-Mail von uns: Ihre Anfrage ist angekommen, das ist ihr Aktenzeichen, und spätestens an diesem Tag müssen Sie nach dem Gesetz unsere Antwort haben.',
    link: 'In dieser E-Mail steht ein Link zu einer Seite nur für Sie. Geben Sie ihn niemandem weiter. Auf der Seite lassen Sie einen Code an Ihr Postfach schicken und geben ihn ein. So wissen wir, dass das Postfach Ihnen gehört.',
    identity: {
      'always-document':
        'Auf derselben Seite bitten wir danach um eine Kopie eines Ausweises, zum Beispiel Ihres Personalausweises oder Reisepasses. Darum bitten wir alle, damit Ihre Daten nicht bei jemandem landen, der Ihren Namen benutzt. Geht das nicht, oder möchten Sie das lieber nicht? Antworten Sie auf unsere E-Mail, dann suchen wir gemeinsam einen anderen Weg.',
      proportionate:
        'Meistens genügt das. Nur wenn es einen guten Grund gibt, daran zu zweifeln, dass Sie es sind, bitten wir um mehr und sagen Ihnen auch, warum. Das kann die Kopie eines Ausweises sein.',
    },
    mask: (covered) =>
      `Decken Sie auf einer solchen Kopie zuerst ${covered} ab. Wir müssen nur Ihren Namen sehen, Ihr Geburtsdatum, wer den Ausweis ausgestellt hat und bis wann er gilt.`,
    deleted:
      'Jemand von uns sieht sich die Kopie einmal an. Gleich danach wird sie gelöscht; wir behalten nur, dass Ihre Identität geprüft wurde, wann und von wem.',
    collected:
      'Die Unternehmen sehen nach, was sie über Sie haben. Jemand von uns liest die Antwort, bevor sie hinausgeht.',
    answered:
      'Sie bekommen eine E-Mail, mit der Sie die Antwort holen können, wieder mit einem Code. Es ist ein einziges Paket: eine Seite, die alles in Worten zeigt, und Ihre Daten als Dateien für eine Tabellenkalkulation oder ein anderes Programm. Finden wir nichts, dann sagen wir Ihnen auch das.',
    check: 'So prüfen Sie, dass das Paket von uns kommt und niemand es verändert hat',
  },

  time: {
    title: 'Wie lange es dauert und was es kostet',
    law: 'Nach dem Gesetz haben Sie unsere Antwort innerhalb eines Monats nach dem Tag, an dem Ihre Anfrage bei uns ankommt.',
    promise: (days) => {
      const within = days === 1 ? 'eines Tages' : `von ${days} Tagen`;
      return `Außerdem versprechen wir Ihnen die Antwort innerhalb ${within}, sobald wir alles haben, was wir von Ihnen brauchen. Es gilt der frühere der beiden Tage.`;
    },
    unidentified:
      'Sind wir in diesem Monat nicht sicher geworden, dass Sie es sind, dann schreiben wir Ihnen vor seinem Ende, was fehlt und was Sie tun können. Ihre Anfrage bleibt offen.',
    longer:
      'Ist eine Anfrage schwierig oder haben Sie viele gestellt, dann gibt das Gesetz höchstens zwei Monate mehr. Das entscheidet ein Mensch, und Sie hören es mit den Gründen innerhalb des ersten Monats.',
    free: 'Ihre Anfrage ist kostenlos, die Antwort auch.',
    exception:
      'Nur wenn eine Anfrage offenkundig unbegründet oder exzessiv ist, zum Beispiel weil sie ständig wiederholt wird, erlaubt uns das Gesetz, sie abzulehnen oder ein angemessenes Entgelt zu verlangen. Dann müssen wir zeigen, dass es so ist, und Sie hören von einem Entgelt, bevor Sie es schulden.',
  },

  rights: {
    title: 'Was Sie verlangen können',
    intro:
      'All das verlangen Sie an denselben Adressen, und die Frist ist dieselbe. Die Artikel sind die der DSGVO.',
    article: (number) => `Artikel ${number}`,
    each: {
      access: {
        name: 'Ihre Daten einsehen',
        means:
          'Sie dürfen wissen, ob wir Daten über Sie verwenden, eine Kopie davon bekommen und erfahren, wofür, von wem wir sie haben, wer sie bekommt und wie lange wir sie behalten.',
      },
      rectification: {
        name: 'Ihre Daten berichtigen lassen',
        means: 'Was falsch ist, berichtigen wir; was unvollständig ist, ergänzen wir.',
      },
      erasure: {
        name: 'Ihre Daten löschen lassen',
        means:
          'Zum Beispiel, wenn wir sie nicht mehr brauchen oder wenn Sie Ihre Einwilligung widerrufen und wir keinen anderen Grund haben, sie zu behalten. Das geht nicht immer: Was wir nach dem Gesetz aufbewahren müssen, bleibt, ebenso, was für einen Rechtsanspruch nötig ist.',
      },
      restriction: {
        name: 'Ihre Daten sperren lassen',
        means:
          'In manchen Fällen behalten wir Ihre Daten, verwenden sie aber sonst nicht, zum Beispiel solange wir prüfen, ob sie stimmen.',
      },
      notification: {
        name: 'Andere benachrichtigen lassen',
        means:
          'Was wir berichtigen, löschen oder sperren, teilen wir auch denen mit, die diese Daten von uns bekommen haben, außer wenn das unmöglich ist oder unverhältnismäßig viel Mühe macht. Wenn Sie es verlangen, sagen wir Ihnen, wer das ist.',
      },
      portability: {
        name: 'Ihre Daten mitnehmen',
        means:
          'Daten, die Sie uns selbst gegeben haben und die Computer verarbeiten, weil Sie eingewilligt haben oder für einen Vertrag mit Ihnen, können Sie in einer Form bekommen, die andere Programme lesen können. Wo es technisch geht, schicken wir sie direkt an jemand anderen.',
      },
      objection: {
        name: 'Widersprechen',
        means:
          'Gegen Werbung immer, ohne Grund: Dann hören wir auf. Gegen anderes, was auf unserem eigenen oder dem öffentlichen Interesse beruht, aus Gründen Ihrer Lage: Dann hören wir auf, außer wenn wir zeigen können, dass unsere Gründe schwerer wiegen oder dass wir die Daten für einen Rechtsanspruch brauchen.',
      },
      decisions: {
        name: 'Nicht allein von einem Computer beurteilt werden',
        means:
          'Eine Entscheidung, die für Sie rechtliche oder ähnlich schwere Folgen hat, darf keinem Computer allein überlassen werden, außer wenn ein Vertrag mit Ihnen es nötig macht, ein Gesetz es erlaubt oder Sie ausdrücklich einwilligen. Auch dann sind Sie geschützt: In der Regel können Sie verlangen, dass ein Mensch es sich noch einmal ansieht.',
      },
      withdrawal: {
        name: 'Ihre Einwilligung widerrufen',
        means:
          'Jederzeit, so einfach, wie Sie sie gegeben haben. Was vorher geschah, bleibt rechtmäßig; von da an tun wir es nicht mehr.',
      },
    },
  },

  who: {
    title: 'Wer antwortet',
    lead: (group) => `Auf Anfragen an die Unternehmen von ${group} antwortet:`,
    officer: 'Für den Datenschutz ist bei uns zuständig, und für Sie immer zu erreichen:',
  },

  companies: {
    title: 'Die Unternehmen',
    intro:
      'Jedes dieser Unternehmen ist für seine Daten selbst verantwortlich. Nennen Sie keines, dann gilt Ihre Anfrage für alle. Dass ein Unternehmen hier steht, heißt nicht, dass es Daten über Sie hat.',
    asked: (stores) => `Hier sehen wir nach: ${stores}.`,
    referred:
      'Für seine Kunden bewahrt es Daten auf, die es nicht selbst öffnen darf: Bitte fragen Sie das Unternehmen oder die Praxis, mit der Sie Kontakt hatten.',
    itself: 'Es antwortet selbst. Bitte schreiben Sie ihm direkt:',
    byPost: 'mit der Post, an die Adresse oben',
    nothing: 'Es hat keine eigenen Dateien, in denen wir nachsehen.',
  },

  check: {
    title: 'Ein Paket von uns prüfen',
    back: 'So fragen Sie, was wir über Sie haben',
    lead: 'Um Ihre Daten zu lesen, brauchen Sie das nicht. Es ist für alle, die sicher sein wollen, jetzt oder in Jahren: Sie selbst, eine Anwältin, die Aufsichtsbehörde, ein Gericht. Dazu braucht es kein Konto und keine Hilfe von uns.',
    how: 'Entpacken Sie die ZIP-Datei. Öffnen Sie ein Terminal in dem Ordner, in den Sie sie entpackt haben, also dort, wo „SHA256SUMS“ liegt, und kopieren Sie den ganzen Befehl für Ihren Computer hinein.',
    key: 'Die Prüfung verwendet den Schlüssel „signing-key.pem“ aus dem Paket. Für sich allein beweist er nichts: Wer ein Paket fälscht, legt einen eigenen Schlüssel hinein. Unseren bekommt jeder. Nehmen Sie den Link in unserer E-Mail, behalten Sie, was vor „/p/“ steht, und setzen Sie „/signing-key.pem“ dahinter:',
    keyInPlace:
      'Speichern Sie den Schlüssel von dort im Ordner des Pakets, anstelle dessen, der darin liegt, und prüfen Sie noch einmal. Gelingt auch das, dann ist das Paket mit unserem Schlüssel versiegelt.',
  },

  missing: {
    title: 'Diese Seite gibt es nicht',
    text: 'Vielleicht wurde die Adresse beim Kopieren abgeschnitten.',
    home: 'So fragen Sie, was wir über Sie haben',
  },
};
