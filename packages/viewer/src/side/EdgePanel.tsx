import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EdgeMark } from '../app/Dot.tsx';
import { useCorpus } from '../bundle/corpus.ts';
import { select } from '../state/store.ts';
import { NodeLink } from './NodeLink.tsx';
import classes from './side.module.css';
import { Why } from './Why.tsx';

/** One statement: its two ends, and why it is made. */
export function EdgePanel({ edgeKey }: { edgeKey: string }) {
  const { t } = useTranslation();
  const { graph } = useCorpus();
  const attributes = graph.getEdgeAttributes(edgeKey);
  const [source, target] = graph.extremities(edgeKey);
  return (
    <div className={classes.panel} data-testid="edge-panel">
      <header>
        <div className={classes.kind}>
          <EdgeMark kind={attributes.kind} />
          <span style={{ flex: 1 }}>
            {t(`edge.${attributes.kind}`)}
            {attributes.kind === 'similar-to' &&
              ` · ${t('panel.similarity', { percent: Math.round(attributes.weight * 100) })}`}
          </span>
          <ActionIcon variant="subtle" color="gray" aria-label={t('app.close')} onClick={() => select(undefined)}>
            <IconX size={18} />
          </ActionIcon>
        </div>
      </header>
      <div>
        <NodeLink nodeKey={source} />
        <p className={classes.why} style={{ paddingInlineStart: 26 }}>
          {t(`edgeOut.${attributes.kind}`)}
        </p>
        <NodeLink nodeKey={target} />
      </div>
      <Why edgeKey={edgeKey} attributes={attributes} />
    </div>
  );
}
