import { ENDPOINT_DESCRIPTIONS } from './endpoint-descriptions.ts';

/** What stands at each field of a data map, for the editor of whoever writes one. A test misses the one that is left out. */
export const DESCRIPTIONS: Readonly<Record<string, string>> = {
  ...ENDPOINT_DESCRIPTIONS,
  id: 'Short name of the company, as its file is named: small letters, digits, hyphens.',
  name: 'As the company calls itself in letters.',
  legalForm: 'E.g. NV, BV, GmbH.',
  address: 'Where it is reached by post.',
  'address.street': 'Without the number.',
  'address.number': 'In quotes: "33".',
  'address.postcode': 'In quotes: "9240".',
  'address.city': 'As it stands on a letter.',
  'address.country': 'Two capitals, e.g. BE.',
  enterpriseNumber: 'In the public register; in Belgium ten digits as 0123.456.789.',
  email: 'Mailbox for requests, or null: reached at the postal address (AFF-2).',
  mandate: 'Whether the group answers in its name: given, none, or assumed until it is confirmed (AFF-2).',
  identity:
    'When it asks for a copy of a document, if otherwise than the group. The strictest company decides (IDV-1).',
  seconds:
    'That one question to a store of it may take, 3 to 60, where the store says nothing; left out: 60.',
  concurrency:
    'Questions to a store of it at the same time, 1 to 100, where the store says nothing; left out: no limit.',
  account: 'AWS account that the company runs its lookups in, 12 digits in quotes; left out: the group’s.',
  portalLogins: 'Customer portals whose login says who asks (IDV-2); left out: none.',
  'portalLogins[].id': 'Short name of the login, once in the group.',
  'portalLogins[].title': 'The portal’s name, as its customers know it.',
  'portalLogins[].issuer': 'Who signs the token, exactly as its iss says.',
  'portalLogins[].audience': 'What its aud says: a name that the portal uses for this form alone.',
  'portalLogins[].jwks': 'The public keys that it signs with; or jwksUri.',
  'portalLogins[].jwks.keys': 'RSA of 2048 bits or more, or EC P-256; never a private one.',
  'portalLogins[].jwks.keys[].kty': 'RSA or EC.',
  'portalLogins[].jwks.keys[].kid': 'By which a token names its key.',
  'portalLogins[].jwks.keys[].use': 'sig, or left out.',
  'portalLogins[].jwks.keys[].alg': 'RS256 or ES256, or left out.',
  'portalLogins[].jwks.keys[].n': 'Modulus of an RSA key.',
  'portalLogins[].jwks.keys[].e': 'Exponent of an RSA key.',
  'portalLogins[].jwks.keys[].crv': 'P-256.',
  'portalLogins[].jwks.keys[].x': 'Of an EC key.',
  'portalLogins[].jwks.keys[].y': 'Of an EC key.',
  'portalLogins[].jwksUri': 'Where the keys are fetched from, https.',
  'portalLogins[].claims': 'Which claim of the token holds what.',
  'portalLogins[].claims.email': 'The mail address, mostly email.',
  'portalLogins[].claims.customerNo': 'The customer number; left out: none.',
  'portalLogins[].verified':
    'What of it the portal has checked: email, customerNo. The rest is only claimed.',
  'portalLogins[].countsAs':
    'code: stands beside the code. document: also in place of the copy that is asked of everybody (IDV-1).',
  'portalLogins[].maxAgeMinutes': 'Minutes since the person signed in, 1 to 1440.',
  'portalLogins[].acr': 'Ways of signing in that are strong enough, as acr says; left out: any.',
  'portalLogins[].origins': 'Pages that hand logins over and may show the form: https://my.shop.example.',
  acceptsLogins: 'Logins of other companies that this one takes in place of a document, by their id (IDV-1).',
  stores:
    'Every place where it keeps personal data; none left out is what a regulator looks at first (ACC-1).',
  'stores[].id':
    'Short name of the store, once in this company. It names the function: do not change it later.',
  'stores[].title': 'What the requester reads above its records.',
  'stores[].role':
    'controller: its own data. processor: kept for a client, never asked, referred to the client (PRO-1).',
  'stores[].connector': 'The technology that the data lie in; it decides what is made for the store.',
  'stores[].connector.kind':
    'dynamodb: a table. s3: a bucket. postgresql: a database. http: a service. human: a person searches.',
  'stores[].connector.marketing':
    'dynamodb: people are advertised to from it, so that it keeps a suppression list. Without it the lookup may add no item.',
  'stores[].connector.tables':
    'Where each category lies in the database. With it no lookup is written: leave `lookup` out.',
  'stores[].connector.tables[].category': 'Id of a category of this store.',
  'stores[].connector.tables[].table': 'With its schema: shop.orders.',
  'stores[].connector.tables[].key': 'Column of its primary key.',
  'stores[].connector.tables[].owner': 'The table of those whom the records belong to, where it is another.',
  'stores[].connector.tables[].owner.table': 'With its schema: shop.customers.',
  'stores[].connector.tables[].owner.key': 'Column of the records’ table that says whose they are.',
  'stores[].connector.tables[].owner.pointsTo':
    'Column of the owners’ table; left out: one of the same name.',
  'stores[].connector.tables[].fields':
    'The column of each field of the category: total::text, and with owner. before it one of the owner’s.',
  'stores[].connector.tables[].identifiers':
    'The column of each identifier that `accepts` names; of a name also [first name, family name].',
  'stores[].connector.tables[].match':
    'normalised: however it is written there. exact: the columns hold normal forms, so that an index is used.',
  'stores[].connector.tables[].restrictable':
    'Whether the table has the column restricted_at timestamptz; false: a person restricts.',
  'stores[].connector.identifierFields':
    'Fields that are an identifier by another name, so that correcting one corrects what is searched by: { caller: name }.',
  'stores[].connector.objects':
    'In which files of the bucket each category lies. With it no lookup is written: leave `lookup` out.',
  'stores[].connector.objects[].category': 'Id of a category of this store.',
  'stores[].connector.objects[].key':
    'One object: exports/orders.csv, or .csv.gz where it is compressed. Or prefix.',
  'stores[].connector.objects[].prefix': 'All objects whose key begins so: exports/orders/. Or key.',
  'stores[].connector.objects[].format': 'csv; jsonl: a JSON object on each line; or parquet.',
  'stores[].connector.objects[].delimiter': 'Of csv: "," ";" "|" or a tab "\\t"; left out: a comma.',
  'stores[].connector.objects[].columns': 'Of csv without a header line: the names of its columns.',
  'stores[].connector.objects[].encoding': 'Of csv: utf-8, windows-1252 or iso-8859-15; left out: utf-8.',
  'stores[].connector.objects[].id':
    'The column that names a record, the same in each export; left out: its place in the file does.',
  'stores[].connector.objects[].fields':
    'The column of each field of the category; in jsonl and parquet also one level down: customer.name.',
  'stores[].connector.objects[].identifiers':
    'The column of each identifier that `accepts` names; of a name also [first name, family name].',
  'stores[].connector.objects[].match':
    'normalised: however it is written there. exact: as normal forms only, telephone numbers as +3211….',
  'stores[].lookup':
    'File below registry/lookups/ without .ts, where a store has one of its own; left out: what connector says is enough.',
  'stores[].accepts':
    'What it can be searched by and what its records can be checked by; nothing else of the person is told to it (AFF-1).',
  'stores[].seconds':
    'That one question to it may take, 3 to 60; left out: as the company says, or 60. Longer is a failure of this store.',
  'stores[].concurrency':
    'Questions to it at the same time, 1 to 100; left out: as the company says, or no limit. Taken from the account’s.',
  'stores[].categories': 'The kinds of records in it, each a table of the package.',
  'stores[].categories[].id': 'As the lookup names it.',
  'stores[].categories[].title': 'What the requester reads above these records: "Your orders".',
  'stores[].categories[].fields':
    'Each field with what it means in plain words; codes with their meaning, "State: A = open, B = paid" (ACC-3).',
  'stores[].categories[].asks':
    'Fields that a question of identity may be about (IDV-2): birthDate, customerNo, postcode.',
  'stores[].categories[].erasure': 'What erasure does to these records; left out: every one is deleted.',
  'stores[].categories[].erasure.duties':
    'Laws that order them to be kept (RET-1, ERA-3). The company’s own term is none.',
  'stores[].categories[].erasure.duties[].id': 'Short name of the duty.',
  'stores[].categories[].erasure.duties[].start': 'Field that the term is counted from.',
  'stores[].categories[].erasure.duties[].counted':
    'year-end: from the end of that year; day: from that day.',
  'stores[].categories[].erasure.duties[].terms': 'Years of keeping; several where a law changed.',
  'stores[].categories[].erasure.duties[].terms[].from': 'First year of `start` that these years hold for.',
  'stores[].categories[].erasure.duties[].terms[].years': 'Whole years.',
  'stores[].categories[].erasure.duties[].fields': 'all, or the fields that the law wants; the others go.',
  'stores[].categories[].erasure.duties[].basis': 'What the requester reads: the law, by name and article.',
  'stores[].categories[].erasure.duties[].source': 'Where somebody can check it.',
  'stores[].categories[].erasure.erase': 'delete the record, or anonymise it.',
  'stores[].categories[].erasure.fields':
    'Of a record that stays without its person: null, hash, delete or keep for each field; a field not named is deleted.',
  'stores[].purposes': 'What the data are for, one text each (article 15(1)(a)).',
  'stores[].legalBasis': 'On what ground (article 6).',
  'stores[].legalBasis.kind': 'One of the six grounds of article 6(1).',
  'stores[].legalBasis.explanation': 'In a sentence, with the article.',
  'stores[].recipients': 'Who gets the data, by name (ACC-2 c, CJEU C-154/21); [] for nobody.',
  'stores[].recipients[].name': 'The name, not a category of recipients.',
  'stores[].recipients[].kind': 'processor, affiliate, authority or third-party.',
  'stores[].recipients[].country': 'Two capitals. Outside the EEA it needs an entry in transfers.',
  'stores[].recipients[].contact':
    'Where it hears of corrections, erasures and restrictions (NOT-1); left out: a person tells it.',
  'stores[].retention': 'How long, and counted from when (article 15(1)(d)).',
  'stores[].source': 'Where the data come from (article 15(1)(g)).',
  'stores[].transfers': 'Outside the EEA, each with its safeguard (article 15(2)); [] for none.',
  'stores[].transfers[].country': 'Two capitals.',
  'stores[].transfers[].recipient': 'Who gets it there.',
  'stores[].transfers[].safeguard': 'E.g. standard contractual clauses, and where a copy can be had.',
  'stores[].automated':
    'Profiling or automated decisions: the logic, and what follows (article 15(1)(h)); left out: none.',
  'stores[].portable': 'true only on consent or contract (POR-1).',
  'stores[].trace': 'Where these statements come from: an article of the policy (S5), a rule, or assumption.',
};
