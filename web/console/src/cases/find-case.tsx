import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import { useState } from 'react';
import type { CaseLine } from '#contracts/console-api.ts';
import type { Api } from '../api/client.ts';
import { asProblem, type Problem } from '../api/problem.ts';
import { hashOf } from '../routing/route.ts';
import { go } from '../routing/use-route.ts';
import { useConsole } from '../shell/console-context.ts';
import { problemText } from '../shell/problem-alert.tsx';
import { CaseRows } from '../today/case-rows.tsx';

const BY = ['reference', 'mail', 'customerNo'] as const;
type By = (typeof BY)[number];

/** Straight to the case of whoever calls or writes: by its reference, their mail address or their customer number. */
export function FindCase() {
  const { words, api } = useConsole();
  const { cases } = words;
  const [by, setBy] = useState<By>('reference');
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const [several, setSeveral] = useState<readonly CaseLine[]>([]);
  const [isNobody, setNobody] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const forget = (): void => {
    setProblem(undefined);
    setSeveral([]);
    setNobody(false);
  };
  const find = async (): Promise<void> => {
    if (!typed.trim() || isBusy) return;
    setBusy(true);
    forget();
    try {
      const found = await foundBy(api, by, typed.trim());
      const [only, ...others] = found;
      if (only === undefined) setNobody(true);
      else if (others.length === 0) go(hashOf.case(only.reference));
      else setSeveral(found);
    } catch (error) {
      const told = asProblem(error);
      if (told.status === 404) setNobody(true);
      else setProblem(told);
    }
    setBusy(false);
  };
  const options = BY.map((value) => ({ value, label: cases.findBy[value] }));
  return (
    <search>
      <form
        className="find"
        onSubmit={(event) => {
          event.preventDefault();
          void find();
        }}
      >
        <FormField
          stretch
          label={cases.find}
          description={cases.findHint[by]}
          errorText={problem ? problemText(words, problem) : isNobody ? cases.notFound[by] : undefined}
        >
          <div className="find-line">
            <Select
              ariaLabel={cases.findByLabel}
              options={options}
              selectedOption={options.find(({ value }) => value === by) ?? null}
              onChange={({ detail }) => {
                setBy(BY.find((one) => one === detail.selectedOption.value) ?? 'reference');
                forget();
              }}
            />
            <Input
              value={typed}
              type="search"
              ariaLabel={cases.findBy[by]}
              // No browser keeps what somebody looked for.
              autoComplete={false}
              onChange={({ detail }) => setTyped(detail.value)}
            />
            <Button formAction="submit" loading={isBusy} loadingText={words.loading}>
              {cases.go}
            </Button>
          </div>
        </FormField>
      </form>
      {several.length > 0 ? (
        <section className="find-several" aria-label={cases.found(several.length)}>
          <strong>{cases.found(several.length)}</strong>
          <CaseRows lines={several} />
        </section>
      ) : null}
    </search>
  );
}

async function foundBy(api: Api, by: By, value: string): Promise<readonly CaseLine[]> {
  if (by !== 'reference') return (await api.call('POST /cases/find', { body: { by, value } })).cases;
  return [await api.call('GET /cases/{reference}', { path: { reference: value.toUpperCase() } })];
}
