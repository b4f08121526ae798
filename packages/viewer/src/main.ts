import '@fontsource-variable/noto-sans-sc';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './app/app.css';
import { openFirst } from './first/opening.ts';
import { schemeAtStart } from './first/scheme-at-start.ts';

document.documentElement.dataset.mantineColorScheme = schemeAtStart();
// Not awaited: the page imports from this very script, and would wait for it to end.
void openFirst().then(async () => {
  const { start } = await import('./app/start.tsx');
  await start();
});
