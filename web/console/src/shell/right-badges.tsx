import Badge from '@cloudscape-design/components/badge';
import { named } from '../words/words.ts';
import { useWords } from './console-context.ts';

/** The rights of a request, each by its name. */
export function RightBadges({ rights }: { readonly rights: readonly string[] }) {
  const words = useWords();
  return (
    <span className="badges">
      {rights.map((right) => (
        <Badge key={right} color={right === 'access' ? 'blue' : 'grey'}>
          {named(words.rights, right)}
        </Badge>
      ))}
    </span>
  );
}
