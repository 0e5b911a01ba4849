import Box from '@cloudscape-design/components/box';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useConsole } from '../shell/console-context.ts';
import { DUE_DAYS } from '../today/standing.ts';
import { daysBetween, today } from './days.ts';
import { dayWithWeekday, leftText } from './in-words.ts';

/** The one date to act by, and how far it is: by word and sign, not by colour alone. */
export function ActBy({ day, closed = false }: { readonly day: string; readonly closed?: boolean }) {
  const { words, locale } = useConsole();
  const left = daysBetween(today(), day);
  const type = left < 0 ? 'error' : left <= DUE_DAYS ? 'warning' : 'info';
  return (
    <div className="nowrap">
      <div>{dayWithWeekday(day, locale)}</div>
      {closed ? null : (
        <Box fontSize="body-s">
          {type === 'info' ? (
            <Box color="text-body-secondary" fontSize="body-s">
              {leftText(day, today(), words)}
            </Box>
          ) : (
            <StatusIndicator type={type}>{leftText(day, today(), words)}</StatusIndicator>
          )}
        </Box>
      )}
    </div>
  );
}
