import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCheck,
  IconDots,
  IconLanguage,
  IconLink,
  IconMoon,
  IconNotes,
  IconPrinter,
  IconRoute,
  IconSun,
  IconSunMoon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Language, setLanguage } from '../i18n/i18n.ts';
import { useNotes } from '../notes/snapshots.ts';
import { redo, undo } from '../state/store.ts';
import { copyLink } from './copy-link.ts';
import { startTour } from './tour-state.ts';

const schemes = [
  { value: 'light', icon: IconSun },
  { value: 'dark', icon: IconMoon },
  { value: 'auto', icon: IconSunMoon },
] as const;

const tick = <IconCheck size={16} aria-hidden />;

/** Language, light and dark, link, tour, print; on a phone undo and redo as well. */
export function SettingsMenu({ withSteps }: { withSteps: boolean }) {
  const { t, i18n } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const languages: [Language, string][] = [
    ['zh', t('app.chinese')],
    ['en', t('app.english')],
  ];
  return (
    <Menu width={220} position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('app.settings')}>
          <IconDots size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {withSteps && (
          <>
            <Menu.Item leftSection={<IconArrowBackUp size={16} />} onClick={undo}>
              {t('app.undo')}
            </Menu.Item>
            <Menu.Item leftSection={<IconArrowForwardUp size={16} />} onClick={redo}>
              {t('app.redo')}
            </Menu.Item>
            <Menu.Divider />
          </>
        )}
        <Menu.Item leftSection={<IconLink size={16} />} onClick={() => void copyLink(t)}>
          {t('app.copyLink')}
        </Menu.Item>
        <Menu.Item leftSection={<IconNotes size={16} />} onClick={() => useNotes.setState({ open: true })}>
          {t('notes.title')}
        </Menu.Item>
        <Menu.Item leftSection={<IconRoute size={16} />} onClick={startTour}>
          {t('tour.start')}
        </Menu.Item>
        <Menu.Item leftSection={<IconPrinter size={16} />} onClick={() => window.print()}>
          {t('app.print')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('app.language')}</Menu.Label>
        {languages.map(([language, name]) => (
          <Menu.Item
            key={language}
            lang={language}
            leftSection={<IconLanguage size={16} />}
            rightSection={i18n.language === language ? tick : null}
            onClick={() => setLanguage(language)}
          >
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('app.appearance')}</Menu.Label>
        {schemes.map(({ value, icon: Icon }) => (
          <Menu.Item
            key={value}
            leftSection={<Icon size={16} />}
            rightSection={colorScheme === value ? tick : null}
            onClick={() => setColorScheme(value)}
          >
            {t(`app.${value}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
