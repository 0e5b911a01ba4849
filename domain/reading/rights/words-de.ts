import type { Vocabulary } from './vocabulary.ts';

/** Words of one meaning that only the phrases of German speak of. */
export const GERMAN_WORDS: NonNullable<Vocabulary['words']> = {
  /** Nothing by themselves, but near enough to words that count to be taken for slips of the keyboard. */
  alike: `verzicht* versuch* verricht* berechtig* besichtig* berüchtigt* bezichtig* widerrechtlich* abgestellt* geschenkt
    eingeschenkt gelochte widersprochen`,
  /** "about me", "of me". */
  about: 'über von zu zum zur ueber betreffend bezüglich betreff',
  ask: `bitte bitten bitt will wollen möchte möchten mecht hätte hätt hätten würde würd wünsche wünschen verlange verlangen
    fordere fordern ersuche ersuchen erbitte begehre begehren beantrage beantragen brauche benötige bestehe erwarte recht`,
  system: `system* *system datenbank* kartei* *kartei datei dateien bestand *bestand verzeichnis* computer server* unterlagen
    akten archiv* adressbuch kundenliste edv register crm`,
  until:
    'bis solange vorerst vorläufig vorübergehend einstweilen zwischenzeitlich derweil ehe bevor zunächst momentan',
  shared:
    'verkauft weitergegeben weitergeleitet geteilt übermittelt bekommen erhalten gegeben rausgegeben gelesen zugriff einsicht',
  calling: `anrufen anzurufen angerufen anruft anrufe anruf mailen gemailt schreiben anschreiben angeschrieben kontaktieren
    kontaktiert belästigen belästigt zuzuspammen zuspammen spammen nerven kontaktaufnahme kontaktaufnahmen telefonieren
    belästigungen belästigung mails emails mail nachrichten sms angebote angebot angeboten post briefe`,
};
