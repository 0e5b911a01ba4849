import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import { companyName, storeName } from '../group/names.ts';
import { useConsole } from '../shell/console-context.ts';
import { named } from '../words/words.ts';
import { useCase } from './case-context.ts';
import { loginText } from './login-text.ts';

/** Where the case stands on the ladder of proofs: what has been shown, what is awaited, what could be asked. */
export function IdentityStanding() {
  const { words, locale } = useConsole();
  const { view, group } = useCase();
  const { ladder } = words;
  const { awaits, basis, login, mailbox, doubt, answers, questions, mandate } = view.identity;
  const known = mailbox?.known ?? [];
  return (
    <KeyValuePairs
      columns={3}
      items={[
        { label: ladder.awaits, value: awaits ? named(ladder.proofs, awaits) : ladder.awaitsNothing },
        { label: ladder.basis, value: named(ladder.proofs, basis) },
        {
          label: ladder.login,
          value: loginText(login, group, { words, locale }),
        },
        {
          label: ladder.mailbox,
          value: mailbox ? (
            <>
              {known.length === 0 ? ladder.mailboxNowhere(mailbox.asked) : null}
              <ul className="plain">
                {known.map(({ controller, store }) => (
                  <li key={`${controller}/${store}`}>
                    {companyName(group, controller)}: {storeName(group, controller, store, locale)}
                  </li>
                ))}
              </ul>
              {mailbox.silent > 0 ? ladder.mailboxSilent(mailbox.silent) : null}
            </>
          ) : (
            ladder.mailboxNotAsked
          ),
        },
        {
          label: ladder.answers,
          value:
            answers.length === 0
              ? words.none
              : answers
                  .map(
                    ({ question, right }) =>
                      `${named(ladder.questions, question)}: ${right ? ladder.right : ladder.wrong}`,
                  )
                  .join(' · '),
        },
        {
          label: ladder.questionsOpen,
          value: questions.map((kind) => named(ladder.questions, kind)).join(', ') || ladder.noQuestion,
        },
        {
          label: ladder.mandate,
          value: mandate.judged
            ? named(ladder.mandates, mandate.judged)
            : mandate.needed
              ? mandate.came
                ? ladder.mandateCame
                : ladder.mandateNeeded
              : ladder.mandateNotNeeded,
        },
        ...(doubt
          ? [
              {
                label: ladder.lastDoubt,
                value: `${named(ladder.doubts, doubt.doubt)}. ${doubt.pauses ? ladder.pauses : ladder.runsOn}`,
              },
            ]
          : []),
      ]}
    />
  );
}
