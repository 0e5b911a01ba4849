import Box from '@cloudscape-design/components/box';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useWords } from './console-context.ts';

export function Loading() {
  const words = useWords();
  return (
    <Box padding="l">
      <StatusIndicator type="loading">{words.loading}</StatusIndicator>
    </Box>
  );
}
