import type { FlagFacts } from '#domain/reading/flags/facts.ts';

type Given = Partial<Omit<FlagFacts, 'letter'>> & { readonly subject?: string; readonly text?: string };

/** A harmless mail of a known person to a group at `offitel.example`, with what a test changes in it. */
export function factsOf({
  subject = 'Vraag',
  text = 'Wat weten jullie over mij?',
  ...more
}: Given): FlagFacts {
  return {
    letter: { subject, newText: text },
    whole: text,
    from: { address: 'jan@postvak.example', name: 'Jan Peeters' },
    replyTo: [],
    senders: 1,
    headers: [],
    hasHeaderInjection: false,
    verdicts: {},
    own: { domains: ['offitel.example'], names: ['Offitel', 'Michael De Tester'] },
    knownMailboxes: [],
    namesCase: false,
    namesForeignCase: null,
    nationalNumbers: 0,
    undecodable: false,
    ...more,
  };
}
