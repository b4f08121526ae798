import { ActionIcon, Button } from '@mantine/core';
import { IconArrowsUpDown, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EdgeMark } from '../app/Dot.tsx';
import { go, useView } from '../state/store.ts';
import { usePath } from '../state/use-path.ts';
import { NodeLink } from './NodeLink.tsx';
import classes from './side.module.css';
import { Why } from './Why.tsx';

/** How two nodes hang together: every step with the statement that makes it, and its words. */
export function PathPanel() {
  const { t } = useTranslation();
  const from = useView((state) => state.from)!;
  const to = useView((state) => state.to);
  const path = usePath();
  // It stands above what is selected, which may be scrolled down by far when the second end is picked.
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (from || to) panel.current?.scrollIntoView({ block: 'start' });
  }, [from, to]);
  return (
    <section
      ref={panel}
      className={classes.panel}
      style={{ borderBottom: '1px solid var(--line)' }}
      aria-label={t('path.title')}
      data-testid="path"
    >
      <div className={classes.kind}>
        <h2 className={classes.heading} style={{ flex: 1, margin: 0 }}>
          {t('path.title')}
          {path.steps && <span className={classes.count}>{t('path.steps', { count: path.steps.length })}</span>}
        </h2>
        {to && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('path.swap')}
            onClick={() => go({ from: to, to: from })}
          >
            <IconArrowsUpDown size={17} />
          </ActionIcon>
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('path.clear')}
          onClick={() => go({ from: undefined, to: undefined })}
        >
          <IconX size={17} />
        </ActionIcon>
      </div>
      {!to && (
        <>
          <NodeLink nodeKey={from} />
          <p className={classes.why}>{t('path.pick')}</p>
        </>
      )}
      {to && path.steps === undefined && (
        <>
          <p className={classes.why}>{t('path.none')}</p>
          <Button variant="subtle" size="compact-sm" onClick={() => go({ from: undefined, to: undefined })}>
            {t('path.clear')}
          </Button>
        </>
      )}
      {path.steps?.map((step, i) => {
        const edge = step.edges[0]!;
        return (
          <div key={edge.key}>
            {i === 0 && <NodeLink nodeKey={step.from.key} />}
            <div className={classes.detail}>
              <span className={classes.kind}>
                <EdgeMark kind={edge.attributes.kind} />
                {t(`${edge.source === step.from.key ? 'edgeOut' : 'edgeIn'}.${edge.attributes.kind}`)}
              </span>
              <Why edgeKey={edge.key} attributes={edge.attributes} />
            </div>
            <NodeLink nodeKey={step.to.key} />
          </div>
        );
      })}
    </section>
  );
}
