/** German, as in Eupen too. */
export const GERMAN = `
  der die das den dem des ein eine einen einem einer eines und oder aber nicht auch in im an am auf aus bei beim mit nach
  von vom vor zu zum zur über unter durch für gegen ohne um bis seit zwischen gemäß dass daß weil wenn als ob wie was wer
  wo wann warum wieso woher welche welcher welches welchen welchem noch nur schon sehr mehr alle alles allen aller kein
  keine keinen keinem keiner etwas nichts hier dort diese dieser dieses diesem diesen so da nun ich mich mir mein meine
  meinen meinem meiner meines du dich dir dein deine er sie es wir uns unser unsere ihr ihre ihren ihrem ihrer ihnen euch
  eure man sich ist sind war waren sein gewesen bin wird werden wurde wurden worden habe haben hat hatte hatten hätte
  kann können könnte könnten konnte will wollen wollte möchte möchten soll sollen sollte sollten muss müssen darf dürfen
  bitte nie niemals immer wieder bereits jetzt sofort umgehend bisher endlich leider gerne gern trotzdem deshalb daher
  damit darum dafür davon darüber hiermit womit jedoch sondern sowie sonst falls sofern während weiter weitere weiterhin
  damen herren herr frau sehr geehrte geehrter geehrten guten tag morgen hallo danke dank vielen lieben freundlichen
  freundliche grüßen gruß grüße grüßt hochachtungsvoll voraus
  daten personenbezogene personenbezogenen persönlichen persönliche auskunft anfrage antrag kopie gespeichert speichern
  speicherung verarbeiten verarbeitet verarbeitung erhalten erhalte bekommen bekomme senden schicken schickt geschickt
  wissen weiß wisst löschen löschung gelöscht lösch löscht löschen entfernen entfernt widerspruch widerspreche widerrufen
  widerrufe einwilligung zustimmung kunde kundin kundennummer antwort antworten name anschrift adresse geburtsdatum
  telefon telefonnummer nummer anruf anrufe anrufen angerufen rufen aufnahme aufnahmen aufzeichnung gespräch gespräche
  monat monate monaten tage tagen woche wochen jahr jahre heute gestern betreff mfg dsgvo recht rechte artikel absatz
  gesetz beschwerde werbung werbemails newsletter verteiler abmelden abbestellen melden meldet austragen nehmen nimm
  nehmt hören hört aufhören lassen lasst liste datei kartei nutzen nutzung verwenden weitergegeben weitergeben falsch
  falsche falschen fehler richtig richtige berichtigen berichtigung korrigieren ändern geändert umgezogen machen macht
  gemacht tun gehen geht kommen kommt steht stehen sagen gesagt gesehen sehen geben gebt geben gibt gegeben genommen
  finden finde warte warten frist unternehmen firma dienst konto rechnung zahlung termin bewerbung stelle lieferung
  bestellung entscheidung mensch menschen computer mails post
`;
