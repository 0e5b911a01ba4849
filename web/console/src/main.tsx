import '@cloudscape-design/global-styles/index.css';
import './style.css';
import { createRoot } from 'react-dom/client';
import { countDaysIn } from './days/days.ts';
import { openSession } from './session/session.ts';
import { settingsOf } from './settings.ts';
import { plainNavigation } from './shell/plain-navigation.ts';
import { preferredLocale } from './shell/preferences.ts';
import { Shell } from './shell/shell.tsx';
import { loadWords } from './words/words.ts';

const place = document.getElementById('console');
if (!place) throw new Error('The page has no place for the console');
plainNavigation(place);
const root = createRoot(place);
const spoken = await loadWords(preferredLocale());
try {
  const settings = settingsOf(document);
  countDaysIn(settings.timeZone);
  const session = await openSession(settings);
  root.render(<Shell session={session} settings={settings} spoken={spoken} />);
} catch (error) {
  // Before anybody has signed in there is nothing to show it with but the words.
  const { problems } = spoken.words;
  root.render(
    <main className="broken">
      <h1>{problems.title}</h1>
      <p>{problems.known['Unreachable']}</p>
      <p>{error instanceof Error ? error.message : null}</p>
    </main>,
  );
}
