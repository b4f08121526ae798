import '@fontsource-variable/noto-sans-sc';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './app/app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { fetchEarly } from './bundle/load.ts';
import { startI18n } from './i18n/i18n.ts';
import { stateOf } from './state/address.ts';

// What the first picture needs is on its way while the rest is being prepared.
fetchEarly();
if (stateOf(location.hash).view === 'graph') void import('./views/graph/GraphView.tsx').catch(() => undefined);
await startI18n();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
