import { useMantineColorScheme } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconFilterOff,
  IconLanguage,
  IconLink,
  IconMoon,
  IconNotes,
  IconPinnedOff,
  IconPrinter,
  IconRoute,
  IconSitemap,
  IconSun,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { copyLink } from '../app/copy-link.ts';
import { startTour } from '../app/tour-state.ts';
import { views } from '../app/views.tsx';
import { setLanguage } from '../i18n/i18n.ts';
import { useNotes } from '../notes/snapshots.ts';
import { go, letGo, redo, resetFilter, undo, useView } from '../state/store.ts';
import { layoutNames } from '../state/view-state.ts';

export interface PaletteAction {
  id: string;
  label: string;
  icon: ComponentType<{ size?: number }>;
  act: () => void;
}

/** What can be done from the palette: open a view, clear the filter, switch the language… */
export function usePaletteActions(): PaletteAction[] {
  const { t, i18n } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const pins = useView((state) => state.pins.length);
  const dark = colorScheme === 'dark';
  return [
    ...views.map(({ name, icon }) => ({ id: name, label: t(`view.${name}`), icon, act: () => go({ view: name }) })),
    { id: 'reset', label: t('rail.reset'), icon: IconFilterOff, act: resetFilter },
    { id: 'undo', label: t('app.undo'), icon: IconArrowBackUp, act: undo },
    { id: 'redo', label: t('app.redo'), icon: IconArrowForwardUp, act: redo },
    ...layoutNames.map((layout) => ({
      id: `layout-${layout}`,
      label: `${t('graph.layout')} · ${t(`graph.layouts.${layout}`)}`,
      icon: IconSitemap,
      act: () => go({ view: 'graph', layout, camera: undefined }),
    })),
    { id: 'link', label: t('app.copyLink'), icon: IconLink, act: () => void copyLink(t) },
    { id: 'notes', label: t('notes.title'), icon: IconNotes, act: () => useNotes.setState({ open: true }) },
    { id: 'print', label: t('app.print'), icon: IconPrinter, act: () => setTimeout(() => window.print(), 400) },
    ...(pins > 0
      ? [{ id: 'let-go', label: t('graph.letAllGo', { count: pins }), icon: IconPinnedOff, act: () => letGo() }]
      : []),
    { id: 'tour', label: t('tour.start'), icon: IconRoute, act: startTour },
    {
      id: 'language',
      label: i18n.language === 'zh' ? t('app.english') : t('app.chinese'),
      icon: IconLanguage,
      act: () => setLanguage(i18n.language === 'zh' ? 'en' : 'zh'),
    },
    {
      id: 'scheme',
      label: t(dark ? 'app.light' : 'app.dark'),
      icon: dark ? IconSun : IconMoon,
      act: () => setColorScheme(dark ? 'light' : 'dark'),
    },
  ];
}
