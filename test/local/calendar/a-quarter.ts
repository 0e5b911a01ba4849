import type { Calendar, CalendarCase } from '#local/calendar/calendar.ts';

/** A case that was answered on its ninth day. */
export const answered: CalendarCase = {
  reference: 'EXA-2026-0001',
  kind: 'access',
  received: '2026-09-01',
  promise: '2026-10-04',
  lawDue: '2026-10-01',
  actBy: '2026-10-01',
  paused: null,
  marks: [
    { day: '2026-09-01', mark: 'received' },
    { day: '2026-09-04', mark: 'accepted' },
    { day: '2026-09-09', mark: 'answered' },
    { day: '2026-09-09', mark: 'closed' },
  ],
};

/** A case that ended without anybody's proof, after two reminders and more. */
export const lapsed: CalendarCase = {
  reference: 'EXA-2026-0002',
  kind: 'access & nobody',
  received: '2026-09-02',
  promise: null,
  lawDue: '2026-10-02',
  actBy: '2026-10-02',
  paused: { from: '2026-09-14', to: '2026-09-15' },
  marks: [
    { day: '2026-09-02', mark: 'received' },
    { day: '2026-09-09', mark: 'reminded' },
    { day: '2026-09-16', mark: 'reminded' },
    { day: '2026-09-29', mark: 'warned' },
    { day: '2026-09-30', mark: 'escalated' },
    { day: '2026-10-05', mark: 'lapsed' },
  ],
};

export const calendar: Calendar = {
  title: 'Example & co',
  from: '2026-09-01',
  to: '2026-10-10',
  holidays: [{ day: '2026-10-08', name: 'A <holiday>' }],
  cases: [answered, lapsed],
};
