import { Menu, UnstyledButton } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { go, useView } from '../state/store.ts';
import classes from './Shell.module.css';
import { views } from './views.tsx';

const first = 4;

/** The views at the bottom of a phone, under the thumb. */
export function PhoneBar() {
  const { t } = useTranslation();
  const current = useView((state) => state.view);
  const rest = views.slice(first);
  return (
    <nav className={classes.bottom} aria-label={t('app.views')} data-tour="views">
      {views.slice(0, first).map(({ name, icon: Icon }) => (
        <UnstyledButton
          key={name}
          className={classes.bottomTab}
          aria-current={current === name ? 'page' : undefined}
          onClick={() => go({ view: name })}
        >
          <Icon size={20} />
          {t(`view.${name}`)}
        </UnstyledButton>
      ))}
      <Menu position="top-end">
        <Menu.Target>
          <UnstyledButton
            className={classes.bottomTab}
            aria-current={rest.some(({ name }) => name === current) ? 'page' : undefined}
          >
            <IconDots size={20} />
            {t('app.more')}
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {rest.map(({ name, icon: Icon }) => (
            <Menu.Item key={name} leftSection={<Icon size={18} />} onClick={() => go({ view: name })}>
              {t(`view.${name}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </nav>
  );
}
