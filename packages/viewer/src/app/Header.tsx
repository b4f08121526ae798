import { ActionIcon, Button, Kbd, Tooltip, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconArrowBackUp, IconArrowForwardUp, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCorpus } from '../bundle/corpus.ts';
import { openPalette } from '../find/open.ts';
import { ExportMenu } from '../out/ExportMenu.tsx';
import { addressOf } from '../state/address.ts';
import { go, redo, undo, useView } from '../state/store.ts';
import { defaultState } from '../state/view-state.ts';
import { Logo } from './Logo.tsx';
import { SettingsMenu } from './SettingsMenu.tsx';
import classes from './Shell.module.css';
import { views } from './views.tsx';

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

function Brand() {
  const corpus = useCorpus();
  return (
    <a
      className={classes.brand}
      href={addressOf(defaultState)}
      onClick={(event) => {
        event.preventDefault();
        // What was put somewhere stays there until it is let go.
        go({ ...defaultState, pins: useView.getState().pins });
      }}
    >
      <Logo />
      <h1 className={`${classes.brandName} name`} title={corpus.title.slice(0, 200)}>
        {corpus.title.slice(0, 80)}
      </h1>
    </a>
  );
}

function Tabs() {
  const { t } = useTranslation();
  const current = useView((state) => state.view);
  return (
    <nav className={classes.tabs} aria-label={t('app.views')} data-tour="views">
      {views.map(({ name, icon: Icon }) => (
        <UnstyledButton
          key={name}
          className={`${classes.tab}`}
          aria-current={current === name ? 'page' : undefined}
          aria-label={t(`view.${name}`)}
          title={t(`view.${name}`)}
          onClick={() => go({ view: name })}
        >
          <Icon size={18} />
          <span className={classes.tabLabel}>{t(`view.${name}`)}</span>
        </UnstyledButton>
      ))}
    </nav>
  );
}

function Steps() {
  const { t } = useTranslation();
  const step = useView((state) => state.step);
  const lastStep = useView((state) => state.lastStep);
  return (
    <ActionIcon.Group>
      <Tooltip label={t('app.undo')}>
        <ActionIcon
          variant="transparent"
          color="gray"
          size="lg"
          bg="transparent"
          aria-label={t('app.undo')}
          disabled={step === 0}
          onClick={undo}
        >
          <IconArrowBackUp size={20} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('app.redo')}>
        <ActionIcon
          variant="transparent"
          color="gray"
          size="lg"
          bg="transparent"
          aria-label={t('app.redo')}
          disabled={step >= lastStep}
          onClick={redo}
        >
          <IconArrowForwardUp size={20} />
        </ActionIcon>
      </Tooltip>
    </ActionIcon.Group>
  );
}

/** The bar at the top: which corpus, which view, search, undo and redo, export, settings. */
export function Header({ phone, onFilters }: { phone: boolean; onFilters: (() => void) | undefined }) {
  const { t } = useTranslation();
  const filters = onFilters && (
    <Tooltip label={t('rail.open')}>
      <ActionIcon
        variant={phone ? 'subtle' : 'default'}
        color="gray"
        size="lg"
        aria-label={t('rail.open')}
        onClick={onFilters}
      >
        <IconAdjustmentsHorizontal size={20} />
      </ActionIcon>
    </Tooltip>
  );
  return (
    <header className={classes.header}>
      {!phone && filters}
      <Brand />
      {!phone && <Tabs />}
      <div style={{ flex: 1 }} />
      {phone ? (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('find.open')}
          onClick={openPalette}
          data-tour="search"
        >
          <IconSearch size={20} />
        </ActionIcon>
      ) : (
        <Button
          variant="default"
          leftSection={<IconSearch size={16} />}
          rightSection={
            <Kbd size="xs" className={classes.keys}>
              {isMac ? '⌘K' : 'Ctrl K'}
            </Kbd>
          }
          onClick={openPalette}
          fw={400}
          c="dimmed"
          data-tour="search"
        >
          {t('find.open')}
          <VisuallyHidden>{t('find.hint')}</VisuallyHidden>
        </Button>
      )}
      {phone ? filters : <Steps />}
      <ExportMenu compact={phone} />
      <SettingsMenu withSteps={phone} />
    </header>
  );
}
