import Badge from '@cloudscape-design/components/badge';
import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { LetterReading } from '#contracts/mail-reading.ts';
import { useWords } from '../shell/console-context.ts';
import { named } from '../words/words.ts';
import { marksOf, piecesOf } from './highlight.ts';

/** A mail as it was understood, with the phrases that the reading rests on. What the mail says is text, whatever it holds. */
export function LetterView({ letter }: { readonly letter: LetterReading }) {
  const words = useWords();
  const name = (value: string) => words.rights[value] ?? named(words.kinds, value);
  return (
    <SpaceBetween size="s">
      <dl className="letter-head">
        <dt>{words.thread.from}</dt>
        <dd>{letter.from}</dd>
        <dt>{words.thread.subject}</dt>
        <dd>{letter.subject || words.none}</dd>
        <dt>{words.thread.readAs}</dt>
        <dd>
          {named(words.kinds, letter.kind)}
          {letter.rights.length > 0
            ? ` · ${letter.rights
                .map(({ right, confidence }) =>
                  words.thread.restsOn(named(words.rights, right), Math.round(confidence * 100)),
                )
                .join(' · ')}`
            : ''}
        </dd>
      </dl>
      {letter.flags.length > 0 ? (
        <span className="badges">
          {letter.flags.map((flag) => (
            <Badge key={flag} color="severity-medium">
              {named(words.flags, flag)}
            </Badge>
          ))}
        </span>
      ) : null}
      <div className="letter-text" dir="auto">
        {piecesOf(letter.newText, marksOf(letter)).map(({ text, start, readAs }) =>
          readAs.length > 0 ? (
            <mark key={start} title={readAs.map(name).join(', ')}>
              {text}
            </mark>
          ) : (
            <span key={start}>{text}</span>
          ),
        )}
      </div>
      <Box color="text-body-secondary" fontSize="body-s">
        {words.thread.marks} {letter.isCut ? words.thread.cut : ''}
      </Box>
      {letter.attachments.length > 0 ? (
        <div>
          <strong>{words.thread.attachments}</strong>
          <ul className="plain">
            {letter.attachments.map(({ name: file, contentType, size }) => (
              <li key={`${file}/${contentType}/${size}`}>
                {file}{' '}
                <span className="quiet">
                  ({contentType}, {Math.ceil(size / 1024)} KB)
                </span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </SpaceBetween>
  );
}
