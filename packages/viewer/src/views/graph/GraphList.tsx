import { nodeKinds } from '@guben/graph';
import { UnstyledButton } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCorpus } from '../../bundle/corpus.ts';
import { importanceOf } from '../../stage/scene.ts';
import { useShown } from '../../state/Shown.tsx';
import { select, useView } from '../../state/store.ts';
import classes from './GraphView.module.css';

/** Named in the list at most: beyond it the table and the search serve better. */
const most = 300;

/** The picture as a list by kind, for the keyboard and for screen readers; it shows itself when focus enters it. */
export function GraphList() {
  const { t } = useTranslation();
  const { graph } = useCorpus();
  const shown = useShown();
  const selected = useView((state) => state.selected);
  const groups = useMemo(() => {
    const nodes = [...shown.nodes]
      .map((key) => {
        const attributes = graph.getNodeAttributes(key);
        return { key, attributes, importance: importanceOf(attributes, graph.degree(key)) };
      })
      .sort((a, b) => b.importance - a.importance)
      .slice(0, most);
    return nodeKinds
      .map((kind) => ({ kind, nodes: nodes.filter((node) => node.attributes.kind === kind) }))
      .filter((group) => group.nodes.length > 0);
  }, [graph, shown]);
  return (
    <nav className={classes.list} aria-label={t('graph.list')} data-testid="graph-list">
      <p style={{ margin: '0 0 8px' }}>{t('graph.listHint')}</p>
      {groups.map(({ kind, nodes }) => (
        <section key={kind} aria-label={t(`kind.${kind}`)}>
          <h2 style={{ fontSize: 13, margin: '8px 0 2px' }}>{t(`kind.${kind}`)}</h2>
          <ul>
            {nodes.map(({ key, attributes }) => (
              <li key={key}>
                <UnstyledButton aria-pressed={key === selected} onClick={() => select(key)}>
                  <span className="name">{attributes.label.slice(0, 120)}</span>
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
