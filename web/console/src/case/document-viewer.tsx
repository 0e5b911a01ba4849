import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { CaseView } from '#contracts/console-api.ts';
import { asProblem, type Problem } from '../api/problem.ts';
import { useConsole } from '../shell/console-context.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { ShortLink } from '../shell/short-link.tsx';
import { useCase } from './case-context.ts';

/** Shown when somebody asks for it, by an address of minutes that stands in no history; each look is in the API's log. */
export function DocumentViewer({
  kind,
  contentType,
}: {
  readonly kind: CaseView['documents'][number]['kind'];
  readonly contentType: string;
}) {
  const { words, api } = useConsole();
  const { view } = useCase();
  const [url, setUrl] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const link = () =>
    api.call('GET /cases/{reference}/document', {
      path: { reference: view.reference },
      query: { kind },
    });
  const showText = kind === 'mandate' ? words.ladder.showMandate : words.identity.show;
  const alt = kind === 'mandate' ? words.ladder.mandateAlt : words.identity.alt;
  if (!contentType.startsWith('image/')) {
    return (
      <SpaceBetween size="s">
        <Box>{words.identity.notAnImage}</Box>
        <ShortLink text={showText} link={link} />
      </SpaceBetween>
    );
  }
  const show = () =>
    link().then(
      (found) => setUrl(found.url),
      (error: unknown) => setProblem(asProblem(error)),
    );
  return (
    <SpaceBetween size="s">
      <Button
        iconName={url === undefined ? 'zoom-to-fit' : 'close'}
        ariaExpanded={url !== undefined}
        onClick={() => (url === undefined ? void show() : setUrl(undefined))}
      >
        {url === undefined ? showText : words.identity.hide}
      </Button>
      {url === undefined ? null : (
        <img className="document" src={url} alt={alt} referrerPolicy="no-referrer" />
      )}
      {problem ? <ProblemAlert problem={problem} /> : null}
    </SpaceBetween>
  );
}
