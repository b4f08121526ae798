import '@fontsource-variable/noto-sans-sc';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './app/app.css';
import { openFirst } from './first/opening.ts';
import { schemeAtStart } from './first/scheme-at-start.ts';

document.documentElement.dataset.mantineColorScheme = schemeAtStart();
await openFirst();
const { start } = await import('./app/start.tsx');
await start();
