import type { Language, Text } from '#contracts/language.ts';
import type { RedactionGround } from '#contracts/redaction.ts';

/** What stands in the place of what is left out: that something was there, and why it is not. */
const MARKS: Readonly<Record<RedactionGround, Text>> = {
  'third-party': {
    nl: '[geredigeerd: gegevens van iemand anders]',
    fr: '[masqué : données d’une autre personne]',
    de: '[unkenntlich gemacht: Daten einer anderen Person]',
    en: '[redacted: data of somebody else]',
  },
  'trade-secret': {
    nl: '[geredigeerd: bedrijfsgeheim]',
    fr: '[masqué : secret d’affaires]',
    de: '[unkenntlich gemacht: Geschäftsgeheimnis]',
    en: '[redacted: trade secret]',
  },
  'professional-secrecy': {
    nl: '[geredigeerd: beroepsgeheim]',
    fr: '[masqué : secret professionnel]',
    de: '[unkenntlich gemacht: Berufsgeheimnis]',
    en: '[redacted: professional secrecy]',
  },
};

export const markIn = (language: Language, ground: RedactionGround): string => MARKS[ground][language];
