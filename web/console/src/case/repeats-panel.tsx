import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useAnswer } from '../api/use-answer.ts';
import { dayText } from '../days/in-words.ts';
import { companyName } from '../group/names.ts';
import { hashOf } from '../routing/route.ts';
import { useConsole } from '../shell/console-context.ts';
import { follow } from '../shell/follow.ts';
import { named } from '../words/words.ts';
import { useCase } from './case-context.ts';

/** Earlier requests of the same person and what they share with this one: facts to weigh, and no verdict (FEE-1). */
export function RepeatsPanel() {
  const { words, locale } = useConsole();
  const { view, group } = useCase();
  const { answer } = useAnswer('GET /cases/{reference}/repeats', { path: { reference: view.reference } });
  const { repeats: said } = words.acts;
  if (!answer || answer.overlaps.length + answer.remindsOf.length === 0) return null;
  return (
    <Container header={<Header variant="h3">{said.title}</Header>}>
      <SpaceBetween size="s">
        <ul className="plain">
          {answer.remindsOf.map((reference) => (
            <li key={reference}>
              <Link href={hashOf.case(reference)} onFollow={follow}>
                {reference}
              </Link>{' '}
              {said.remindsOf}
            </li>
          ))}
          {answer.overlaps.map(
            ({ reference, receivedOn, daysApart, rights, controllers, scope, newDays }) => (
              <li key={reference}>
                <Link href={hashOf.case(reference)} onFollow={follow}>
                  {reference}
                </Link>{' '}
                {said.overlap(dayText(receivedOn, locale), daysApart, scope)}{' '}
                <span className="quiet">
                  {rights.map((right) => named(words.rights, right)).join(', ')} ·{' '}
                  {controllers.map((one) => companyName(group, one)).join(', ')}
                </span>
                {newDays === null ? null : <div>{said.newDays(newDays)}</div>}
              </li>
            ),
          )}
        </ul>
        <Box variant="small">{said.weigh}</Box>
      </SpaceBetween>
    </Container>
  );
}
