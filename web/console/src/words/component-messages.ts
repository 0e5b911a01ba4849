import type { I18nProviderProps } from '@cloudscape-design/components/i18n';
import en from '@cloudscape-design/components/i18n/messages/all.en';

/** What the components say by themselves. They come in English and not in Dutch. */
const NL: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  alert: {
    dismissAriaLabel: 'Melding sluiten',
    'i18nStrings.successIconAriaLabel': 'Gelukt',
    'i18nStrings.errorIconAriaLabel': 'Fout',
    'i18nStrings.warningIconAriaLabel': 'Let op',
    'i18nStrings.infoIconAriaLabel': 'Ter informatie',
    'i18nStrings.dismissAriaLabel': 'Melding sluiten',
  },
  'app-layout': { 'ariaLabels.notifications': 'Meldingen' },
  'breadcrumb-group': { expandAriaLabel: 'Toon het pad' },
  calendar: {
    nextMonthAriaLabel: 'Volgende maand',
    previousMonthAriaLabel: 'Vorige maand',
    todayAriaLabel: 'Vandaag',
    'i18nStrings.nextYearAriaLabel': 'Volgend jaar',
    'i18nStrings.previousYearAriaLabel': 'Vorig jaar',
    'i18nStrings.currentMonthAriaLabel': 'Deze maand',
  },
  flashbar: {
    'i18nStrings.ariaLabel': 'Meldingen',
    'i18nStrings.errorIconAriaLabel': 'Fout',
    'i18nStrings.infoIconAriaLabel': 'Ter informatie',
    'i18nStrings.notificationBarAriaLabel': 'Alle meldingen',
    'i18nStrings.notificationBarText': 'Meldingen',
    'i18nStrings.successIconAriaLabel': 'Gelukt',
    'i18nStrings.warningIconAriaLabel': 'Let op',
  },
  'form-field': {
    'i18nStrings.errorIconAriaLabel': 'Fout',
    'i18nStrings.warningIconAriaLabel': 'Let op',
  },
  input: { clearAriaLabel: 'Leegmaken' },
  modal: { closeAriaLabel: 'Sluiten' },
  select: { errorIconAriaLabel: 'Fout', selectedAriaLabel: 'Gekozen', recoveryText: 'Opnieuw' },
  tabs: {
    'i18nStrings.scrollLeftAriaLabel': 'Naar links',
    'i18nStrings.scrollRightAriaLabel': 'Naar rechts',
  },
  table: { 'ariaLabels.sortAscending': 'oplopend', 'ariaLabels.sortDescending': 'aflopend' },
};

const parsed = (text: string) => [{ type: 0, value: text }];

export const componentMessages: readonly I18nProviderProps.Messages[] = [
  en,
  {
    'cloudscape-design-components': {
      nl: Object.fromEntries(
        Object.entries(NL).map(([component, texts]) => [
          component,
          Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, parsed(text)])),
        ]),
      ),
    },
  },
];
