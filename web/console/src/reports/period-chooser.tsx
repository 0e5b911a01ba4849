import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import { useState } from 'react';
import { today } from '../days/days.ts';
import { DayInput, isDay } from '../decide/day-input.tsx';
import { useWords } from '../shell/console-context.ts';
import { isPeriod, type Period, PRESETS, type Preset, periodOf } from './period.ts';

/** A period by its name, or from one day to another. A period that is none is not reported on. */
export function PeriodChooser({
  period,
  onChoose,
}: {
  readonly period: Period;
  readonly onChoose: (period: Period) => void;
}) {
  const { reports } = useWords();
  const [preset, setPreset] = useState<Preset>('this-year');
  const [own, setOwn] = useState(period);
  const options = PRESETS.map((value) => ({ value, label: reports.presets[value] }));
  const isWrong = isDay(own.from) && isDay(own.to) && !isPeriod(own);
  const change = (changed: Period): void => {
    setOwn(changed);
    if (isDay(changed.from) && isDay(changed.to) && isPeriod(changed)) onChoose(changed);
  };
  return (
    <div className="report-period">
      <FormField label={reports.period}>
        <Select
          options={options}
          selectedOption={options.find(({ value }) => value === preset) ?? null}
          onChange={({ detail }) => {
            const chosen = PRESETS.find((one) => one === detail.selectedOption.value) ?? 'this-year';
            setPreset(chosen);
            if (chosen === 'own') setOwn(period);
            else onChoose(periodOf(chosen, today()));
          }}
        />
      </FormField>
      {preset === 'own' ? (
        <>
          <FormField label={reports.from} errorText={isWrong ? reports.badPeriod : undefined}>
            <DayInput label={reports.from} value={own.from} onChange={(from) => change({ ...own, from })} />
          </FormField>
          <FormField label={reports.to}>
            <DayInput label={reports.to} value={own.to} onChange={(to) => change({ ...own, to })} />
          </FormField>
        </>
      ) : null}
    </div>
  );
}
