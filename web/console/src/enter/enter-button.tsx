import Button from '@cloudscape-design/components/button';
import { hashOf } from '../routing/route.ts';
import { useMay, useWords } from '../shell/console-context.ts';
import { follow } from '../shell/follow.ts';

/** The way to the form for a request that came otherwise than by mail, for those who may take one in. */
export function EnterButton() {
  const { acts } = useWords();
  return useMay(['dpo', 'case-worker']) ? (
    <Button href={hashOf.enter} onFollow={follow} iconName="add-plus">
      {acts.enter.button}
    </Button>
  ) : null;
}
