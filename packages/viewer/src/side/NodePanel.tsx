import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconArrowsDiff, IconFocus2, IconPinnedOff, IconRoute, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { KindDot } from '../app/Dot.tsx';
import { useCorpus } from '../bundle/corpus.ts';
import { useShown } from '../state/Shown.tsx';
import { go, letGo, select, useView } from '../state/store.ts';
import { defaultFilter } from '../state/view-state.ts';
import { EdgeGroups } from './EdgeGroups.tsx';
import { Quotes } from './Evidence.tsx';
import { Facts } from './Facts.tsx';
import classes from './side.module.css';

function Actions({ nodeKey }: { nodeKey: string }) {
  const { t } = useTranslation();
  const { graph } = useCorpus();
  const view = useView((state) => state.view);
  const from = useView((state) => state.from);
  const depth = useView((state) => state.depth);
  const compared = useView((state) => state.compared);
  const attributes = graph.getNodeAttributes(nodeKey);
  const pinned = useView((state) => state.pins.some(({ key }) => key === nodeKey));
  const comparable = attributes.kind === 'place' && !compared.includes(nodeKey);
  return (
    <div className={classes.actions}>
      {view !== 'graph' && (
        <Button variant="default" size="compact-sm" onClick={() => go({ view: 'graph' })}>
          {t('panel.inGraph')}
        </Button>
      )}
      <Button
        variant={depth > 0 ? 'light' : 'default'}
        size="compact-sm"
        leftSection={<IconFocus2 size={15} />}
        aria-pressed={depth > 0}
        onClick={() => go({ view: 'graph', depth: depth > 0 ? 0 : 1 })}
      >
        {t('panel.around')}
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconRoute size={15} />}
        onClick={() => go(from && from !== nodeKey ? { view: 'graph', to: nodeKey } : { from: nodeKey, to: undefined })}
      >
        {t(from && from !== nodeKey ? 'panel.pathTo' : 'panel.pathFrom')}
      </Button>
      {pinned && (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPinnedOff size={15} />}
          onClick={() => letGo(nodeKey)}
        >
          {t('panel.letGo')}
        </Button>
      )}
      {comparable && (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconArrowsDiff size={15} />}
          onClick={() => go({ view: 'compare', compared: [...compared, nodeKey] })}
        >
          {t('panel.compare')}
        </Button>
      )}
    </div>
  );
}

/** Everything that the graph says of a node, each statement with its words. */
export function NodePanel({ nodeKey }: { nodeKey: string }) {
  const { t } = useTranslation();
  const { graph } = useCorpus();
  const shown = useShown();
  const attributes = graph.getNodeAttributes(nodeKey);
  const subtitle = attributes.kind === 'document' ? attributes.subtitle : undefined;
  const long = attributes.label.length > 40;
  return (
    <div className={classes.panel} data-testid="node-panel">
      <header>
        <div className={classes.kind}>
          <KindDot kind={attributes.kind} />
          <span style={{ flex: 1 }}>{t(`kindOne.${attributes.kind}`)}</span>
          <Tooltip label={t('app.close')}>
            <ActionIcon variant="subtle" color="gray" aria-label={t('app.close')} onClick={() => select(undefined)}>
              <IconX size={18} />
            </ActionIcon>
          </Tooltip>
        </div>
        <h2 className={`${classes.title} ${long ? classes.long : ''} name`}>
          {attributes.label.slice(0, 500)}
          {attributes.label.length > 500 && '…'}
        </h2>
        {subtitle && <p className={`${classes.sub} name`}>{subtitle.slice(0, 400)}</p>}
      </header>
      {!shown.nodes.has(nodeKey) && (
        <div className={classes.warning}>
          {t('panel.filteredOut')}{' '}
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={() => go({ filter: { ...defaultFilter, hiddenKinds: [] }, depth: 0 })}
          >
            {t('panel.show')}
          </Button>
        </div>
      )}
      <Actions nodeKey={nodeKey} />
      <Facts attributes={attributes} />
      <EdgeGroups nodeKey={nodeKey} />
      <section aria-label={t('panel.evidence')}>
        <h3 className={classes.heading}>
          {t('panel.evidence')}
          <span className={classes.count}>{attributes.evidence.length}</span>
        </h3>
        <div style={{ display: 'flex', flexDirection: 'column', gap: 10 }}>
          <Quotes spans={attributes.evidence} />
        </div>
      </section>
    </div>
  );
}
