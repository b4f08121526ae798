import { Group, SegmentedControl } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useShownGraph } from '../../state/Shown.tsx';
import { go, useView } from '../../state/store.ts';
import { edgeColumns, nodeColumns } from './columns.tsx';
import { Grid } from './Grid.tsx';
import { edgeRows, nodeRows } from './rows.ts';

/** Everything shown, as a list: of nodes or of relations. */
export default function TableView() {
  const { t } = useTranslation();
  const graph = useShownGraph();
  const listed = useView((state) => state.table);
  const nodes = useMemo(() => (listed === 'nodes' ? nodeRows(graph) : []), [graph, listed]);
  const edges = useMemo(() => (listed === 'edges' ? edgeRows(graph) : []), [graph, listed]);
  const ofNodes = useMemo(() => nodeColumns(t), [t]);
  const ofEdges = useMemo(() => edgeColumns(t), [t]);
  const choice = (
    <Group>
      <SegmentedControl
        size="xs"
        aria-label={t('view.table')}
        value={listed}
        onChange={(value) => go({ table: value as 'nodes' | 'edges' })}
        data={[
          { value: 'nodes', label: t('table.nodes', { count: graph.order }) },
          { value: 'edges', label: t('table.edges', { count: graph.size }) },
        ]}
      />
    </Group>
  );
  return listed === 'nodes' ? (
    <Grid key="nodes" rows={nodes} columns={ofNodes} before={choice} />
  ) : (
    <Grid key="edges" rows={edges} columns={ofEdges} before={choice} />
  );
}
