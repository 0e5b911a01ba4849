import type { CaseView } from '#contracts/console-api.ts';
import { AskedOnDoubt, DOUBTS, Doubt, Mandate } from '#contracts/identity.ts';
import type { ConsoleClient } from './console-client.ts';

/** `npm run dpo -- doubt`: why it is doubtful, and the one thing that would end it. */
export async function doubt(
  call: ConsoleClient,
  reference: string,
  given: { readonly doubt: string; readonly asks: string; readonly because: string | undefined },
): Promise<string> {
  const [why, asks] = [Doubt.safeParse(given.doubt), AskedOnDoubt.safeParse(given.asks)];
  if (!why.success || !asks.success || !given.because)
    return `Say which doubt (${DOUBTS.join(', ')}), what ends it (question, document, mandate), and --because "WHY".`;
  const body = { doubt: why.data, asks: asks.data, because: given.because };
  await call('POST /cases/{reference}/doubt-identity', { reference }, body);
  return `${reference}: doubted. The requester is asked for: ${asks.data}.`;
}

/** What was found of a right to act for another, from the options of the command line. */
export function mandateOf({
  mandate,
  because = '',
}: {
  mandate?: string | undefined;
  because?: string | undefined;
}) {
  const judged = Mandate.safeParse(mandate);
  return judged.success ? { mandate: { judged: judged.data, because } } : {};
}

/** Where the case stands on the ladder, a line each. */
export function standing({ awaits, login, mailbox, doubt: latest, answers, mandate }: CaseView['identity']) {
  const known = mailbox?.known.map(({ controller, store }) => `${controller}/${store}`) ?? [];
  return [
    ...(awaits ? [`  the requester is asked for: ${awaits}`] : []),
    ...(login
      ? [
          `  signed in at ${login.title}, ${login.at}; it has checked: ${login.verified.join(', ') || 'nothing'}`,
        ]
      : []),
    ...(mailbox
      ? [`  the mailbox is known to ${known.join(', ') || 'none'} of ${mailbox.asked} stores that were asked`]
      : []),
    ...(latest ? [`  doubted: ${latest.doubt}`] : []),
    ...answers.map(({ question, right }) => `  asked about ${question}: ${right ? 'right' : 'wrong'}`),
    ...(mandate.needed
      ? [`  writes for somebody else: ${mandate.came ? 'a mandate came' : 'no mandate has come'}`]
      : []),
  ];
}
