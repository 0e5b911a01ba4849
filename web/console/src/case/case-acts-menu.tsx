import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import { useState } from 'react';
import { actsFor, CASE_ACTS, type CaseAct } from '../decide/case-acts.ts';
import { ExtendDialog } from '../decide/extend-dialog.tsx';
import { LapseDialog } from '../decide/lapse-dialog.tsx';
import { WithdrawDialog } from '../decide/withdraw-dialog.tsx';
import { useConsole } from '../shell/console-context.ts';
import { named } from '../words/words.ts';
import { useCase } from './case-context.ts';

/** What can be done to the case wherever it stands; what cannot be done yet says why not. */
export function CaseActsMenu() {
  const { words, person } = useConsole();
  const { view } = useCase();
  const [open, setOpen] = useState<CaseAct>();
  const offered = actsFor(person.roles, view);
  const close = () => setOpen(undefined);
  return (
    <>
      {offered.length > 0 ? (
        <ButtonDropdown
          items={offered.map(({ act, against }) => ({
            id: act,
            text: words.acts[act].item,
            disabled: against !== null,
            ...(against === null ? {} : { disabledReason: named(words.problems.known, against) }),
          }))}
          onItemClick={({ detail }) => setOpen(CASE_ACTS.find((act) => act === detail.id))}
        >
          {words.acts.menu}
        </ButtonDropdown>
      ) : null}
      {open === 'extend' ? <ExtendDialog onClose={close} /> : null}
      {open === 'withdraw' ? <WithdrawDialog onClose={close} /> : null}
      {open === 'lapse' ? <LapseDialog onClose={close} /> : null}
    </>
  );
}
