import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { KindDot } from '../app/Dot.tsx';
import { useCorpus } from '../bundle/corpus.ts';
import { select } from '../state/store.ts';
import classes from './side.module.css';

/** A node's name with the colour of its kind; selects it. */
export function NodeLink({
  nodeKey,
  note,
  onPick,
}: {
  nodeKey: string;
  note?: ReactNode;
  onPick?: (key: string) => void;
}) {
  const { graph } = useCorpus();
  const { kind, label } = graph.getNodeAttributes(nodeKey);
  return (
    <UnstyledButton className={classes.link} onClick={() => (onPick ?? select)(nodeKey)}>
      <KindDot kind={kind} size={9} />
      <span className={`${classes.linkName} name`}>
        {label.slice(0, 200)}
        {note && <span className={classes.linkNote}> {note}</span>}
      </span>
    </UnstyledButton>
  );
}
