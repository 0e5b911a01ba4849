import DatePicker from '@cloudscape-design/components/date-picker';
import { Day } from '#contracts/ids.ts';
import { dayOfCalendar } from '../days/days.ts';
import { tagOf } from '../days/in-words.ts';
import { useConsole } from '../shell/console-context.ts';

export const isDay = (text: string): boolean => Day.safeParse(text).success;

/** A day, typed or chosen; `YYYY-MM-DD` or empty. */
export function DayInput({
  value,
  onChange,
  label,
  isPossible,
}: {
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly label: string;
  /** Days that can be chosen; all, if left out. */
  readonly isPossible?: (day: string) => boolean;
}) {
  const { words, locale } = useConsole();
  return (
    <DatePicker
      value={value}
      onChange={({ detail }) => onChange(detail.value)}
      placeholder="YYYY-MM-DD"
      format="iso"
      inputFormat="iso"
      locale={tagOf(locale)}
      ariaLabel={label}
      {...(isPossible ? { isDateEnabled: (date: Date) => isPossible(dayOfCalendar(date)) } : {})}
      openCalendarAriaLabel={() => words.identity.pick}
    />
  );
}
