import type { Text } from '#contracts/language.ts';

/** Marks that a store puts on a record, in words a layman understands (ACC-3). They are the same in every store. */
export const MARKS: Readonly<Record<'restricted' | 'suppressed', Text>> = {
  restricted: {
    nl: 'Opzijgezet: we bewaren dit en doen er verder niets mee',
    fr: 'Mis de côté : nous le conservons et n’en faisons rien d’autre',
    de: 'Zurückgestellt: wir bewahren dies auf und tun sonst nichts damit',
    en: 'Set aside: we keep this and do nothing else with it',
  },
  suppressed: {
    nl: 'Geen reclame meer',
    fr: 'Plus de publicité',
    de: 'Keine Werbung mehr',
    en: 'No more advertising',
  },
};
