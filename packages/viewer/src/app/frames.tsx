import { ActionIcon, Drawer, ScrollArea } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterRail } from '../filter/FilterRail.tsx';
import { SidePanel } from '../side/SidePanel.tsx';
import { useView } from '../state/store.ts';
import classes from './frames.module.css';
import shell from './Shell.module.css';
import { useTourStep } from './tour-state.ts';

export function RailDrawer({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      size={300}
      title={t('rail.title')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      styles={{ body: { padding: 0, height: 'calc(100% - 60px)' }, content: { overflow: 'hidden' } }}
    >
      <FilterRail />
    </Drawer>
  );
}

/** The panel: beside the view, or on a phone a sheet that rises from the bottom and leaves the picture in sight. */
export function SidePanelFrame({ phone, settled }: { phone: boolean; settled: boolean }) {
  const { t } = useTranslation();
  const selected = useView((state) => state.selected);
  const view = useView((state) => state.view);
  const passage = useView((state) => state.passage);
  // Raised for what was seen then: a new selection, another view or a quotation looked up leaves the view in sight again.
  const seen = JSON.stringify([view, selected, passage]);
  const [raisedFor, setRaisedFor] = useState<string | null>(null);
  // The tour is about what the sheet would cover.
  const touring = useTourStep((state) => state.step !== undefined);
  const raised = raisedFor === seen && !touring;
  if (!phone) {
    return (
      <aside className={shell.panel} aria-label={t('panel.title')} data-tour="panel">
        <ScrollArea h="100%" type="auto" scrollbarSize={8}>
          {settled && <SidePanel />}
        </ScrollArea>
      </aside>
    );
  }
  if (!selected && view !== 'graph') return null;
  const label = t(raised ? 'panel.lower' : 'panel.raise');
  return (
    <aside className={classes.sheet} data-sheet data-raised={raised} aria-label={t('panel.title')} data-tour="panel">
      <ActionIcon
        className={classes.grip}
        variant="transparent"
        color="gray"
        aria-label={label}
        aria-expanded={raised}
        onClick={() => setRaisedFor(raised ? null : seen)}
      >
        {raised ? <IconChevronDown size={20} /> : <IconChevronUp size={20} />}
      </ActionIcon>
      <div className={classes.sheetBody}>{settled && <SidePanel />}</div>
    </aside>
  );
}
