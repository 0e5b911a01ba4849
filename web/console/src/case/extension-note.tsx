import Alert, { type AlertProps } from '@cloudscape-design/components/alert';
import type { CaseView } from '#contracts/console-api.ts';
import { useWords } from '../shell/console-context.ts';
import { named } from '../words/words.ts';

const SIGNS: Readonly<Record<string, AlertProps.Type>> = {
  told: 'success',
  untold: 'warning',
  lost: 'error',
};

/** That the time was extended, why, and whether the requester knows. */
export function ExtensionNote({ extension }: { readonly extension: NonNullable<CaseView['extension']> }) {
  const { acts } = useWords();
  const { ground, stands } = extension;
  return (
    <Alert type={SIGNS[stands] ?? 'info'} header={acts.extension.title}>
      {named(acts.grounds, ground)}. {named(acts.extension.stands, stands)}
    </Alert>
  );
}
