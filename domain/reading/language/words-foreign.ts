/**
 * Neighbours that a letter may be written in and that nobody here is trained to answer: they compete with the four, so
 * that a Spanish letter is not called French with conviction. Only words that the nearest of the four does not have.
 */
export const FOREIGN = {
  /** Looks like Dutch. */
  afrikaans: `
    nie ek julle hulle ons hierdie daardie het sal kan wees baie asseblief dankie groete geagte liewe inligting persoonlike
    oor vir uit gee stuur wat weet hê moet my jou sy haar versoek toegang verwyder besit graag beste maatskappy rekening
    sou wil omdat maar ook nog geen iets alles want waarom hoekom wanneer watter
  `,
  /** Looks like German. */
  luxembourgish: `
    ech mech mir dir iech hunn hues huet sinn ass war gëtt ginn wëll kann dat déi deen den dës mäin meng är eis net och
    mat fir vun op bei iwwer wéi wat wien firwat moien merci léif gréiss donnéeën daten läschen äntwert gären all dësen
    nach awer wann well kréien schécken villmools
  `,
  spanish: `
    el los las una unos unas y que de del al en es son por para con sin sobre como pero más muy también mi mis su sus me
    se lo le nos usted ustedes yo ha he han tengo tiene quiero quisiera solicito solicitar ruego buenos días hola gracias
    saludos estimado estimada señor señores datos personales acceso copia información correo dirección derecho según
    artículo eliminar borrar todos todas este esta estos estas cuando donde porque nombre cuenta empresa recibir
  `,
  italian: `
    il lo gli i una uno e che di del della dei delle dal nel nella con senza per su sono è ho hanno ha vorrei chiedo
    richiedo richiesta buongiorno salve grazie saluti cordiali gentile spettabile egregi dati personali accesso copia
    informazioni indirizzo diritto articolo cancellare cancellazione tutti tutte questo questa mio miei mie vostro vostra
    voi mi ci si non più anche come quando dove perché nome ricevere inviare ai sensi
  `,
  portuguese: `
    o os as uma uns umas e que do da dos das no na nos nas em com sem para por mais muito também meu minha meus minhas
    seu sua não eu tenho quero gostaria solicito pedido bom dia olá obrigado obrigada cumprimentos caro exmo dados
    pessoais acesso cópia informação endereço direito artigo apagar eliminar todos este esta quando onde porque
  `,
} as const;
