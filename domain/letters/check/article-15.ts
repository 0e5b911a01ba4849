import type { FullFacts } from '#domain/package/article-15.ts';
import { saidIn } from './answers.ts';
import { type Checked, type Fault, faultIf, type Rule } from './rule.ts';

/** Where data may go without being a transfer: the Union, Iceland, Liechtenstein and Norway (ISO 3166-1). */
const EEA = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
);

/** A kind of recipient instead of its name (ACC-2 c). */
const KIND_ONLY =
  /^(?:onze |nos |unsere |our )?(?:derden?|(?:it-)?partners?|leveranciers?|dienstverleners?|ontvangers?|tiers|partenaires|fournisseurs|prestataires(?: de services)?|destinataires|dritte|dienstleister|lieferanten|empfänger|third part(?:y|ies)|(?:service )?providers?|suppliers?|recipients?|processors?)$/i;

/** Rectification, erasure, restriction, objection and the complaint (ACC-2 e, f). */
const RIGHTS = ['16', '17', '18', '21', '77'] as const;

type Look = (facts: FullFacts) => readonly string[];

/** Checks what stands beside the data in the package, store by store where data were found. */
const ofStores = (id: string, cites: readonly string[], why: string, look: Look): Rule => ({
  id,
  complaint: 'incomplete',
  cites,
  check: (letter) =>
    fullFacts(letter).flatMap(({ company, facts }): readonly Fault[] =>
      look(facts).flatMap((what) =>
        faultIf(true, why, [company, facts.title, what].filter(Boolean).join(': ')),
      ),
    ),
});

const blank = (text: string): readonly string[] => (text.trim() === '' ? [''] : []);

/** Article 15(1)(a) to (h) and 15(2): what most complaints about an answer are about. */
export const ARTICLE_15: readonly Rule[] = [
  ofStores('purposes-missing', ['ACC-2'], 'The purposes are missing (article 15(1)(a)).', ({ purposes }) =>
    purposes.length === 0 ? [''] : purposes.flatMap(blank),
  ),
  ofStores(
    'categories-missing',
    ['ACC-2'],
    'The categories of data are missing (article 15(1)(b)).',
    (facts) => (facts.categories.length === 0 ? [''] : facts.categories.flatMap(({ title }) => blank(title))),
  ),
  ofStores(
    'recipient-unnamed',
    ['ACC-2'],
    'A recipient is not named, or only its kind is (article 15(1)(c), CJEU C-154/21).',
    ({ recipients }) =>
      recipients.map(({ name }) => name.trim()).filter((name) => name === '' || KIND_ONLY.test(name)),
  ),
  ofStores(
    'retention-missing',
    ['ACC-2'],
    'It is not said how long the data are kept (article 15(1)(d)).',
    ({ retention }) => blank(retention),
  ),
  ofStores(
    'source-missing',
    ['ACC-2'],
    'The source of the data is missing (article 15(1)(g)).',
    ({ source }) => blank(source),
  ),
  ofStores(
    'safeguard-missing',
    ['ACC-2', 'STO-1'],
    'Data leave the EEA, and the safeguard is missing (article 15(2)).',
    ({ recipients, transfers }) => [
      ...transfers.filter(({ safeguard }) => safeguard.trim() === '').map(({ recipient }) => recipient),
      ...recipients
        .filter(({ country }) => !EEA.has(country))
        .filter(
          ({ name, country }) =>
            !transfers.some((transfer) => transfer.recipient === name || transfer.country === country),
        )
        .map(({ name }) => name),
    ],
  ),
  {
    id: 'article-15-rights',
    complaint: 'incomplete',
    cites: ['ACC-2'],
    check: ({ article15 }) =>
      article15
        ? RIGHTS.filter((article) => !article15.rights.includes(article)).flatMap((article) =>
            faultIf(true, 'A right is missing in the package (article 15(1)(e), (f)).', `article ${article}`),
          )
        : [],
  },
  {
    id: 'article-15-authority',
    complaint: 'no-remedies',
    cites: ['ACC-2', 'CMP-1'],
    check: ({ article15, registry, language }) => {
      const { name, address } = registry.group.authority;
      return faultIf(
        article15 !== undefined &&
          (article15.authority.name !== name[language] || article15.authority.address !== address),
        'The package names another authority than the group has (article 15(1)(f)).',
      );
    },
  },
  {
    id: 'article-15-missing',
    complaint: 'incomplete',
    cites: ['ACC-2'],
    letters: ['answer'],
    check: ({ content, article15 }) =>
      article15
        ? saidIn(content)
            .filter(({ is }) => is === 'delivered')
            .map(({ controller }) => controller)
            .filter(
              (name) => !article15.controllers.some((one) => one.name === name && explained(one.stores)),
            )
            .flatMap((name) =>
              faultIf(true, 'Data of a company are in the package, and nothing is said about them.', name),
            )
        : [],
  },
];

const explained = (stores: readonly { readonly detail: 'full' | 'short' }[]): boolean =>
  stores.some(({ detail }) => detail === 'full');

function fullFacts({
  article15,
}: Checked): readonly { readonly company: string; readonly facts: FullFacts }[] {
  return (article15?.controllers ?? []).flatMap(({ name, stores }) =>
    stores.flatMap((facts) => (facts.detail === 'full' ? [{ company: name, facts }] : [])),
  );
}
