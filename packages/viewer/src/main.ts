import '@fontsource-variable/noto-sans-sc';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './app/app.css';
import { openFirst } from './first/opening.ts';
import { schemeAtStart } from './first/scheme-at-start.ts';

/** A graph that is longer on its way is waited for by the page itself, which says how far it is. */
const longest = 400;

document.documentElement.dataset.mantineColorScheme = schemeAtStart();
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const drawn = openFirst().then(async () => {
  await frame();
  await frame();
});
await Promise.race([drawn, new Promise((resolve) => setTimeout(resolve, longest))]);
const { start } = await import('./app/start.tsx');
await start();
