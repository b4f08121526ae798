import { Loader } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCorpus } from '../bundle/corpus.ts';
import { FilterChips } from '../filter/FilterChips.tsx';
import { FilterRail } from '../filter/FilterRail.tsx';
import { PaletteGate } from '../find/PaletteGate.tsx';
import { dropEarlyStage } from '../first/early-stage.ts';
import { NotesGate } from '../notes/NotesGate.tsx';
import { PrintHead } from '../print/PrintHead.tsx';
import { ShownProvider } from '../state/Shown.tsx';
import { useView } from '../state/store.ts';
import { useKeptPins } from '../state/use-kept-pins.ts';
import { RailDrawer, SidePanelFrame } from './frames.tsx';
import { Header } from './Header.tsx';
import { useKeys } from './keys.ts';
import { PhoneBar } from './PhoneBar.tsx';
import classes from './Shell.module.css';
import { useSettled } from './settled.ts';
import { TourGate } from './TourGate.tsx';
import { views } from './views.tsx';

/** Width below which the panel is a sheet at the bottom and the rail a drawer. */
export const phoneQuery = '(max-width: 820px)';
/** Width below which the filters are put away until asked for: the picture has more need of the room. */
const narrowQuery = '(max-width: 1180px)';

/** Everything around the view: header, filters on the left, what is selected on the right. */
export function Shell() {
  const { t } = useTranslation();
  const name = useView((state) => state.view);
  const phone = useMediaQuery(phoneQuery, window.matchMedia(phoneQuery).matches);
  const [railOpen, setRailOpen] = useState(() => !window.matchMedia(narrowQuery).matches);
  const [drawerOpen, setDrawerOpen] = useState(false);
  const settled = useSettled(name === 'graph');
  useKeys();
  // The view has taken the early picture in by now, or is another one.
  useEffect(dropEarlyStage, []);
  useKeptPins(useCorpus().title);
  const View = views.find((view) => view.name === name)!.component;
  return (
    <ShownProvider>
      <div className={classes.shell}>
        <button type="button" className={classes.skip} onClick={() => document.getElementById('main')?.focus()}>
          {t('app.skip')}
        </button>
        <Header
          phone={phone}
          onFilters={phone ? () => setDrawerOpen(true) : railOpen ? undefined : () => setRailOpen(true)}
        />
        {!phone && railOpen && (
          <aside className={classes.rail} aria-label={t('rail.title')} data-tour="rail">
            {settled && <FilterRail onClose={() => setRailOpen(false)} />}
          </aside>
        )}
        <main className={classes.main} id="main" tabIndex={-1}>
          <PrintHead />
          <FilterChips />
          <div className={classes.view}>
            <Suspense fallback={<Loader m="xl" size="sm" aria-label={t('loading.view')} />}>
              <View />
            </Suspense>
          </div>
        </main>
        <SidePanelFrame phone={phone} settled={settled} />
        {phone && <PhoneBar />}
      </div>
      {phone && <RailDrawer opened={drawerOpen} onClose={() => setDrawerOpen(false)} />}
      <PaletteGate />
      <TourGate />
      <NotesGate />
    </ShownProvider>
  );
}
