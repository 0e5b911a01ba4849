const at = 'stores[].connector.endpoints[]';

const under = (
  prefix: string,
  sentences: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(sentences).map(([field, sentence]) => [`${prefix}.${field}`, sentence]));

/** A search and a list are asked alike. */
const QUESTION = {
  path: 'Below the address of the service: /orders/search.',
  with: 'What is the same in each question: { limit: 100, filter.state: all }; left out: nothing.',
  records: 'Where in the answer the list stands: data.items; left out: the answer is the list.',
  paging: 'How there is more: next and as, or page, or offset; left out: all comes at once.',
  'paging.next': 'Where in the answer the token for the next page stands; nothing there is the end.',
  'paging.as': 'As what that token goes along with the next question.',
  'paging.page': 'As what the number of the page goes along; an empty page is the end.',
  'paging.first': 'Number of the first page; left out: 1.',
  'paging.offset': 'As what the count of the records before goes along; an empty page is the end.',
};
const SEARCH = {
  ...QUESTION,
  method: 'POST, with a body of JSON, or GET; left out: POST.',
  by: 'As what each identifier is told: { email: filter.email }. Each is a question of its own.',
  identifiersInUrl: 'With GET: accepted, as the service’s access logs then hold the identifiers.',
};

/** What stands at each field of an endpoint (`contracts/declared-endpoint.ts`). */
export const ENDPOINT_DESCRIPTIONS: Readonly<Record<string, string>> = {
  'stores[].connector.auth':
    'Of http: how the key of the secret is shown: bearer, basic (the key is user:password), or header; left out: bearer.',
  'stores[].connector.auth.header': 'Name of the header that holds the key: x-api-key.',
  'stores[].connector.endpoints':
    'Of http: what the service is asked for each category; then no lookup is written (docs/connect.md).',
  ...under(at, {
    category: 'Id of a category of this store.',
    search: 'Where its records are found by identifiers. Or owner and list.',
    owner: 'Where those are found whom records belong to, which do not say it themselves. With list.',
    'owner.id': 'What they are numbered by.',
    'owner.search': 'Where they are found by identifiers.',
    list: 'The records of one of them.',
    id: 'What a record is numbered by: id, or data.number.',
    fields: 'Where each field of the category stands: { what: line.text, name: owner.name }.',
    identifiers: 'Where each identifier stands that records are checked by: email: customer.email.',
    change: 'How a record is changed; left out: a person does it.',
    'change.read': 'GET gives the record as it stands, 404 where there is none: /orders/{id}.',
    'change.record': 'Where in that answer the record stands; left out: it is the answer.',
    'change.erase': 'DELETE of this deletes it; left out: a person does it.',
    'change.rectify': 'PATCH of this sets the properties that it is sent; left out: a person does it.',
  }),
  ...under(`${at}.search`, SEARCH),
  ...under(`${at}.owner.search`, SEARCH),
  ...under(`${at}.list`, {
    ...QUESTION,
    path: 'With {owner} where the number stands, or without and by: /customers/{owner}/orders.',
    method: 'GET, or POST with a body of JSON; left out: GET.',
    by: 'As what the owner’s number is told, where it is no part of path.',
  }),
};
