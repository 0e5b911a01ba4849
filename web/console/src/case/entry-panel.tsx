import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { CaseView } from '#contracts/console-api.ts';
import { dayText } from '../days/in-words.ts';
import { useConsole } from '../shell/console-context.ts';
import { named } from '../words/words.ts';

/** What somebody entered who took the request in: it stands where the first mail of other cases does. */
export function EntryPanel({ entry }: { readonly entry: NonNullable<CaseView['entry']> }) {
  const { words, locale } = useConsole();
  const { entry: said, ways } = words.acts;
  return (
    <Container header={<Header variant="h3">{said.title}</Header>}>
      <SpaceBetween size="m">
        <KeyValuePairs
          columns={3}
          items={[
            { label: said.channel, value: named(ways, entry.channel) },
            { label: said.received, value: dayText(entry.received, locale) },
            { label: said.by, value: entry.enteredBy },
          ]}
        />
        <div>
          <Box variant="awsui-key-label">{said.text}</Box>
          {entry.text === '' ? (
            <Box color="text-body-secondary">{said.noText}</Box>
          ) : (
            <div className="letter-text" dir="auto">
              {entry.text}
            </div>
          )}
        </div>
        {entry.note === '' ? null : (
          <div>
            <Box variant="awsui-key-label">{said.note}</Box>
            <div className="as-written" dir="auto">
              {entry.note}
            </div>
          </div>
        )}
      </SpaceBetween>
    </Container>
  );
}
