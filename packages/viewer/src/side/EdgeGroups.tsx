import type { GubenGraph } from '@guben/graph';
import { ActionIcon, Button } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EdgeMark } from '../app/Dot.tsx';
import { useCorpus } from '../bundle/corpus.ts';
import { type EdgeGroup, edgeGroups, type NodeEdge } from './edge-groups.ts';
import { NodeLink } from './NodeLink.tsx';
import classes from './side.module.css';
import { Why } from './Why.tsx';

/** The places that carry out an initiative: what a reader asks of one that is alike. */
const placesDoing = (graph: GubenGraph, key: string): string =>
  graph
    .inNeighbors(key)
    .filter((other) => graph.getNodeAttribute(other, 'kind') === 'place')
    .slice(0, 3)
    .map((place) => graph.getNodeAttribute(place, 'label').slice(0, 12))
    .join('、');

function Edge({ edge, open, onToggle }: { edge: NodeEdge; open: boolean; onToggle: () => void }) {
  const { t } = useTranslation();
  const { graph } = useCorpus();
  const { attributes } = edge;
  const note =
    attributes.kind === 'similar-to'
      ? [placesDoing(graph, edge.other), `${Math.round(attributes.weight * 100)}%`].filter(Boolean).join(' · ')
      : attributes.role
        ? t(`role.${attributes.role}`)
        : attributes.date;
  return (
    <li className={classes.edge}>
      <div className={classes.edgeRow}>
        <NodeLink nodeKey={edge.other} note={note} />
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-expanded={open}
          aria-label={`${t('panel.why')}：${graph.getNodeAttribute(edge.other, 'label').slice(0, 60)}`}
          title={t('panel.why')}
          onClick={onToggle}
        >
          {open ? <IconChevronDown size={16} /> : <IconChevronRight size={16} />}
        </ActionIcon>
      </div>
      {open && (
        <div className={classes.detail}>
          <Why edgeKey={edge.key} attributes={attributes} />
        </div>
      )}
    </li>
  );
}

const first = 6;

function Group({
  group,
  openEdge,
  onToggle,
}: {
  group: EdgeGroup;
  openEdge: string | undefined;
  onToggle: (key: string) => void;
}) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const shown = all ? group.edges : group.edges.slice(0, first);
  const name = t(`${group.out ? 'edgeOut' : 'edgeIn'}.${group.kind}`);
  return (
    <section aria-label={name}>
      <h3 className={classes.heading}>
        <EdgeMark kind={group.kind} />
        {name}
        <span className={classes.count}>{group.edges.length}</span>
      </h3>
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {shown.map((edge) => (
          <Edge key={edge.key} edge={edge} open={edge.key === openEdge} onToggle={() => onToggle(edge.key)} />
        ))}
      </ul>
      {group.edges.length > shown.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {t('panel.moreEdges', { count: group.edges.length - shown.length })}
        </Button>
      )}
    </section>
  );
}

/** A node's edges by kind; each opens into the reason why it is there. */
export function EdgeGroups({ nodeKey }: { nodeKey: string }) {
  const { t } = useTranslation();
  const { graph } = useCorpus();
  const groups = useMemo(() => edgeGroups(graph, nodeKey), [graph, nodeKey]);
  const [openEdge, setOpenEdge] = useState<string | undefined>();
  if (groups.length === 0) return <p className={classes.why}>{t('panel.noRelations')}</p>;
  return groups.map((group) => (
    <Group
      key={`${group.kind} ${group.out}`}
      group={group}
      openEdge={openEdge}
      onToggle={(key) => setOpenEdge(key === openEdge ? undefined : key)}
    />
  ));
}
