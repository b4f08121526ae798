import { ActionIcon, Button, Menu, SegmentedControl, Tooltip } from '@mantine/core';
import { useFullscreenElement } from '@mantine/hooks';
import {
  IconArrowsMaximize,
  IconArrowsMinimize,
  IconCheck,
  IconFocusCentered,
  IconMinus,
  IconPalette,
  IconPinnedOff,
  IconPlus,
  IconRulerMeasure,
  IconSitemap,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useStage } from '../../stage/handle.ts';
import { useOverPicture } from '../../stage/over-picture.ts';
import { moveCamera } from '../../stage/renderer.ts';
import { go, letGo, useView } from '../../state/store.ts';
import { colorChoices, layoutNames, sizeChoices } from '../../state/view-state.ts';
import classes from './GraphView.module.css';

function Pick<T extends string>(props: {
  icon: ComponentType<{ size?: number }>;
  name: string;
  value: T;
  choices: readonly T[];
  label: (choice: T) => string;
  onPick: (choice: T) => void;
}) {
  const { icon: Icon, name, value, choices, label, onPick } = props;
  return (
    <Menu position="top-start">
      <Menu.Target>
        <Button
          variant="default"
          size="compact-sm"
          fw={400}
          leftSection={<Icon size={16} />}
          aria-label={`${name}：${label(value)}`}
        >
          {label(value)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{name}</Menu.Label>
        {choices.map((choice) => (
          <Menu.Item
            key={choice}
            rightSection={choice === value ? <IconCheck size={15} /> : null}
            onClick={() => onPick(choice)}
          >
            {label(choice)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Depth() {
  const { t } = useTranslation();
  const depth = useView((state) => state.depth);
  const selected = useView((state) => state.selected);
  if (!selected) return null;
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('graph.depth')}
      value={String(depth)}
      onChange={(value) => go({ depth: Number(value) })}
      data={[
        { value: '0', label: t('graph.depthAll') },
        ...[1, 2, 3].map((count) => ({ value: String(count), label: t('graph.steps', { count }) })),
      ]}
    />
  );
}

/** Layout, size and colour on the left; zoom and fullscreen on the right. */
export function GraphControls() {
  const { t } = useTranslation();
  const stage = useStage((state) => state.stage);
  const { layout, size, color, pins } = useView();
  const { fullscreen, toggle } = useFullscreenElement();
  const overPicture = useOverPicture();
  const zoom = (factor: number) => {
    if (!stage) return;
    const { x, y, ratio } = stage.renderer.getCamera().getState();
    moveCamera(stage.renderer, { x, y, ratio: ratio * factor });
  };
  const buttons = [
    { label: t('graph.zoomIn'), icon: IconPlus, act: () => zoom(1 / 1.5) },
    { label: t('graph.zoomOut'), icon: IconMinus, act: () => zoom(1.5) },
    {
      label: t('graph.fit'),
      icon: IconFocusCentered,
      act: () => stage && moveCamera(stage.renderer, { x: 0.5, y: 0.5, ratio: 1 }),
    },
    // Not on a phone of Apple's.
    ...(document.fullscreenEnabled
      ? [
          {
            label: t('graph.fullscreen'),
            icon: fullscreen ? IconArrowsMinimize : IconArrowsMaximize,
            act: () => void toggle(),
          },
        ]
      : []),
  ];
  return (
    <>
      <div ref={overPicture} className={classes.looks} data-tour="looks">
        <Pick
          icon={IconSitemap}
          name={t('graph.layout')}
          value={layout}
          choices={layoutNames}
          label={(choice) => t(`graph.layouts.${choice}`)}
          onPick={(choice) => go({ layout: choice, camera: undefined })}
        />
        <Pick
          icon={IconPalette}
          name={t('graph.color')}
          value={color}
          choices={colorChoices}
          label={(choice) => t(`graph.colors.${choice}`)}
          onPick={(choice) => go({ color: choice })}
        />
        <Pick
          icon={IconRulerMeasure}
          name={t('graph.size')}
          value={size}
          choices={sizeChoices}
          label={(choice) => t(`graph.sizes.${choice}`)}
          onPick={(choice) => go({ size: choice })}
        />
        {pins.length > 0 && (
          <Button
            variant="default"
            size="compact-sm"
            fw={400}
            leftSection={<IconPinnedOff size={16} />}
            onClick={() => letGo()}
          >
            {t('graph.letAllGo', { count: pins.length })}
          </Button>
        )}
        <Depth />
      </div>
      <div ref={overPicture} className={classes.controls}>
        {buttons.map(({ label, icon: Icon, act }) => (
          <Tooltip key={label} label={label} position="left">
            <ActionIcon variant="default" size="lg" aria-label={label} onClick={act}>
              <Icon size={18} />
            </ActionIcon>
          </Tooltip>
        ))}
      </div>
    </>
  );
}
