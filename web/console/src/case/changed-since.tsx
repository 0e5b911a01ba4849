import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import { instantText } from '../days/in-words.ts';
import { useConsole } from '../shell/console-context.ts';
import { useCase } from './case-context.ts';
import { actorText, eventText } from './event-text.ts';

/** What happened to the case since somebody began to decide: they look again, and decide anew. */
export function ChangedSince({ n, onSeen }: { readonly n: number; readonly onSeen: () => void }) {
  const { words, locale } = useConsole();
  const { view } = useCase();
  // As it stood when the decision was refused; what comes after it is seen on the page.
  const [until] = useState(view.events.length);
  return (
    <Alert
      type="warning"
      header={words.case.changed}
      action={<Button onClick={onSeen}>{words.case.lookAgain}</Button>}
    >
      {words.case.changedText}
      <ul>
        {view.events
          .filter((event) => event.n > n && event.n <= until)
          .map((event) => (
            <li key={event.n}>
              {eventText(event, words, locale)} ({actorText(event, words)}, {instantText(event.at, locale)})
            </li>
          ))}
      </ul>
    </Alert>
  );
}
